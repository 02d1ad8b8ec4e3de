package io.cityhelm.core.incident;

import io.cityhelm.core.hold.Deferral;
import io.cityhelm.core.hold.Supervision;
import io.cityhelm.core.incident.IncidentEvent.HoldEvent;
import io.cityhelm.core.incident.IncidentEvent.HoldEvent.IncidentDeferralAsked;
import io.cityhelm.core.incident.IncidentEvent.HoldEvent.IncidentDeferralRefused;
import io.cityhelm.core.incident.IncidentEvent.HoldEvent.IncidentDeferred;
import io.cityhelm.core.incident.IncidentEvent.HoldEvent.IncidentResumed;
import io.cityhelm.core.incident.IncidentEvent.HoldEvent.IncidentSupervised;
import io.cityhelm.core.incident.IncidentEvent.HoldEvent.IncidentSupervisionEnded;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * 缓办(挂账), 督办: what stands beside the stages of an incident. Immutable.
 *
 * @param asked a deferral that waits for the consent of a second person
 * @param deferral while it is put off: nobody is asked for its next step
 * @param paused how long it was put off, in the deferrals that are over
 * @param supervision which level watches over it
 */
public record IncidentHolds(
        Optional<Ask> asked, Optional<Deferral> deferral, Duration paused, Optional<Supervision> supervision) {

    static final IncidentHolds NONE =
            new IncidentHolds(Optional.empty(), Optional.empty(), Duration.ZERO, Optional.empty());

    /** What is asked for. @param until when it comes back */
    public record Ask(Instant until, String by, String reason, Instant at) {}

    public boolean isDeferred() {
        return deferral.isPresent();
    }

    IncidentHolds after(HoldEvent event) {
        return switch (event) {
            case IncidentDeferralAsked e -> asking(Optional.of(new Ask(e.until(), e.by(), e.reason(), e.at())));
            case IncidentDeferralRefused e -> asking(Optional.empty());
            case IncidentDeferred e ->
                new IncidentHolds(
                        Optional.empty(),
                        Optional.of(new Deferral(e.until(), e.askedBy(), e.by(), e.at())),
                        paused,
                        supervision);
            case IncidentResumed e -> running(e.at());
            case IncidentSupervised e ->
                watched(Optional.of(new Supervision(e.level(), e.by(), e.reason(), e.at(), Optional.of(e.due()))));
            case IncidentSupervisionEnded e -> watched(Optional.empty());
        };
    }

    /** Nothing is put off any more: it was handled, or has ended. What has ended is not watched over either. */
    IncidentHolds at(IncidentStage stage, Instant at) {
        if (stage != IncidentStage.RESOLVED && !stage.isEnded()) {
            return this;
        }
        IncidentHolds over = running(at).asking(Optional.empty());
        return stage.isEnded() ? over.watched(Optional.empty()) : over;
    }

    private IncidentHolds asking(Optional<Ask> next) {
        return new IncidentHolds(next, deferral, paused, supervision);
    }

    private IncidentHolds watched(Optional<Supervision> next) {
        return new IncidentHolds(asked, deferral, paused, next);
    }

    private IncidentHolds running(Instant at) {
        Duration stood = deferral.map(held -> Duration.between(held.since(), at))
                .filter(Duration::isPositive)
                .orElse(Duration.ZERO);
        return new IncidentHolds(asked, Optional.empty(), paused.plus(stood), supervision);
    }
}
