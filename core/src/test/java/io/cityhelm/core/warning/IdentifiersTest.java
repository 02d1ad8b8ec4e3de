package io.cityhelm.core.warning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class IdentifiersTest {

    private static final Publisher PUBLISHER = new Publisher("310000", "416", "000", "00", "s", "n");

    @Test
    void an_identifier_is_as_the_rule_says_with_the_time_in_beijing() {
        Instant late = Instant.parse("2025-08-10T23:28:35Z");
        assertThat(Identifiers.next(PUBLISHER, late, Set.of())).contains("31000041600000_20250811072835_0");
        assertThat(Identifiers.next(PUBLISHER, late, Set.of("31000041600000_20250811072835_0")))
                .contains("31000041600000_20250811072835_1");
    }

    @Property(tries = 200)
    void it_has_31_characters_at_every_time(@ForAll @LongRange(min = 0, max = 7_000_000_000L) long second) {
        String identifier = Identifiers.next(PUBLISHER, Instant.ofEpochSecond(second), Set.of())
                .orElseThrow();
        assertThat(identifier).matches("[0-9]{14}_[0-9]{14}_[0-9]").hasSize(31);
    }
}
