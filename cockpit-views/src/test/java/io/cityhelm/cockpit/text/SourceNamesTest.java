package io.cityhelm.cockpit.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityhelm.core.pack.SmallCity;
import io.cityhelm.core.text.Messages;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SourceNamesTest {

    private static final Map<String, Map<String, String>> LINKS =
            Map.of("event-stream", Map.of("zh", "应急事件推送", "en", "Event stream"));

    @Test
    void givenALink_whenItsNameIsLearnt_thenItStandsWhereTheIdStood() {
        SourceNames names = new SourceNames(SmallCity.pack(), Messages.in(Locale.ENGLISH));
        assertThat(names.of("event-stream")).isEqualTo("event-stream");

        assertThat(names.learn(LINKS)).isTrue();

        assertThat(names.of("event-stream")).isEqualTo("Event stream");
        assertThat(names.learn(LINKS)).isFalse();
    }

    @Test
    void givenADepartmentOrAReportByHand_whenNamed_thenPeopleKnowWhoItWas() {
        SourceNames names = new SourceNames(SmallCity.pack(), Messages.in(Locale.SIMPLIFIED_CHINESE));
        assertThat(names.of("fire")).isEqualTo("消防");
        assertThat(names.of("manual")).isEqualTo("人工上报");
    }
}
