package io.cityhelm.map.importing;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityhelm.map.datum.Datums;
import io.cityhelm.map.geopackage.FeatureQuery;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Envelope;

/** An imported layer is asked for its features by place and for what is said of them. */
class FeatureQueryTest {

    @TempDir
    Path folder;

    private FeatureQuery query;

    @BeforeEach
    void imported() throws Exception {
        Samples samples = new Samples(folder);
        Path table = samples.write(
                "points.csv",
                "lon,lat,名称,床位,备注\n120.1,30.2,第一医院,800,\n,,缺坐标,1,\n120.2,30.3,第二医院,,急诊\n120.3,30.4,第三医院,90,\n");
        samples.run(samples.order(table, Optional.of(Datums.parse("wgs84"))));
        query = new FeatureQuery(samples.shelf.list().getFirst().file());
    }

    private List<Long> near(double west, double east, double south, double north) throws Exception {
        List<Long> found = new ArrayList<>();
        query.near(new Envelope(west, east, south, north), (fid, _) -> found.add(fid));
        return found;
    }

    @Test
    void those_in_a_box_come_in_the_order_of_the_source() throws Exception {
        assertThat(near(120.15, 120.35, 30.25, 30.45)).containsExactly(2L, 3L);
        assertThat(near(121, 122, 30, 31)).isEmpty();
    }

    @Test
    void what_is_said_of_one_comes_in_the_order_of_its_columns_without_what_is_empty() throws Exception {
        assertThat(query.attributes(1).orElseThrow())
                .containsEntry("名称", "第一医院")
                .containsEntry("床位", "800");
        assertThat(query.attributes(2).orElseThrow()).containsEntry("备注", "急诊").doesNotContainKey("床位");
        assertThat(query.attributes(99)).isEmpty();
    }

    @Test
    void whoever_has_seen_enough_is_shown_no_more() throws Exception {
        List<Long> seen = new ArrayList<>();
        query.near(new Envelope(120, 121, 30, 31), (fid, _) -> {
            seen.add(fid);
            return false;
        });

        assertThat(seen).containsExactly(1L);
    }
}
