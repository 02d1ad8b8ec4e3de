package io.cityhelm.core.handover;

import io.cityhelm.core.authority.Authority;
import io.cityhelm.core.decision.Context;
import io.cityhelm.core.decision.Decision;
import io.cityhelm.core.decision.Refusal;
import io.cityhelm.core.handover.HandoverEvent.HandoverDiscarded;
import io.cityhelm.core.handover.HandoverEvent.HandoverDrafted;
import io.cityhelm.core.handover.HandoverEvent.HandoverNoted;
import io.cityhelm.core.handover.HandoverEvent.HandoverSignedByComing;
import io.cityhelm.core.handover.HandoverEvent.HandoverSignedByLeaving;
import io.cityhelm.core.handover.HandoverEvent.OpenPostsListed;
import io.cityhelm.core.handover.HandoverEvent.UnderWayListed;
import io.cityhelm.core.jurisdiction.JurisdictionCode;
import io.cityhelm.core.security.Act;
import io.cityhelm.core.text.FreeText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The rules of a handover: two persons of the same seat sign, the leaving one first. Pure, no clock, no disk. */
public final class HandoverDecisions {

    private HandoverDecisions() {}

    /**
     * What a command does to a handover.
     *
     * @param now null when the stream is empty
     */
    public static Decision<HandoverEvent> decide(Handover now, HandoverCommand command, Context context) {
        if (command instanceof HandoverCommand.Draft draft) {
            return now == null ? draft(draft, context) : Decision.refuse("handover.exists");
        }
        if (now == null) {
            return Decision.refuse("handover.unknown", command.handover());
        }
        return objection(now.seat(), context)
                .<Decision<HandoverEvent>>map(Decision.Refused::new)
                .orElseGet(() -> decideAllowed(now, command, context));
    }

    private static Decision<HandoverEvent> draft(HandoverCommand.Draft c, Context context) {
        return objection(c.seat(), context)
                .<Decision<HandoverEvent>>map(Decision.Refused::new)
                .orElseGet(() -> {
                    List<HandoverEvent> events = new ArrayList<>();
                    events.add(new HandoverDrafted(
                            c.handover(), c.seat(), c.content(), context.actor().id(), context.now()));
                    c.work().ifPresent(work -> events.add(new UnderWayListed(work, context.now())));
                    if (c.posts().total() > 0) {
                        events.add(new OpenPostsListed(c.posts(), context.now()));
                    }
                    return new Decision.Accepted<>(events);
                });
    }

    private static Decision<HandoverEvent> decideAllowed(Handover now, HandoverCommand command, Context context) {
        String by = context.actor().id();
        return switch (command) {
            case HandoverCommand.Draft c -> throw new IllegalStateException("decided above");
            case HandoverCommand.AddNote c ->
                in(now, HandoverStage.DRAFTED)
                        .or(() -> FreeText.objection(c.text()))
                        .<Decision<HandoverEvent>>map(Decision.Refused::new)
                        .orElseGet(() -> Decision.accept(new HandoverNoted(by, c.text(), context.now())));
            case HandoverCommand.SignLeaving c ->
                in(now, HandoverStage.DRAFTED)
                        .or(() -> drafter(now, by))
                        .<Decision<HandoverEvent>>map(Decision.Refused::new)
                        .orElseGet(() -> Decision.accept(new HandoverSignedByLeaving(by, context.now())));
            case HandoverCommand.SignComing c ->
                in(now, HandoverStage.LEFT)
                        .or(() -> other(now, context))
                        .<Decision<HandoverEvent>>map(Decision.Refused::new)
                        .orElseGet(() -> Decision.accept(new HandoverSignedByComing(by, context.now())));
            case HandoverCommand.Discard c ->
                in(now, HandoverStage.DRAFTED, HandoverStage.LEFT)
                        .or(() -> drafter(now, by))
                        .or(() -> FreeText.objection(c.reason()))
                        .<Decision<HandoverEvent>>map(Decision.Refused::new)
                        .orElseGet(() -> Decision.accept(new HandoverDiscarded(by, c.reason(), context.now())));
        };
    }

    private static Optional<Refusal> objection(JurisdictionCode seat, Context context) {
        return Authority.asOwner(context.actor(), Act.HAND_OVER, seat, context.tree());
    }

    private static Optional<Refusal> in(Handover now, HandoverStage... stages) {
        for (HandoverStage stage : stages) {
            if (now.stage() == stage) {
                return Optional.empty();
            }
        }
        return Optional.of(Refusal.because("handover.stage", now.stage()));
    }

    /** Who drafted it stands for it. */
    private static Optional<Refusal> drafter(Handover now, String by) {
        return now.leaving().equals(by)
                ? Optional.empty()
                : Optional.of(Refusal.because("handover.not-drafter", now.leaving()));
    }

    /** Nobody hands over to themselves. */
    private static Optional<Refusal> other(Handover now, Context context) {
        return context.actor().speaksFor(now.leaving())
                ? Optional.of(Refusal.because("handover.same-person"))
                : Optional.empty();
    }
}
