package io.cityhelm.core.dispatch;

import io.cityhelm.core.dispatch.OrderEvent.HoldEvent;
import io.cityhelm.core.dispatch.OrderEvent.HoldEvent.BlameShifted;
import io.cityhelm.core.dispatch.OrderEvent.HoldEvent.ClocksStopped;
import io.cityhelm.core.dispatch.OrderEvent.HoldEvent.ClocksWentOn;
import io.cityhelm.core.dispatch.OrderEvent.HoldEvent.DeferralAsked;
import io.cityhelm.core.dispatch.OrderEvent.HoldEvent.ExtensionAsked;
import io.cityhelm.core.dispatch.OrderEvent.HoldEvent.ExtensionRequestIgnored;
import io.cityhelm.core.dispatch.OrderEvent.HoldEvent.ExtensionRequested;
import io.cityhelm.core.dispatch.OrderEvent.HoldEvent.HoldRefused;
import io.cityhelm.core.dispatch.OrderEvent.HoldEvent.OrderDeferred;
import io.cityhelm.core.dispatch.OrderEvent.HoldEvent.OrderExtended;
import io.cityhelm.core.dispatch.OrderEvent.HoldEvent.OrderResumed;
import io.cityhelm.core.dispatch.OrderEvent.HoldEvent.OrderSupervised;
import io.cityhelm.core.dispatch.OrderEvent.HoldEvent.SupervisionEnded;
import io.cityhelm.core.dispatch.OrderEvent.HoldEvent.VerdictDelivered;
import io.cityhelm.core.hold.Deferral;
import io.cityhelm.core.hold.Standstill;
import io.cityhelm.core.hold.Supervision;
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
 * @param verdict what became of the last request of its department; older states have none
 * @param standstill when its clocks stood with its incident; older states have none
 */
public record Holds(
        Optional<Ask> asked,
        Optional<Deferral> deferral,
        Duration paused,
        Duration extended,
        Duration moved,
        Optional<StageRecord> blame,
        Optional<Supervision> supervision,
        Optional<Verdict> verdict,
        Standstill standstill) {

    static final Holds NONE = new Holds(
            Optional.empty(),
            Optional.empty(),
            Duration.ZERO,
            Duration.ZERO,
            Duration.ZERO,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Standstill.NONE);

    public Holds {
        verdict = verdict == null ? Optional.empty() : verdict;
        standstill = standstill == null ? Standstill.NONE : standstill;
    }

    /**
     * What is asked for: one of the two.
     *
     * @param until 缓办: when the work goes on
     * @param longer 延期: how much longer it takes
     * @param request what its department asks for, when it is the department that asks; older states have none
     */
    public record Ask(
            Optional<Instant> until,
            Optional<Duration> longer,
            String by,
            String reason,
            Instant at,
            Optional<Request> request) {

        public Ask {
            request = request == null ? Optional.empty() : request;
        }

        Ask(Optional<Instant> until, Optional<Duration> longer, String by, String reason, Instant at) {
            this(until, longer, by, reason, at, Optional.empty());
        }
    }

    /** A department's request. @param until the limit that it asks for */
    public record Request(String id, Instant until) {}

    /**
     * What became of a department's request.
     *
     * @param count the how manyeth of the order
     * @param words the reason, or a note; may be empty
     * @param told whether the department's system knows
     */
    public record Verdict(
            String request, int count, boolean granted, Instant until, String words, Instant at, boolean told) {}

    Holds after(HoldEvent event) {
        HoldsChange next = new HoldsChange(this);
        switch (event) {
            case DeferralAsked e ->
                next.asked = Optional.of(new Ask(Optional.of(e.until()), Optional.empty(), e.by(), e.reason(), e.at()));
            case ExtensionAsked e ->
                next.asked =
                        Optional.of(new Ask(Optional.empty(), Optional.of(e.longer()), e.by(), e.reason(), e.at()));
            case ExtensionRequested e -> next.asked = Optional.of(ask(e));
            case ExtensionRequestIgnored e -> {
                // only remembered, with the answers
            }
            case VerdictDelivered e -> next.verdict = verdict.map(Holds::known);
            case HoldRefused e -> {
                next.asked = Optional.empty();
                next.verdict = verdict(false, e.reason(), e.at());
            }
            case OrderDeferred e -> {
                next.asked = Optional.empty();
                next.deferral = Optional.of(new Deferral(e.until(), e.askedBy(), e.by(), e.at()));
            }
            case OrderExtended e -> {
                next.asked = Optional.empty();
                next.extended = extended.plus(e.longer());
                next.moved = moved.plus(e.longer());
                next.verdict = verdict(true, e.note(), e.at());
            }
            case OrderResumed e -> {
                return running(e.at());
            }
            case ClocksStopped e -> next.standstill = standstill.begin(e.at(), e.until());
            case ClocksWentOn e -> next.standstill = standstill.end(e.at());
            case BlameShifted e ->
                next.blame = Optional.of(new StageRecord(OrderStage.RETURNED, e.at(), e.by(), e.reason()));
            case OrderSupervised e ->
                next.supervision = Optional.of(new Supervision(e.level(), e.by(), e.reason(), e.at()));
            case SupervisionEnded e -> next.supervision = Optional.empty();
        }
        return next.holds();
    }

    /** Nothing is put off and nothing is asked for any more: there is a result, or an end. */
    Holds over(Instant at) {
        HoldsChange next = new HoldsChange(running(at));
        next.asked = Optional.empty();
        next.standstill = standstill.end(at);
        return next.holds();
    }

    /** A clock that starts anew owes nothing to what moved the one before. */
    Holds restarted() {
        HoldsChange next = new HoldsChange(this);
        next.moved = Duration.ZERO;
        return next.holds();
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

    /** Whether its clock stands, by itself or with its incident. */
    public boolean rests() {
        return isDeferred() || standstill.lasts();
    }

    private static Ask ask(ExtensionRequested event) {
        ExtensionRequest request = event.request();
        return new Ask(
                Optional.empty(),
                Optional.of(event.longer()),
                request.source(),
                request.reason(),
                event.receivedAt(),
                Optional.of(new Request(request.id(), request.until())));
    }

    /** Only a department that asked is owed word; of another consent there is none. */
    private Optional<Verdict> verdict(boolean granted, String words, Instant at) {
        int count = verdict.map(Verdict::count).orElse(0) + 1;
        return asked.flatMap(Ask::request)
                .map(request -> new Verdict(request.id(), count, granted, request.until(), words, at, false))
                .or(() -> verdict);
    }

    private static Verdict known(Verdict verdict) {
        return new Verdict(
                verdict.request(),
                verdict.count(),
                verdict.granted(),
                verdict.until(),
                verdict.words(),
                verdict.at(),
                true);
    }

    private Holds running(Instant at) {
        Duration stood = deferral.map(held -> Duration.between(held.since(), at))
                .filter(Duration::isPositive)
                .orElse(Duration.ZERO);
        HoldsChange next = new HoldsChange(this);
        next.deferral = Optional.empty();
        next.paused = paused.plus(stood);
        next.moved = moved.plus(stood);
        return next.holds();
    }
}
