package io.cityhelm.cockpit.layers;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityhelm.cockpit.crossing.Background;
import io.cityhelm.cockpit.handling.HandlingFixture;
import io.cityhelm.cockpit.seat.Seat;
import io.cityhelm.core.layout.SeatChoices;
import io.cityhelm.core.text.Messages;
import io.cityhelm.map.feature.FeaturePrint;
import io.cityhelm.map.feature.StyledPrint;
import io.cityhelm.map.importing.LayerShelf;
import io.cityhelm.map.importing.PackShelf;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Envelope;

class ImportModelTest {

    private static final Clock NOON = Clock.fixed(Instant.parse("2020-11-15T04:00:00Z"), ZoneOffset.UTC);

    @TempDir
    Path folder;

    private final List<Runnable> jobs = new ArrayList<>();
    private LayersModel layers;
    private ImportModel model;

    @BeforeEach
    void models() {
        layers = new LayersModel(
                LayerShelf.in(folder),
                PackShelf.NONE,
                SeatChoices.NONE,
                new Seat(HandlingFixture.TREE),
                ZoneOffset.UTC,
                Background.inline());
        layers.refresh();
        model = new ImportModel(
                new ImportModel.Means(
                        layers,
                        NOON,
                        Background.inline(),
                        jobs::add,
                        () -> Optional.of(new Envelope(118, 121, 29, 31)),
                        () -> "wang"),
                Messages.in(Locale.ENGLISH));
    }

    private Path table() throws IOException {
        return Files.writeString(folder.resolve("消火栓.csv"), "经度,纬度,名称\n120.1,30.2,甲\n,,乙\n120.2,30.3,丙\n");
    }

    /** Whatever the model gave away to be done elsewhere. */
    private void work() {
        while (!jobs.isEmpty()) {
            jobs.removeFirst().run();
        }
    }

    private String failure() {
        return ((ImportStage.Failed) model.stage().get()).sentence();
    }

    @Test
    void a_file_is_looked_at_imported_and_then_on_the_map_until_it_is_removed() throws Exception {
        model.begin(Optional.of(table().toString()));
        work();

        assertThat(model.nameProperty().get()).isEqualTo("消火栓");
        assertThat(((ImportStage.Looking) model.stage().get()).preview().rows()).hasSize(3);
        assertThat(model.datums()).startsWith("", "wgs84").contains("EPSG:4549", "EPSG:4528");

        model.datumProperty().set("gcj02");
        model.start();
        assertThat(model.stage().get()).isInstanceOf(ImportStage.Running.class);
        jobs.removeFirst().run();

        ImportStage.Done done = (ImportStage.Done) model.stage().get();
        assertThat(done.report().layer().importedBy()).isEqualTo("wang");
        assertThat(done.report().rejected())
                .singleElement()
                .satisfies(note -> assertThat(note.number()).isEqualTo(2));
        MapLayer layer = layers.layers().get().orElseThrow().getFirst();
        assertThat(layer.look().features().size()).isEqualTo(2);
        assertThat(layer.setting().shown()).isTrue();

        model.start();
        jobs.removeFirst().run();
        assertThat(failure()).contains("There is a layer “消火栓” already");
        model.replaceProperty().set(true);
        model.start();
        jobs.removeFirst().run();
        assertThat(model.stage().get()).isInstanceOf(ImportStage.Done.class);

        layers.show("imported:消火栓", false);
        assertThat(layers.layers().get().orElseThrow().getFirst().setting().shown())
                .isFalse();
        layers.refresh();
        assertThat(layers.layers().get().orElseThrow().getFirst().setting().shown())
                .as("stays as it was")
                .isFalse();
        layers.remove("消火栓");
        assertThat(layers.layers().get()).contains(List.of());
    }

    @Test
    void what_is_missing_or_wrong_is_said_in_a_sentence() throws Exception {
        model.begin(Optional.of(folder.resolve("none.csv").toString()));
        work();
        assertThat(failure()).contains("There is no file");

        model.begin(Optional.of(table().toString()));
        work();
        model.start();
        jobs.removeFirst().run();
        assertThat(failure()).contains("does not say its datum");

        model.datumProperty().set("mars");
        model.start();
        assertThat(failure()).contains("Unknown datum “mars”");

        model.datumProperty().set("EPSG:4549");
        model.start();
        jobs.removeFirst().run();
        assertThat(((ImportStage.Done) model.stage().get()).report().cautions())
                .extracting(caution -> caution.text(Messages.in(Locale.ENGLISH)))
                .containsExactly(
                        "2 of 2 records lie outside the city; the datum may be wrong.",
                        "These coordinates look like WGS84.");

        model.encodingProperty().set("klingon");
        model.look();
        assertThat(failure()).contains("Unknown encoding “klingon”");
        assertThat(jobs).isEmpty();
    }

    @Test
    void an_import_that_is_called_off_keeps_nothing_and_says_so() throws Exception {
        model.begin(Optional.of(table().toString()));
        work();
        model.datumProperty().set("wgs84");
        model.start();
        model.start();
        model.cancel();
        assertThat(jobs).as("a second press begins nothing").hasSize(1);
        jobs.removeFirst().run();

        assertThat(failure()).contains("Cancelled");
        assertThat(layers.layers().get()).contains(List.of());
    }

    @Test
    void several_layers_have_colours_of_their_own() throws Exception {
        for (String name : List.of("a", "b", "c")) {
            model.begin(Optional.of(table().toString()));
            work();
            model.nameProperty().set(name);
            model.datumProperty().set("wgs84");
            model.start();
            jobs.removeFirst().run();
        }

        assertThat(layers.layers().get().orElseThrow())
                .extracting(MapLayer::colour)
                .doesNotHaveDuplicates()
                .hasSize(3);
    }

    @Test
    void a_style_of_the_layer_is_used_and_a_broken_one_leaves_the_usual_look_and_says_where() throws Exception {
        model.begin(Optional.of(table().toString()));
        work();
        model.datumProperty().set("wgs84");
        model.start();
        jobs.removeFirst().run();
        Path style = Files.writeString(folder.resolve("style.yaml"), """
            rules:
              - name: 甲类
                filter: 名称 = '甲'
                symbols:
                  - mark: {form: star, colour: grade-1}
            """);

        layers.shelf().styles().put("消火栓", style);
        layers.refresh();
        MapLayer styled = layers.layers().get().orElseThrow().getFirst();
        assertThat(styled.print()).isInstanceOf(StyledPrint.class);
        assertThat(styled.look().problems()).isEmpty();

        Files.writeString(style, Files.readString(style).replace("名称 =", "名 ="));
        Path kept = layers.shelf().styles().put("消火栓", style);
        Files.setLastModifiedTime(kept, FileTime.from(NOON.instant()));
        layers.refresh();
        MapLayer broken = layers.layers().get().orElseThrow().getFirst();
        assertThat(broken.print()).isInstanceOf(FeaturePrint.class);
        assertThat(broken.look().features().size()).isEqualTo(2);
        assertThat(broken.look().problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.text(Messages.in(Locale.SIMPLIFIED_CHINESE)))
                        .contains("第 3 行，规则“甲类”：图层没有属性列“名”"));

        assertThat(layers.shelf().styles().remove("消火栓")).isTrue();
        layers.refresh();
        assertThat(layers.layers().get().orElseThrow().getFirst().look().problems())
                .isEmpty();
    }
}
