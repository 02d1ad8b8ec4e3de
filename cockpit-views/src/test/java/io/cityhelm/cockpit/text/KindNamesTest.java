package io.cityhelm.cockpit.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityhelm.cockpit.handling.HandlingFixture;
import io.cityhelm.core.text.Messages;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class KindNamesTest {

    @Test
    void givenAHazardInTheWordsOfItsSender_whenReadInEnglish_thenItIsEnglish() {
        KindNames names = new KindNames(HandlingFixture.PACK, Messages.in(Locale.ENGLISH));
        assertThat(names.hazard("暴雨")).isEqualTo("Rainstorm");
        assertThat(names.of("暴雨")).isEqualTo("Rainstorm");
        assertThat(names.of("chemical-leak")).isEqualTo("Chemical leak");
    }

    @Test
    void givenAWordThatThePackDoesNotKnow_whenNamed_thenItStaysAsItCame() {
        KindNames names = new KindNames(HandlingFixture.PACK, Messages.in(Locale.ENGLISH));
        assertThat(names.of("蝗灾")).isEqualTo("蝗灾");
    }
}
