package io.cityhelm.core.warning;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityhelm.core.Town;
import io.cityhelm.core.decision.Decision;
import io.cityhelm.core.security.Actor;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;

/** Whatever people and the platform do, in whatever order, what leaves is agreed on by two and names what it replaces. */
class WarningPropertyTest {

    /** What may be tried next. */
    enum Try {
        DRAFT,
        UPDATE,
        CANCEL,
        ACKNOWLEDGE,
        APPROVE,
        REFUSE,
        ACCEPT,
        REJECT,
        ACCEPT_AN_OLD_ONE,
        EXPIRE
    }

    /** Who tries. */
    enum Who {
        FIRST(Town.CITY_OFFICER),
        SECOND(Weather.SECOND),
        DISTRICT(Town.DISTRICT_OFFICER),
        MACHINE(Town.OUTBOX);

        private final Actor actor;

        Who(Actor actor) {
            this.actor = actor;
        }
    }

    @Property(tries = 500)
    void invariants_hold_after_every_step(@ForAll @Size(max = 40) List<Try> tries, @ForAll @Size(40) List<Who> people) {
        Warning now = null;
        Instant at = Town.NOON;
        for (int i = 0; i < tries.size(); i++) {
            at = at.plus(Duration.ofMinutes(7));
            Optional<Message> before = Optional.ofNullable(now).flatMap(Warning::inForce);
            Decision<WarningEvent> decision = WarningDecisions.decide(
                    now, command(tries.get(i), now, i), Town.context(people.get(i).actor, at), Weather.RULES, Set.of());
            if (decision instanceof Decision.Accepted<WarningEvent>(List<WarningEvent> events)) {
                for (WarningEvent event : events) {
                    now = Warning.evolve(now, event);
                }
                check(now, before);
            }
        }
    }

    private static void check(Warning now, Optional<Message> before) {
        Set<String> identifiers = new HashSet<>(now.identifiers());
        assertThat(identifiers).as("no identifier twice").hasSize(now.messages().size());
        for (Message message : now.messages()) {
            boolean left = message.stage() == MessageStage.RELEASED
                    || message.stage() == MessageStage.ACCEPTED
                    || message.stage() == MessageStage.REJECTED;
            if (left) {
                assertThat(message.decidedBy()).as("by a second person").isPresent();
                assertThat(message.decidedBy().get()).isNotEqualTo(message.draftedBy());
            }
            assertThat(message.bulletin().replaces().isPresent())
                    .isEqualTo(message.bulletin().type() != MessageType.ALERT);
            assertThat(message.bulletin().status()).isEqualTo(MessageStatus.ACTUAL);
        }
        assertThat(now.messages().stream()
                        .filter(one -> one.stage() == MessageStage.DRAFTED || one.stage() == MessageStage.RELEASED))
                .as("one change at a time")
                .hasSizeLessThanOrEqualTo(1);
        if (now.stage() == WarningStage.REJECTED) {
            assertThat(now.awaitsAnswer()).as("a no waits for a person").isTrue();
        }
        assertThat(now.inForce().isPresent()).isEqualTo(now.stage().isInForce());
        if (now.latest().stage() == MessageStage.DRAFTED && now.messages().size() > 1) {
            assertThat(now.latest().bulletin().replaces().map(Bulletin.Reference::identifier))
                    .as("it names what was in force")
                    .isEqualTo(before.map(one -> one.bulletin().identifier()));
        }
    }

    private static WarningCommand command(Try what, Warning now, int step) {
        String latest = now == null ? "-" : now.latest().bulletin().identifier();
        String first = now == null ? "-" : now.messages().getFirst().bulletin().identifier();
        return switch (what) {
            case DRAFT -> new WarningCommand.Draft(Weather.ID, Weather.rain(Colour.ORANGE));
            case UPDATE -> new WarningCommand.DraftUpdate(Weather.ID, Weather.rain(Colour.values()[step % 4]));
            case CANCEL -> new WarningCommand.DraftCancel(Weather.ID, "over", "the rain is over");
            case ACKNOWLEDGE -> new WarningCommand.Acknowledge(Weather.ID, "seen");
            case APPROVE -> new WarningCommand.Approve(Weather.ID, "");
            case REFUSE -> new WarningCommand.Refuse(Weather.ID, "not yet");
            case ACCEPT -> new WarningCommand.RecordAcceptance(Weather.ID, latest, "r");
            case REJECT -> new WarningCommand.RecordRejection(Weather.ID, latest, "no");
            case ACCEPT_AN_OLD_ONE -> new WarningCommand.RecordAcceptance(Weather.ID, first, "r");
            case EXPIRE -> new WarningCommand.Expire(Weather.ID);
        };
    }
}
