package io.cityhelm.core.attention;

import io.cityhelm.core.attention.Need.Subject;
import io.cityhelm.core.attention.Need.What;
import io.cityhelm.core.incident.Grade;
import io.cityhelm.core.incident.Incident;
import io.cityhelm.core.incident.IncidentId;
import io.cityhelm.core.jurisdiction.JurisdictionCode;
import io.cityhelm.core.jurisdiction.JurisdictionTree;
import io.cityhelm.core.plan.Activation;
import io.cityhelm.core.plan.ActivationStage;
import io.cityhelm.core.plan.Deadlines;
import io.cityhelm.core.plan.ResponseLevel;
import io.cityhelm.core.plan.SwitchApprovals;
import io.cityhelm.core.security.Act;
import io.cityhelm.core.security.Actor;
import io.cityhelm.core.suggestion.Suggestion;
import io.cityhelm.core.suggestion.SuggestionStage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What plans ask of a person: to answer a suggestion, to be the second person of a switch, to review. Pure. */
public final class PlanNeeds {

    private final JurisdictionTree tree;
    private final Deadlines deadlines;

    public PlanNeeds(JurisdictionTree tree, Deadlines deadlines) {
        this.tree = tree;
        this.deadlines = deadlines;
    }

    /**
     * @param suggestions those that have not lapsed
     * @param activations those that are not over
     * @param incidents the open ones
     */
    public List<Need> of(
            Actor.Officer officer,
            Collection<Suggestion> suggestions,
            Collection<Activation> activations,
            Collection<Incident> incidents) {
        List<Need> needs = new ArrayList<>();
        if (officer.role().may(Act.ACTIVATE_PLAN)) {
            Map<IncidentId, Incident> causes = causes(suggestions, incidents);
            suggestions.stream()
                    .filter(one -> one.stage() == SuggestionStage.OPEN)
                    .filter(one -> one.seat(id -> Optional.ofNullable(causes.get(id)), tree)
                            .equals(officer.jurisdiction()))
                    .forEach(one -> needs.add(decide(one)));
        }
        for (Activation one : activations) {
            if (SwitchApprovals.objection(one, officer, tree).isEmpty()) {
                needs.add(approve(one));
            }
            if (one.stage() == ActivationStage.ENDED
                    && one.terms().scope().equals(officer.jurisdiction())
                    && officer.role().may(Act.REVIEW_PLAN)) {
                needs.add(need(What.REVIEW_RESPONSE, one, one.stageSince().plus(deadlines.review())));
            }
        }
        return List.copyOf(needs);
    }

    /** The incidents that cause suggestions: few, of very many. */
    private static Map<IncidentId, Incident> causes(
            Collection<Suggestion> suggestions, Collection<Incident> incidents) {
        Set<IncidentId> wanted =
                suggestions.stream().flatMap(one -> one.incident().stream()).collect(Collectors.toSet());
        return wanted.isEmpty()
                ? Map.of()
                : incidents.stream()
                        .filter(one -> wanted.contains(one.id()))
                        .collect(Collectors.toMap(Incident::id, Function.identity()));
    }

    private Need decide(Suggestion one) {
        return need(
                What.DECIDE_SUGGESTION,
                new Subject.OfSuggestion(one.id()),
                one.proposed().level(),
                one.proposed().plan(),
                one.proposed().scope(),
                one.since().plus(deadlines.suggestion(one.proposed().level())));
    }

    private Need approve(Activation one) {
        Instant asked = one.waiting().flatMap(Activation.Pending::since).orElse(one.stageSince());
        return need(What.APPROVE_SWITCH, one, asked.plus(deadlines.approval()));
    }

    private Need need(What what, Activation one, Instant due) {
        return need(
                what,
                new Subject.OfActivation(one.id()),
                one.level(),
                one.terms().plan(),
                one.terms().scope(),
                due);
    }

    /** A response level sorts like the grade of its rank. */
    private Need need(
            What what, Subject subject, ResponseLevel level, String plan, JurisdictionCode scope, Instant due) {
        return new Need(what, subject, Grade.values()[level.ordinal()], plan, tree.nameOf(scope), Optional.of(due));
    }
}
