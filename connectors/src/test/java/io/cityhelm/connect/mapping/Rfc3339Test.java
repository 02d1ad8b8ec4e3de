package io.cityhelm.connect.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Reads what the JDK reads, as the JDK reads it, and refuses what the JDK refuses. */
class Rfc3339Test {

    @Property(tries = 5000)
    void it_agrees_with_the_jdk(@ForAll("times") String text) {
        assertThat(read(text)).as(text).isEqualTo(jdk(text));
    }

    private static Optional<Instant> read(String text) {
        try {
            return Optional.of(Rfc3339.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<Instant> jdk(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    @Provide
    Arbitrary<String> times() {
        Arbitrary<String> date = Combinators.combine(
                        Arbitraries.of("2020", "1970", "9999", "0000", "-001", "+12020", "202"), two(13), two(32))
                .as((year, month, day) -> year + "-" + month + "-" + day);
        Arbitrary<String> time = Combinators.combine(
                        Arbitraries.of("T", "T", "T", "t", " ", ""), two(25), two(61), two(61))
                .as((t, hour, minute, second) -> t + hour + ":" + minute + ":" + second);
        Arbitrary<String> fraction = Arbitraries.of("", "", ".", ".5", ".123456789", ".1234567890", ",5", ".x");
        Arbitrary<String> offset = Arbitraries.of(
                "Z",
                "Z",
                "z",
                "+08:00",
                "-05:30",
                "+18:00",
                "+18:01",
                "+19:00",
                "+0800",
                "+08",
                "",
                "+08:00:30",
                "+08:60",
                "Z ",
                "ZZ");
        return Combinators.combine(date, time, fraction, offset).as((d, t, f, o) -> d + t + f + o);
    }

    private static Arbitrary<String> two(int below) {
        return Arbitraries.integers().between(0, below - 1).map("%02d"::formatted);
    }
}
