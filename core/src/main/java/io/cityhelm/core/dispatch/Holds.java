package io.cityhelm.core.dispatch;

import io.cityhelm.core.dispatch.OrderEvent.HoldEvent;
import io.cityhelm.core.dispatch.OrderEvent.HoldEvent.BlameShifted;
import io.cityhelm.core.dispatch.OrderEvent.HoldEvent.DeferralAsked;
import io.cityhelm.core.dispatch.OrderEvent.HoldEvent.ExtensionAsked;
import io.cityhelm.core.dispatch.OrderEvent.HoldEvent.HoldRefused;
import io.cityhelm.core.dispatch.OrderEvent.HoldEvent.OrderDeferred;
import io.cityhelm.core.dispatch.OrderEvent.HoldEvent.OrderExtended;
import io.cityhelm.core.dispatch.OrderEvent.HoldEvent.OrderResumed;
import io.cityhelm.core.dispatch.OrderEvent.HoldEvent.OrderSupervised;
import io.cityhelm.core.dispatch.OrderEvent.HoldEvent.SupervisionEnded;
import io.cityhelm.core.jurisdiction.JurisdictionCode;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * 缓办, 延期, 推诿, 督办: what stands beside the stages of an order. Immutable.
 *
 * @param asked what waits for the consent of a second person
 * @param deferral while the order is put off: its clock stands
 * @param paused how long the clock stood, in the deferrals that are over
 * @param extended by how much its limit was extended
 * @param moved by how much of both the clock that runs now was moved: a rework starts a new one
 * @param blame the fault of a department that shifted the matter to others
 * @param supervision which level watches over it
 */
public record Holds(
        Optional<Ask> asked,
        Optional<Deferral> deferral,
        Duration paused,
        Duration extended,
        Duration moved,
        Optional<StageRecord> blame,
        Optional<Supervision> supervision) {

    static final Holds NONE = new Holds(
            Optional.empty(),
            Optional.empty(),
            Duration.ZERO,
            Duration.ZERO,
            Duration.ZERO,
            Optional.empty(),
            Optional.empty());

    /**
     * What is asked for: one of the two.
     *
     * @param until 缓办: when the work goes on
     * @param longer 延期: how much longer it takes
     */
    public record Ask(Optional<Instant> until, Optional<Duration> longer, String by, String reason, Instant at) {}

    /** 缓办. @param by who consented */
    public record Deferral(Instant until, String askedBy, String by, Instant since) {}

    /** 督办. @param by the officer @param level whose officer */
    public record Supervision(JurisdictionCode level, String by, String reason, Instant at) {}

    Holds after(HoldEvent event) {
        return switch (event) {
            case DeferralAsked e ->
                asking(new Ask(Optional.of(e.until()), Optional.empty(), e.by(), e.reason(), e.at()));
            case ExtensionAsked e ->
                asking(new Ask(Optional.empty(), Optional.of(e.longer()), e.by(), e.reason(), e.at()));
            case HoldRefused e -> new Holds(Optional.empty(), deferral, paused, extended, moved, blame, supervision);
            case OrderDeferred e ->
                new Holds(
                        Optional.empty(),
                        Optional.of(new Deferral(e.until(), e.askedBy(), e.by(), e.at())),
                        paused,
                        extended,
                        moved,
                        blame,
                        supervision);
            case OrderExtended e ->
                new Holds(
                        Optional.empty(),
                        deferral,
                        paused,
                        extended.plus(e.longer()),
                        moved.plus(e.longer()),
                        blame,
                        supervision);
            case OrderResumed e -> running(e.at());
            case BlameShifted e ->
                new Holds(
                        asked,
                        deferral,
                        paused,
                        extended,
                        moved,
                        Optional.of(new StageRecord(OrderStage.RETURNED, e.at(), e.by(), e.reason())),
                        supervision);
            case OrderSupervised e ->
                new Holds(
                        asked,
                        deferral,
                        paused,
                        extended,
                        moved,
                        blame,
                        Optional.of(new Supervision(e.level(), e.by(), e.reason(), e.at())));
            case SupervisionEnded e -> new Holds(asked, deferral, paused, extended, moved, blame, Optional.empty());
        };
    }

    /** Nothing is put off and nothing is asked for any more: there is a result, or an end. */
    Holds over(Instant at) {
        Holds now = running(at);
        return new Holds(Optional.empty(), now.deferral, now.paused, extended, now.moved, blame, supervision);
    }

    /** A clock that starts anew owes nothing to what moved the one before. */
    Holds restarted() {
        return new Holds(asked, deferral, paused, extended, Duration.ZERO, blame, supervision);
    }

    /** By how much the limit was moved in all: extensions, and deferrals that are over. */
    public Duration movedInAll() {
        return paused.plus(extended);
    }

    /** Whether the clock that runs now is another than that of the windows. */
    public boolean movesTheClock() {
        return deferral.isPresent() || !moved.isZero();
    }

    public boolean isDeferred() {
        return deferral.isPresent();
    }

    private Holds asking(Ask ask) {
        return new Holds(Optional.of(ask), deferral, paused, extended, moved, blame, supervision);
    }

    private Holds running(Instant at) {
        Duration stood = deferral.map(held -> Duration.between(held.since(), at))
                .filter(Duration::isPositive)
                .orElse(Duration.ZERO);
        return new Holds(asked, Optional.empty(), paused.plus(stood), extended, moved.plus(stood), blame, supervision);
    }
}
