package io.cityhelm.core.calling;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityhelm.core.Town;
import io.cityhelm.core.decision.Decision;
import io.cityhelm.core.decision.Refusal;
import io.cityhelm.core.decision.Table;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The roster says whom a call is for; deputies are called when who is on duty does not answer. */
class OnDutyTest {

    private static final Instant FIRST =
            Ladder.ISSUED.plus(Ladder.RUNGS.getFirst().after()).plusSeconds(60);
    private static final Instant NIGHT = FIRST.plusSeconds(3600);

    /** By day Li with the deputies Wang and Zhao, by night Sun alone. */
    private static final OnDuty ROSTER =
            (addressee, at) -> at.isBefore(NIGHT) ? List.of("li", "wang", "zhao") : List.of("sun");

    @Test
    void who_is_on_duty_when_it_rings_is_called_and_each_deputy_after_one_who_does_not_answer() {
        Calling first = after(Ladder.fresh(), new CallingCommand.Climb(Town.ORDER), FIRST);
        assertThat(call(first).persons()).containsExactly("li");
        assertThat(first.unsent()).hasSize(1);

        Calling receipted = after(first, new CallingCommand.RecordReceipt(Town.ORDER, 0, "r-1"), FIRST);
        assertThat(receipted.unsent()).isEmpty();
        Calling second = after(receipted, new CallingCommand.RecordUnanswered(Town.ORDER, 0), NIGHT);
        assertThat(call(second).persons()).as("of the turn in which it rang").containsExactly("li", "wang");
        assertThat(second.unsent()).as("it goes out anew").hasSize(1);
        assertThat(second.keyOf(call(second))).isNotEqualTo(first.keyOf(call(first)));

        Calling third = after(second, new CallingCommand.RecordUnanswered(Town.ORDER, 0), NIGHT);
        assertThat(call(third).persons()).containsExactly("li", "wang", "zhao");
        assertThat(said(third, new CallingCommand.RecordUnanswered(Town.ORDER, 0), NIGHT))
                .as("nobody else stands in")
                .isEqualTo("call-unanswered");
    }

    @Test
    void whoever_has_taken_over_is_called() {
        Calling night = after(Ladder.fresh(), new CallingCommand.Climb(Town.ORDER), NIGHT);

        assertThat(call(night).persons()).containsExactly("sun");
    }

    @Test
    void no_deputy_is_called_once_somebody_takes_care() {
        Calling first = after(Ladder.fresh(), new CallingCommand.Climb(Town.ORDER), FIRST);
        Calling acknowledged = Calling.evolve(first, new CallingEvent.CallAcknowledged("li", "on my way", FIRST));

        assertThat(said(acknowledged, new CallingCommand.RecordUnanswered(Town.ORDER, 0), FIRST))
                .isEqualTo("call-unanswered");
    }

    private static Call call(Calling calling) {
        return calling.call(0).orElseThrow();
    }

    private static String said(Calling now, CallingCommand command, Instant at) {
        return Table.said(decide(now, command, at));
    }

    private static Calling after(Calling now, CallingCommand command, Instant at) {
        Calling next = now;
        for (CallingEvent event :
                decide(now, command, at).fold(events -> events, (Refusal no) -> List.<CallingEvent>of())) {
            next = Calling.evolve(next, event);
        }
        return next;
    }

    private static Decision<CallingEvent> decide(Calling now, CallingCommand command, Instant at) {
        return CallingDecisions.decide(now, command, Town.context(Town.OUTBOX, at), Town.STREET, ROSTER);
    }
}
