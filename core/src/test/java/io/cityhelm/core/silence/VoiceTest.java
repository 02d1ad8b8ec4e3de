package io.cityhelm.core.silence;

import static io.cityhelm.core.silence.Voice.Notice.HEARD;
import static io.cityhelm.core.silence.Voice.Notice.OVERDUE;
import static io.cityhelm.core.silence.Voice.Notice.PATIENT;
import static io.cityhelm.core.silence.Voice.State.LISTENING;
import static io.cityhelm.core.silence.Voice.State.OFF;
import static io.cityhelm.core.silence.Voice.State.RETURNING;
import static io.cityhelm.core.silence.Voice.State.SILENT;
import static io.cityhelm.core.silence.Voice.State.SPEAKING;
import static org.assertj.core.api.Assertions.assertThat;

import io.cityhelm.core.silence.Voice.Notice;
import io.cityhelm.core.silence.Voice.State;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Every state of a source, with everything that a look can notice. */
class VoiceTest {

    private static final Instant NOON = Instant.parse("2020-11-22T04:00:00Z");
    private static final Duration SETTLING = Duration.ofSeconds(30);

    private record Case(State state, Notice notice) {}

    @Test
    void each_state_with_each_notice_soon_after_it_began() {
        Map<Case, State> expected = new HashMap<>();
        for (State state : State.values()) {
            expected.put(new Case(state, Notice.OFF), OFF);
            expected.put(new Case(state, OVERDUE), SILENT);
        }
        expected.put(new Case(OFF, HEARD), SPEAKING);
        expected.put(new Case(OFF, PATIENT), LISTENING);
        expected.put(new Case(LISTENING, HEARD), SPEAKING);
        expected.put(new Case(LISTENING, PATIENT), LISTENING);
        expected.put(new Case(SPEAKING, HEARD), SPEAKING);
        expected.put(new Case(SPEAKING, PATIENT), SPEAKING);
        expected.put(new Case(SILENT, HEARD), RETURNING);
        expected.put(new Case(SILENT, PATIENT), SILENT);
        expected.put(new Case(RETURNING, HEARD), RETURNING);
        expected.put(new Case(RETURNING, PATIENT), RETURNING);
        assertThat(expected).hasSize(State.values().length * Notice.values().length);
        expected.forEach((one, next) -> {
            Voice after = new Voice(one.state(), NOON).after(one.notice(), SETTLING, NOON.plusSeconds(29));
            assertThat(after.state()).as("%s", one).isEqualTo(next);
            assertThat(after.since()).as("%s", one).isEqualTo(next == one.state() ? NOON : NOON.plusSeconds(29));
        });
    }

    @Test
    void what_returned_speaks_when_it_did_so_for_as_long_as_it_may_be_silent() {
        for (Notice notice : new Notice[] {HEARD, PATIENT}) {
            assertThat(new Voice(RETURNING, NOON)
                            .after(notice, SETTLING, NOON.plusSeconds(30))
                            .state())
                    .isEqualTo(SPEAKING);
        }
        assertThat(new Voice(RETURNING, NOON)
                        .after(OVERDUE, SETTLING, NOON.plusSeconds(30))
                        .state())
                .isEqualTo(SILENT);
    }

    @Test
    void people_are_told_of_the_silent_and_of_those_that_only_just_returned() {
        for (State state : State.values()) {
            assertThat(state.isTold()).isEqualTo(state == SILENT || state == RETURNING);
        }
        assertThat(Voice.first(true, NOON).state()).isEqualTo(SILENT);
        assertThat(Voice.first(false, NOON).state()).isEqualTo(LISTENING);
    }

    @Test
    void silent_at_three_times_the_period_and_not_before() {
        Patience patience = Patience.of(Duration.ofSeconds(5), Optional.of(Duration.ofSeconds(10)), Optional.empty());
        assertThat(patience).isEqualTo(new Patience(Duration.ofSeconds(15), Optional.of(Duration.ofSeconds(30))));
        Hearing hearing =
                new Hearing(true, NOON.minusSeconds(600), Optional.of(NOON.plusSeconds(29)), Optional.of(NOON));
        assertThat(Voice.notice(hearing, patience, Optional.of(NOON), NOON.plusSeconds(30)))
                .isEqualTo(PATIENT);
        assertThat(Voice.notice(hearing, patience, Optional.of(NOON), NOON.plusMillis(30_001)))
                .isEqualTo(OVERDUE);
    }

    @Test
    void one_that_answers_and_brings_nothing_is_silent_too() {
        Patience patience = Patience.of(Duration.ofSeconds(5), Optional.of(Duration.ofSeconds(10)), Optional.empty());
        Hearing hearing =
                new Hearing(true, NOON.minusSeconds(600), Optional.of(NOON), Optional.of(NOON.minusSeconds(31)));
        assertThat(Voice.notice(hearing, patience, Optional.empty(), NOON)).isEqualTo(OVERDUE);
    }

    @Test
    void one_that_may_rightly_be_quiet_is_silent_only_without_contact() {
        Patience standing = Patience.of(Duration.ofSeconds(10), Optional.empty(), Optional.empty());
        Hearing connected = new Hearing(true, NOON.minusSeconds(9_000), Optional.of(NOON), Optional.empty());
        assertThat(Voice.notice(connected, standing, Optional.empty(), NOON)).isEqualTo(HEARD);
        Hearing away =
                new Hearing(true, NOON.minusSeconds(9_000), Optional.of(NOON.minusSeconds(31)), Optional.empty());
        assertThat(Voice.notice(away, standing, Optional.empty(), NOON)).isEqualTo(OVERDUE);

        Patience hourly = Patience.of(Duration.ofSeconds(10), Optional.empty(), Optional.of(Duration.ofHours(1)));
        assertThat(Voice.notice(connected, hourly, Optional.empty(), NOON)).isEqualTo(OVERDUE);
        assertThat(Patience.of(Duration.ofHours(1), Optional.empty(), Optional.of(Duration.ofSeconds(1)))
                        .records())
                .as("no shorter than three looks")
                .contains(Duration.ofHours(3));
    }

    @Test
    void what_was_heard_before_it_was_switched_on_says_nothing() {
        Patience patience = Patience.of(Duration.ofSeconds(5), Optional.of(Duration.ofSeconds(10)), Optional.empty());
        Hearing hearing =
                new Hearing(true, NOON, Optional.of(NOON.minusSeconds(500)), Optional.of(NOON.minusSeconds(500)));
        assertThat(Voice.notice(hearing, patience, Optional.empty(), NOON.plusSeconds(10)))
                .isEqualTo(PATIENT);
        assertThat(Voice.notice(hearing, patience, Optional.empty(), NOON.plusSeconds(31)))
                .isEqualTo(OVERDUE);
        assertThat(Voice.notice(
                        new Hearing(false, NOON, Optional.empty(), Optional.empty()),
                        patience,
                        Optional.empty(),
                        NOON.plusSeconds(9_999)))
                .isEqualTo(Notice.OFF);
    }
}
