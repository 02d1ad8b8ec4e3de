package io.cityhelm.cockpit.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import javafx.css.Stylesheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ThemeTest {

    @ParameterizedTest
    @EnumSource
    void every_sheet_of_a_look_is_compiled_by_the_build(Theme theme) throws Exception {
        assertThat(theme.stylesheets()).hasSize(3).allMatch(sheet -> sheet.endsWith(".bss"));
        for (String sheet : theme.stylesheets()) {
            assertThat(Stylesheet.loadBinary(URI.create(sheet).toURL()).getRules())
                    .isNotEmpty();
        }
    }

    @Test
    void both_looks_differ_in_their_tokens_only() {
        assertThat(Theme.DARK.stylesheets().getFirst())
                .isNotEqualTo(Theme.LIGHT.stylesheets().getFirst());
        assertThat(Theme.DARK.stylesheets().subList(1, 3))
                .isEqualTo(Theme.LIGHT.stylesheets().subList(1, 3));
    }
}
