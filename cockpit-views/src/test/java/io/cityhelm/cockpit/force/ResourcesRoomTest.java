package io.cityhelm.cockpit.force;

import static io.cityhelm.cockpit.handling.HandlingFixture.AT_DISTRICT;
import static org.assertj.core.api.Assertions.assertThat;

import io.cityhelm.cockpit.crossing.Background;
import io.cityhelm.cockpit.handling.HandlingFixture;
import io.cityhelm.cockpit.map.MapSpot;
import io.cityhelm.cockpit.text.Wording;
import io.cityhelm.core.command.Request;
import io.cityhelm.core.force.AssignmentCommand;
import io.cityhelm.core.force.Belonging;
import io.cityhelm.core.force.Unit;
import io.cityhelm.core.force.UnitStatus;
import io.cityhelm.core.geo.LonLat;
import io.cityhelm.core.incident.Grade;
import io.cityhelm.core.incident.IncidentId;
import io.cityhelm.core.jurisdiction.JurisdictionCode;
import io.cityhelm.map.FxToolkit;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResourcesRoomTest {

    @TempDir
    Path folder;

    @Test
    void units_stand_with_who_holds_them_are_filtered_and_shown_on_the_map() throws Exception {
        try (HandlingFixture city = new HandlingFixture(folder, Background.inline(), false)) {
            IncidentId leak = city.incident(AT_DISTRICT, "仓库氯气泄漏", "chemical-leak", Grade.I, "曙光路 33 号");
            Unit one = unit(city, 1, "330106");
            city.services.units().accept(List.of(one, unit(city, 2, "330106"), unit(city, 3, "330109")));
            city.done(
                    AT_DISTRICT,
                    Request.of(new AssignmentCommand.Dispatch(Belonging.ref(one, HandlingFixture.PACK), leak, "")));
            List<MapSpot> onMap = new ArrayList<>();
            FxToolkit.onFx(() -> {
                city.seat.enter(AT_DISTRICT);
                city.seat.goTo(HandlingFixture.DISTRICT);
                ResourcesRoom room = new ResourcesRoom(
                        HandlingFixture.PACK,
                        city.services.units(),
                        city.services.depots(),
                        city.ledger.lookups().forces(),
                        city.clock,
                        Background.inline(),
                        city.services.scheduler(),
                        city.seat,
                        city.picture,
                        new Wording(
                                HandlingFixture.chinese(),
                                HandlingFixture.PACK.info().zone()),
                        onMap::add,
                        unit -> {});
                TableView<ResourceRow> units = table(room, "#units-table");
                assertThat(units.getItems()).extracting(ResourceRow::name).containsExactly("消防车01号", "消防车02号");
                assertThat(units.getItems().getFirst().assignment()).contains("已出动");
                assertThat(table(room, "#stocks-table").getItems())
                        .extracting(ResourceRow::where)
                        .containsOnly("西湖区");

                ((TextField) room.lookup("#resources-search")).setText("02号");
                assertThat(units.getItems()).extracting(ResourceRow::name).containsExactly("消防车02号");
                ((TextField) room.lookup("#resources-search")).setText("");
                ((CheckBox) room.lookup("#resources-held")).setSelected(true);
                assertThat(units.getItems()).extracting(ResourceRow::name).containsExactly("消防车01号");

                units.getSelectionModel().select(0);
                units.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, false, false, false));
                room.close();
            });
            assertThat(onMap).containsExactly(MapSpot.of(one));
        }
    }

    @SuppressWarnings("unchecked")
    private static TableView<ResourceRow> table(ResourcesRoom room, String id) {
        return (TableView<ResourceRow>) room.lookup(id);
    }

    private static Unit unit(HandlingFixture city, int number, String home) {
        return new Unit(
                "fire-" + number,
                "消防车0" + number + "号",
                "消防车",
                "fire-rescue",
                UnitStatus.AVAILABLE,
                new LonLat(120.15, 30.26),
                Optional.empty(),
                city.clock.instant(),
                Optional.of(JurisdictionCode.of(home)),
                Optional.empty(),
                List.of(),
                Optional.empty());
    }
}
