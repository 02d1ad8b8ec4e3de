package io.cityhelm.cockpit;

import io.cityhelm.cockpit.handling.HandlingFixture;
import io.cityhelm.cockpit.navigation.Room;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The mapping bench in the room of data: what is written at the left is tried a moment later at the right. */
class MappingBenchOnScreenTest {

    private static final Clock NOON = Clock.fixed(Instant.parse("2020-11-22T04:00:00Z"), ZoneOffset.UTC);
    private static final String FILE = """
        id: probes
        name: {zh: 探头, en: Probes}
        kind: http-poll
        yields: samples
        url: ${env:NOWHERE}/samples
        map:
          items: rows
          record: '{"indicator": zb, "jurisdiction": $string(qh), "value": v, "at": sj}'
        """;
    private static final String DOCUMENT = """
        {"rows": [{"zb": "%s", "qh": 999999, "v": 1.5, "sj": "2020-01-01T08:00:00+08:00"}]}
        """;

    @TempDir
    Path folder;

    @Test
    void a_file_and_a_sample_show_each_record_and_why_it_is_not_taken() throws Exception {
        try (RoomStand stand = new RoomStand(folder, HandlingFixture.chinese(), NOON)) {
            stand.enter("city");
            stand.go(Room.DATA);
            stand.fire("#data-bench");

            stand.write("#bench-file", FILE.replace("$string(qh)", "$string(qh"));
            stand.untilSaid("#bench-said", "link.yaml:8");
            stand.write("#bench-file", FILE);
            stand.untilSaid("#bench-said", "再粘贴一份样例");
            stand.write("#bench-document", DOCUMENT.formatted("pulse"));
            stand.untilSaid("#bench-said", "收下 0，拒收 1");
            stand.untilSaid("#bench-table", "没有指标“pulse”");
        }
    }
}
