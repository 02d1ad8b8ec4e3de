package io.cityhelm.core.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityhelm.core.Town;
import io.cityhelm.core.command.Outcome;
import io.cityhelm.core.command.Request;
import io.cityhelm.core.handover.HandoverCommand;
import io.cityhelm.core.handover.HandoverContent;
import io.cityhelm.core.handover.HandoverContent.Section;
import io.cityhelm.core.handover.HandoverId;
import io.cityhelm.core.handover.HandoverStage;
import io.cityhelm.core.security.Actor;
import io.cityhelm.core.security.Role;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Handovers on the disk: one at a time, found by their seat, and the same after a rebuild. */
class HandoverRecordTest extends OpenLedger {

    private static final Section NOTHING = new Section(0, List.of());
    private static final HandoverId FIRST = new HandoverId(new UUID(3, 1));
    private static final HandoverId SECOND = new HandoverId(new UUID(3, 2));
    private static final Actor RELIEF = new Actor.Officer("relief", "Officer relief", Role.DUTY_OFFICER, Town.STREET);

    @Test
    void a_seat_hands_over_once_at_a_time_and_the_next_shift_finds_it() throws Exception {
        assertThat(draft(FIRST)).isInstanceOf(Outcome.Done.class);
        assertThat(draft(SECOND))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        no -> assertThat(no.refusal().rule()).isEqualTo("handover.open"));
        assertThat(hand(Town.STREET_OFFICER, new HandoverCommand.SignLeaving(FIRST), 1))
                .isInstanceOf(Outcome.Done.class);
        assertThat(ledger.handovers().open(Town.STREET)).hasSize(1);
        assertThat(hand(RELIEF, new HandoverCommand.SignComing(FIRST), 1))
                .as("it has moved on")
                .isInstanceOf(Outcome.Refused.class);
        assertThat(hand(RELIEF, new HandoverCommand.SignComing(FIRST), 2)).isInstanceOf(Outcome.Done.class);

        assertThat(ledger.handovers().open(Town.STREET)).isEmpty();
        assertThat(ledger.handovers().open(Town.DISTRICT)).isEmpty();
        assertThat(ledger.handovers().lastTaken(Town.STREET))
                .hasValueSatisfying(taken -> assertThat(taken.state().stage()).isEqualTo(HandoverStage.TAKEN));
        assertThat(draft(SECOND)).isInstanceOf(Outcome.Done.class);

        List<String> live = Tables.dump(file());
        ledger.rebuild();
        assertThat(Tables.dump(file())).isEqualTo(live);
    }

    private Outcome draft(HandoverId id) throws Exception {
        return hand(
                Town.STREET_OFFICER,
                new HandoverCommand.Draft(
                        id,
                        Town.STREET,
                        new HandoverContent(
                                Town.NOON, NOTHING, NOTHING, NOTHING, NOTHING, NOTHING, List.of("weather"))),
                0);
    }

    private Outcome hand(Actor who, HandoverCommand command, long seen) throws Exception {
        return desk.submit(who, Request.of(command, seen)).get(10, TimeUnit.SECONDS);
    }
}
