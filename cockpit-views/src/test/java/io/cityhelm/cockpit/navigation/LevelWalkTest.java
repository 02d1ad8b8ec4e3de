package io.cityhelm.cockpit.navigation;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityhelm.core.jurisdiction.Jurisdiction;
import io.cityhelm.core.jurisdiction.JurisdictionCode;
import io.cityhelm.core.jurisdiction.JurisdictionTree;
import io.cityhelm.core.jurisdiction.Level;
import io.cityhelm.core.pack.SmallCity;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LevelWalkTest {

    private static final JurisdictionTree TREE = tree();

    @Test
    void a_level_above_is_the_ancestor() {
        assertThat(walk("330106001002", Level.DISTRICT, null)).isEqualTo("330106");
    }

    @Test
    void the_own_level_stays() {
        assertThat(walk("330106001", Level.STREET, "330102001")).isEqualTo("330106001");
    }

    @Test
    void a_level_below_is_on_the_way_to_what_is_pointed_at() {
        assertThat(walk("330100", Level.COMMUNITY, "330106003002004")).isEqualTo("330106003002");
    }

    @Test
    void a_level_below_what_is_pointed_at_starts_there() {
        assertThat(walk("330100", Level.STREET, "330106")).isEqualTo("330106001");
    }

    @Test
    void what_is_pointed_at_elsewhere_does_not_count() {
        assertThat(walk("330106", Level.STREET, "330102002")).isEqualTo("330106001");
    }

    private static String walk(String place, Level level, String hint) {
        return LevelWalk.from(
                        TREE,
                        JurisdictionCode.of(place),
                        level,
                        Optional.ofNullable(hint).map(JurisdictionCode::of))
                .map(Jurisdiction::code)
                .map(JurisdictionCode::value)
                .orElse("");
    }

    private static JurisdictionTree tree() {
        var pack = SmallCity.pack(Path.of(System.getProperty("cityhelm.root"), "resources", "packs", "hangzhou-2020"));
        return pack.tree(pack.info().treeDay());
    }
}
