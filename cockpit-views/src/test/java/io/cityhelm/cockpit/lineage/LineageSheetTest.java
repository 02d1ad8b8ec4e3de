package io.cityhelm.cockpit.lineage;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.cityhelm.cockpit.crossing.Background;
import io.cityhelm.cockpit.text.Wording;
import io.cityhelm.connect.lineage.Tracing;
import io.cityhelm.core.lineage.MappingVersion;
import io.cityhelm.core.lineage.Origin;
import io.cityhelm.core.store.ObservationStore;
import io.cityhelm.core.text.Messages;
import io.cityhelm.map.FxToolkit;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sheet says in words where a value came from, and says it plainly when the record is gone. */
class LineageSheetTest {

    private static final Instant NOON = Instant.parse("2020-11-22T04:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOON.plusSeconds(60), ZoneOffset.UTC);

    @TempDir
    Path folder;

    @Test
    void a_value_with_its_record_and_one_whose_record_is_gone() throws Exception {
        try (ObservationStore store = ObservationStore.open(folder.resolve("o.db"), CLOCK)) {
            MappingVersion mapping = MappingVersion.of(
                    "probes", "probes.yaml", "{\"kind\":\"http-poll\",\"map\":{\"record\":\"{\\\"value\\\": v}\"}}");
            store.receipts().inForce(mapping, NOON.minusSeconds(60));
            long receipt = store.receipts()
                    .keep(
                            "probes",
                            NOON,
                            mapping.version(),
                            "",
                            "{\"items\": [{\"v\": 1}, {\"v\": 2}]}".getBytes(UTF_8));
            store.flush();
            Provenance kept = new Provenance(
                    "负荷 · 西区", "2 %", NOON.minusSeconds(3), Optional.of(NOON), "probes", new Origin(receipt, 1));
            Provenance gone = new Provenance(
                    "负荷 · 东区", "5 %", NOON.minusSeconds(3), Optional.of(NOON), "probes", new Origin(7, 1));
            LineageModel model = new LineageModel(new Tracing(store.receipts(), CLOCK), Background.inline());
            LineageSheet sheet = FxToolkit.onFx(() -> new LineageSheet(
                    model, new Wording(Messages.in(Locale.SIMPLIFIED_CHINESE), ZoneOffset.UTC), id -> "探头"));
            Stage stage = FxToolkit.show(sheet, 1000, 700);
            try {
                FxToolkit.onFx(() -> {
                    sheet.open();
                    model.trace(() -> List.of(kept, gone));
                });
                assertThat(text(sheet, "#lineage-title")).isEqualTo("从哪里来：负荷 · 西区");
                assertThat(text(sheet, "#lineage-lag")).isEqualTo("3 秒");
                assertThat(text(sheet, "#lineage-link")).isEqualTo("探头");
                assertThat(text(sheet, "#lineage-mapping")).contains("probes.yaml", mapping.version(), "与现用一致");
                assertThat(area(sheet, "#lineage-raw")).contains("\"v\" : 2").doesNotContain("\"v\" : 1");
                assertThat(area(sheet, "#lineage-mapped")).contains("\"value\" : 2");
                assertThat(FxToolkit.onFx(() -> sheet.lookup("#lineage-plainly").isVisible()))
                        .isFalse();

                FxToolkit.onFx(() -> model.look(gone));
                assertThat(text(sheet, "#lineage-title")).isEqualTo("从哪里来：负荷 · 东区");
                assertThat(text(sheet, "#lineage-plainly")).startsWith("原始记录已不再保留");
                assertThat(text(sheet, "#lineage-mapping")).contains(mapping.version());
                assertThat(area(sheet, "#lineage-raw")).isEmpty();
            } finally {
                FxToolkit.onFx(stage::hide);
            }
        }
    }

    private static String text(LineageSheet sheet, String id) {
        return FxToolkit.onFx(() -> ((Label) sheet.lookup(id)).getText());
    }

    private static String area(LineageSheet sheet, String id) {
        return FxToolkit.onFx(() -> ((TextArea) sheet.lookup(id)).getText());
    }
}
