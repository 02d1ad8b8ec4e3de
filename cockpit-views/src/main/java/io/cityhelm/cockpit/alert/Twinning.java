package io.cityhelm.cockpit.alert;

import io.cityhelm.core.alert.Alert;
import io.cityhelm.core.alert.AlertKind;
import io.cityhelm.core.fusion.FusionRules;
import io.cityhelm.core.fusion.Sighting;
import io.cityhelm.core.fusion.Twins;
import io.cityhelm.core.incident.Incident;
import io.cityhelm.core.incident.IncidentId;
import io.cityhelm.core.situation.Versioned;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Which open incident an alert may be, because another source reported the same. What the incidents are is put in order once for each
 * change of them. FX thread.
 */
public final class Twinning {

    private final FusionRules rules;
    private final Supplier<List<Versioned<Incident>>> open;
    private List<Versioned<Incident>> known = List.of();
    private Twins twins;

    /** @param open the incidents that have not ended; the same list as long as nothing has changed */
    public Twinning(FusionRules rules, Supplier<List<Versioned<Incident>>> open) {
        this.rules = rules;
        this.open = open;
        this.twins = Twins.among(List.of(), rules);
    }

    /** An incident that an alert may be. @param percent how alike */
    public record Suspect(Incident incident, int percent) {}

    /** The most alike of those that nobody said it is not; a warning of weather is about no single event. */
    Optional<Suspect> of(Alert alert) {
        if (!rules.suggests() || alert.state().isEnded() || alert.content().kind() != AlertKind.REPORT) {
            return Optional.empty();
        }
        follow();
        return twins.of(sighting(alert)).matches().stream()
                .map(match ->
                        new Match(new IncidentId(UUID.fromString(match.other().key())), match.percent()))
                .filter(match -> !alert.refused().contains(match.incident()))
                .findFirst()
                .flatMap(match -> known.stream()
                        .map(Versioned::state)
                        .filter(incident -> incident.id().equals(match.incident()))
                        .findFirst()
                        .map(incident -> new Suspect(incident, match.percent())));
    }

    private record Match(IncidentId incident, int percent) {}

    private void follow() {
        List<Versioned<Incident>> now = open.get();
        if (now != known) {
            known = now;
            twins = Twins.among(now.stream().map(each -> sighting(each.state())).toList(), rules);
        }
    }

    private static Sighting sighting(Alert alert) {
        return new Sighting(
                alert.key().value(),
                alert.content().source(),
                alert.content().place().point(),
                alert.content().observedAt(),
                alert.content().category(),
                alert.content().title());
    }

    private static Sighting sighting(Incident incident) {
        return new Sighting(
                incident.id().toString(),
                incident.source(),
                incident.place().point(),
                incident.reportedAt(),
                incident.category(),
                incident.title());
    }
}
