package io.cityhelm.core.plan;

import io.cityhelm.core.alert.Alert;
import io.cityhelm.core.alert.AlertKey;
import io.cityhelm.core.alert.AlertKind;
import io.cityhelm.core.jurisdiction.JurisdictionTree;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * 预警与响应的落差: a warning stands, and the response at its place is milder than its colour, or there is none. Pure.
 *
 * @param warning the warning that wants the response
 * @param domain where the response is missing
 * @param wanted the level of the rank of the warning's colour
 * @param inForce the level that is in force there; empty in peace
 */
public record ResponseGap(Alert warning, String domain, ResponseLevel wanted, Optional<ResponseLevel> inForce) {

    /** The source of the alerts that tell of a gap, in their keys and contents. */
    public static final String SOURCE = "response-gap";

    /**
     * The key of the alert that tells of it: the same gap is the same alert, so that it is raised once.
     *
     * @param time 1 for the first time that the response to this warning is missing, 2 when it is again
     */
    public AlertKey key(int time) {
        byte[] warned = warning.key().value().getBytes(StandardCharsets.UTF_8);
        return AlertKey.of(SOURCE, domain + ":" + UUID.nameUUIDFromBytes(warned) + ":" + time);
    }

    /**
     * The gaps that are open and have stood for as long as the city's data allow. A warning counts from its raising;
     * one that no plan is for asks for no response.
     *
     * @param alerts open ones; others than warnings, and gaps themselves, are passed over
     */
    public static List<ResponseGap> find(
            Collection<Alert> alerts,
            Collection<Activation> activations,
            ResponsePlans plans,
            JurisdictionTree tree,
            Instant now) {
        return alerts.stream()
                .filter(alert -> alert.content().kind() == AlertKind.WARNING)
                .filter(alert -> !alert.state().isEnded() && !isGap(alert))
                .filter(alert -> !now.isBefore(
                        alert.raisedAt().plus(plans.gapAfter(alert.content().grade()))))
                .flatMap(alert -> domains(alert, plans).map(domain -> of(alert, domain, activations, tree)))
                .flatMap(Optional::stream)
                .toList();
    }

    /** Whether an alert is itself one that tells of a gap. */
    public static boolean isGap(Alert alert) {
        return alert.content().source().equals(SOURCE);
    }

    private static Stream<String> domains(Alert alert, ResponsePlans plans) {
        return plans.all().stream()
                .filter(plan -> plan.concerns(
                        alert.content().category(), alert.content().title()))
                .map(ResponsePlan::domain)
                .distinct();
    }

    private static Optional<ResponseGap> of(
            Alert alert, String domain, Collection<Activation> activations, JurisdictionTree tree) {
        ResponseLevel wanted = ResponseLevel.ofRank(alert.content().grade());
        Optional<ResponseLevel> level = ResponseInForce.at(
                        alert.content().place().jurisdiction(), domain, activations, tree)
                .map(ResponseInForce::level);
        boolean milder = level.isEmpty() || wanted.isStricterThan(level.get());
        return milder ? Optional.of(new ResponseGap(alert, domain, wanted, level)) : Optional.empty();
    }
}
