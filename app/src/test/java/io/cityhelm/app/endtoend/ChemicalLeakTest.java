package io.cityhelm.app.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityhelm.core.dispatch.Order;
import io.cityhelm.core.dispatch.OrderStage;
import io.cityhelm.core.incident.Incident;
import io.cityhelm.core.incident.IncidentStage;
import io.cityhelm.core.journal.JournalUnavailableException;
import io.cityhelm.core.jurisdiction.Jurisdiction;
import io.cityhelm.core.jurisdiction.JurisdictionCode;
import io.cityhelm.core.jurisdiction.JurisdictionTree;
import io.cityhelm.core.jurisdiction.Level;
import io.cityhelm.core.security.Role;
import io.cityhelm.core.situation.Versioned;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A chemical leak in Xiaoshan, from a grid officer's report to its end, by hand over the whole product. */
class ChemicalLeakTest {

    private static final String TITLE = "氯气储罐泄漏";

    @TempDir
    private Path data;

    @Test
    void a_grid_officer_reports_the_city_takes_over_and_orders_a_second_one_consents_and_it_is_closed()
            throws Exception {
        try (CommandPost post =
                new CommandPost(data, List.of("--speed", "40", "--misbehave", "duplicate-answers,out-of-order"))) {
            JurisdictionCode city = post.house.cockpit().tree().root().code();
            Jurisdiction grid = gridOf(post.house.cockpit().tree(), "萧山区");
            post.employ("grid-officer", "周敏", Role.GRID_OFFICER, grid.code());
            post.employ("city-officer", "陈立", Role.DUTY_OFFICER, city);

            post.employ("second-officer", "林岚", Role.DUTY_OFFICER, city);

            post.signIn("grid-officer");
            post.openForm(KeyCode.CONTROL, KeyCode.N);
            post.write("#field-title", TITLE);
            post.write("#field-category .text-field", "危化品");
            post.confirm();
            post.untilSaid("#case", TITLE);
            assertThat(incident(post).owner()).isEqualTo(grid.code());

            post.signIn("city-officer");
            select(post);
            post.form("take-over", KeyCode.T);
            post.write("#field-words", "影响范围超出街道");
            post.confirm();
            post.until("the city as owner", () -> incident(post).owner().equals(city));
            for (int proposed = 0; proposed < 4; proposed++) {
                post.form("order", KeyCode.D);
                for (int down = 0; down < proposed; down++) {
                    post.press(KeyCode.DOWN);
                }
                post.confirm();
            }
            assertThat(orders(post)).hasSize(4);
            assertThat(orders(post).stream().filter(each -> each.stage() == OrderStage.HELD))
                    .as("an evacuation waits for a second person")
                    .hasSize(1);

            post.signIn("second-officer");
            select(post);
            post.form("approve-order", KeyCode.SHIFT, KeyCode.A);
            post.confirm();

            post.until("every answer", () -> orders(post).stream().allMatch(each -> each.stage() == OrderStage.DONE));
            for (int done = 0; done < 4; done++) {
                int checked = done + 1;
                post.form("verify-order", KeyCode.V);
                post.confirm();
                post.until(
                        "a checked order on the screen",
                        () -> post.words("#case-orders")
                                        .lines()
                                        .filter("核验"::equals)
                                        .count()
                                == checked);
            }
            post.form("resolve", KeyCode.F);
            post.write("#field-words", "泄漏点已封堵，空气达标");
            post.confirm();
            post.until("the resolved incident", () -> incident(post).stage() == IncidentStage.RESOLVED);
            post.form("close", KeyCode.C);
            post.confirm();
            post.until(
                    "the end",
                    () -> post.house.cockpit().situation().openIncidents().stream()
                            .noneMatch(each -> each.state().title().equals(TITLE)));
        }
    }

    /** Finds the incident in the command bar, as somebody does whose queue it is not in. */
    private static void select(CommandPost post) {
        post.press(KeyCode.SLASH);
        post.write("#command-bar", TITLE);
        post.press(KeyCode.ENTER);
        post.untilSaid("#case", TITLE);
    }

    private static Jurisdiction gridOf(JurisdictionTree tree, String district) {
        return tree.all().stream()
                .filter(each -> each.level() == Level.GRID)
                .filter(each ->
                        tree.path(each.code()).stream().anyMatch(up -> up.name().equals(district)))
                .findFirst()
                .orElseThrow();
    }

    private static Incident incident(CommandPost post) throws JournalUnavailableException {
        return post.house.cockpit().situation().openIncidents().stream()
                .map(Versioned::state)
                .filter(each -> each.title().equals(TITLE))
                .findFirst()
                .orElseThrow();
    }

    private static List<Order> orders(CommandPost post) throws JournalUnavailableException {
        return post.house.cockpit().situation().ordersOf(incident(post).id()).stream()
                .map(Versioned::state)
                .toList();
    }
}
