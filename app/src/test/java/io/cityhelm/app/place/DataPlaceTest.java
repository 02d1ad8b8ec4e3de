package io.cityhelm.app.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DataPlaceTest {

    private static final Path HOME = Path.of("/someone").toAbsolutePath();

    @Test
    void linux_has_the_xdg_data_home_or_its_default() {
        assertThat(DataPlace.standard("Linux", HOME, Map.of())).isEqualTo(HOME.resolve(".local/share/cityhelm"));
        String elsewhere = HOME.resolve("elsewhere").toString();
        assertThat(DataPlace.standard("Linux", HOME, Map.of("XDG_DATA_HOME", elsewhere)))
                .isEqualTo(HOME.resolve("elsewhere/cityhelm"));
        assertThat(DataPlace.standard("Linux", HOME, Map.of("XDG_DATA_HOME", "relative")))
                .isEqualTo(HOME.resolve(".local/share/cityhelm"));
    }

    @Test
    void the_others_have_their_own() {
        assertThat(DataPlace.standard("Mac OS X", HOME, Map.of()))
                .isEqualTo(HOME.resolve("Library/Application Support/CityHelm"));
        assertThat(DataPlace.standard("Windows 11", HOME, Map.of())).isEqualTo(HOME.resolve("AppData/Local/CityHelm"));
    }
}
