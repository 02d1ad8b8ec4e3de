package io.cityhelm.cockpit.layers;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityhelm.cockpit.crossing.Background;
import io.cityhelm.cockpit.handling.HandlingFixture;
import io.cityhelm.cockpit.seat.Seat;
import io.cityhelm.core.jurisdiction.JurisdictionCode;
import io.cityhelm.core.layout.SeatChoices;
import io.cityhelm.core.pack.PackLayers;
import io.cityhelm.core.security.Actor;
import io.cityhelm.core.security.Role;
import io.cityhelm.core.store.SeatChoiceFiles;
import io.cityhelm.map.feature.FeaturePrint;
import io.cityhelm.map.feature.StyledPrint;
import io.cityhelm.map.geopackage.LayerInfo;
import io.cityhelm.map.geopackage.LayerWriter;
import io.cityhelm.map.importing.LayerShelf;
import io.cityhelm.map.importing.PackShelf;
import io.cityhelm.map.source.Field;
import io.cityhelm.map.source.FieldType;
import io.cityhelm.map.styling.ScaleRange;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;

class LayersModelTest {

    private static final String CAMERAS = "pack:cameras";

    @TempDir
    Path folder;

    private final Seat seat = new Seat(HandlingFixture.TREE);
    private SeatChoices choices;
    private LayersModel model;

    @BeforeEach
    void models() throws IOException {
        choices = new SeatChoiceFiles(folder.resolve("choices"));
        for (String name : List.of("cameras", "hydrants", "wells")) {
            layer(folder.resolve(name + ".gpkg"), name);
        }
        Files.writeString(folder.resolve("near.yaml"), """
            rules:
              - name: near
                filter: kind = 'road'
                scales: {to: 50000}
                symbols: [{mark: {form: star, colour: feature-1}}]
            """);
        Files.writeString(folder.resolve("broken.yaml"), "rules:\n  - name: broken\n    filter: kind ==\n");
        model = model();
    }

    private static void layer(Path file, String name) throws IOException {
        try (LayerWriter writer = new LayerWriter(file, List.of(new Field("kind", FieldType.TEXT)))) {
            GeometryFactory points = new GeometryFactory();
            writer.add(points.createPoint(new Coordinate(120.1, 30.2)), Map.of("kind", "road"));
            writer.add(points.createPoint(new Coordinate(120.2, 30.3)), Map.of("kind", "river"));
            writer.finish(
                    new LayerInfo(name, name + ".csv", "WGS84", Optional.empty(), "wang", Instant.EPOCH, 2, 0, 0));
        }
    }

    private LayersModel model() {
        PackShelf pack = new PackShelf(
                folder,
                new PackLayers(List.of(
                        entry("cameras", Optional.of("near.yaml"), true),
                        entry("hydrants", Optional.of("broken.yaml"), true),
                        entry("wells", Optional.empty(), false),
                        entry("missing", Optional.empty(), true))));
        LayersModel made =
                new LayersModel(LayerShelf.in(folder), pack, choices, seat, ZoneOffset.UTC, Background.inline());
        made.refresh();
        return made;
    }

    private static PackLayers.Entry entry(String id, Optional<String> style, boolean shown) {
        return new PackLayers.Entry(id, Map.of("zh", id), Map.of(), id + ".gpkg", style, shown, List.of());
    }

    private void enter(String account) {
        seat.enter(new Actor.Officer(
                account, account, Role.DUTY_OFFICER, HandlingFixture.TREE.root().code()));
    }

    private List<String> order() {
        return all().stream().map(MapLayer::id).toList();
    }

    private List<MapLayer> all() {
        return model.layers().get().orElseThrow();
    }

    private MapLayer cameras() {
        return all().stream()
                .filter(layer -> layer.id().equals(CAMERAS))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void the_layers_of_the_pack_come_in_its_order_styled_and_one_that_cannot_be_read_is_said() {
        assertThat(order()).containsExactly(CAMERAS, "pack:hydrants", "pack:wells");
        assertThat(model.trouble().get().orElseThrow()).hasMessageContaining("missing.gpkg");
        assertThat(cameras().print()).isInstanceOf(StyledPrint.class);
        assertThat(all().get(1).print()).as("a broken style").isInstanceOf(FeaturePrint.class);
        assertThat(all().get(1).look().problems()).isNotEmpty();
        assertThat(all()).extracting(model::isOn).containsExactly(true, true, false);
    }

    @Test
    void each_cockpit_keeps_how_its_layers_were_left_and_a_new_one_begins_with_the_latest() {
        enter("wang");
        model.move(CAMERAS, 1);
        model.change(CAMERAS, setting -> setting.opacity(0.4).scales(new ScaleRange(5_000, 100_000)));
        model.show("pack:wells", true);
        List<String> left = List.of("pack:hydrants", CAMERAS, "pack:wells");
        assertThat(order()).isEqualTo(left);
        LayerSetting kept = cameras().setting();

        JurisdictionCode below = HandlingFixture.TREE
                .children(HandlingFixture.TREE.root().code())
                .getFirst()
                .code();
        seat.goTo(below);
        assertThat(order()).as("nothing was changed here yet").isEqualTo(left);
        model.move("pack:wells", -2);
        model.show(CAMERAS, false);
        assertThat(order()).containsExactly("pack:wells", "pack:hydrants", CAMERAS);

        seat.goUp();
        assertThat(order()).isEqualTo(left);
        assertThat(cameras().setting()).isEqualTo(kept);
        model.close();
        seat.goTo(below);
        model = model();
        assertThat(order()).as("after a restart").containsExactly("pack:wells", "pack:hydrants", CAMERAS);
        assertThat(cameras().setting().shown()).isFalse();
        enter("li");
        assertThat(order()).as("another account").containsExactly(CAMERAS, "pack:hydrants", "pack:wells");
    }

    @Test
    void a_layer_alone_hides_the_others_only_for_the_moment() {
        enter("wang");
        model.isolate(Optional.of("pack:wells"));
        assertThat(all()).extracting(model::isOn).containsExactly(false, false, true);
        model.isolate(Optional.empty());
        assertThat(all()).extracting(model::isOn).containsExactly(true, true, false);
        model.isolate(Optional.of("pack:wells"));
        seat.goTo(HandlingFixture.TREE
                .children(HandlingFixture.TREE.root().code())
                .getFirst()
                .code());
        model.show("pack:wells", true);
        seat.goUp();
        assertThat(model.isolated().get())
                .as("another cockpit shows what it shows")
                .isEmpty();
    }

    @Test
    void a_layer_says_whether_it_is_seen_at_a_zoom_by_its_style_and_by_the_officer() {
        assertThat(cameras().isSeenAt(14)).isTrue();
        assertThat(cameras().isSeenAt(11)).as("its style ends at 1:50 000").isFalse();
        assertThat(all().get(1).isSeenAt(5)).isTrue();
        model.change("pack:hydrants", setting -> setting.scales(new ScaleRange(0, 25_000)));
        assertThat(all().get(1).isSeenAt(5)).isFalse();
        assertThat(all().get(1).isSeenAt(16)).isTrue();
    }

    @Test
    void what_was_written_down_by_something_else_counts_for_nothing() {
        for (String text : List.of("", "{", "[]", "{\"kept\":null}", "{\"kept\":[{\"id\":7,\"from\":-3,\"to\":-4}]}")) {
            choices.keep("wang", "layers", text);
            enter("wang");
            assertThat(order()).hasSize(3);
            seat.leave();
        }
    }
}
