package io.cityhelm.core.suggestion;

import io.cityhelm.core.alert.Alert;
import io.cityhelm.core.alert.AlertKind;
import io.cityhelm.core.incident.Incident;
import io.cityhelm.core.incident.IncidentStage;
import io.cityhelm.core.jurisdiction.Jurisdiction;
import io.cityhelm.core.jurisdiction.JurisdictionCode;
import io.cityhelm.core.jurisdiction.JurisdictionTree;
import io.cityhelm.core.plan.Cause;
import io.cityhelm.core.plan.CauseKind;
import io.cityhelm.core.plan.PlanLevel;
import io.cityhelm.core.plan.ResponsePlan;
import io.cityhelm.core.plan.ResponsePlans;
import io.cityhelm.core.plan.Trigger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Which triggers of the city's plans hold. Pure. A warning counts while it is open, whoever acknowledged it; an incident
 * once somebody has verified it and until its danger is over; an indicator when it was high for as long as the plan says.
 */
public final class Triggers {

    private final ResponsePlans plans;
    private final JurisdictionTree tree;

    public Triggers(ResponsePlans plans, JurisdictionTree tree) {
        this.plans = plans;
        this.tree = tree;
    }

    /** What speaks for which plan: for each warning, incident and course the strictest level that it speaks for. */
    public List<Proposed> holding(Facts facts) {
        List<Proposed> all = new ArrayList<>();
        for (ResponsePlan plan : plans.all()) {
            facts.alerts()
                    .forEach(alert ->
                            strictest(plan, trigger -> warning(trigger, alert)).ifPresent(all::add));
            facts.incidents()
                    .forEach(incident -> strictest(plan, trigger -> incident(trigger, incident))
                            .ifPresent(all::add));
            facts.courses()
                    .forEach(course -> strictest(plan, trigger -> indicator(trigger, course))
                            .ifPresent(all::add));
        }
        return List.copyOf(all);
    }

    /**
     * Whether the cause of a suggestion still stands: the same warning, incident or figure still speaks for the level. A
     * figure stands until it was low for as long as it had to be high.
     */
    public boolean stands(Proposed proposed, Facts facts) {
        Cause cause = proposed.cause();
        Optional<PlanLevel> level = plans.find(proposed.plan()).flatMap(plan -> plan.at(proposed.level()));
        return level.isPresent()
                && switch (cause.kind()) {
                    case WARNING ->
                        facts.alerts().stream()
                                .anyMatch(alert -> speaks(level.get(), trigger -> warning(trigger, alert), cause));
                    case INCIDENT ->
                        facts.incidents().stream()
                                .anyMatch(one -> speaks(level.get(), trigger -> incident(trigger, one), cause));
                    case INDICATOR -> facts.courses().stream().noneMatch(course -> isOver(cause, course));
                };
    }

    private static boolean speaks(PlanLevel level, Function<Trigger, Optional<Cause>> cause, Cause before) {
        return level.triggers().stream()
                .flatMap(trigger -> cause.apply(trigger).stream())
                .anyMatch(before::isAboutTheSameAs);
    }

    private static boolean isOver(Cause cause, Course course) {
        return course.key().indicator().equals(cause.subject())
                && course.key().jurisdiction().equals(cause.place())
                && cause.figure()
                        .filter(figure -> course.isDown(figure.atLeast(), figure.lasting()))
                        .isPresent();
    }

    /** The levels of a plan stand strictest first. */
    private Optional<Proposed> strictest(ResponsePlan plan, Function<Trigger, Optional<Cause>> holds) {
        for (PlanLevel level : plan.levels()) {
            for (Trigger trigger : level.triggers()) {
                Optional<Cause> cause = holds.apply(trigger);
                Optional<JurisdictionCode> scope = cause.flatMap(found -> scope(plan, found.place()));
                if (scope.isPresent()) {
                    return Optional.of(new Proposed(plan.id(), level.level(), scope.get(), cause.get()));
                }
            }
        }
        return Optional.empty();
    }

    /** The narrowest place above or at the cause that the plan may be started for: whoever is nearer handles. */
    private Optional<JurisdictionCode> scope(ResponsePlan plan, JurisdictionCode place) {
        return tree.find(place).isEmpty()
                ? Optional.empty()
                : tree.path(place).reversed().stream()
                        .filter(node -> plan.scopes().contains(node.level()))
                        .map(Jurisdiction::code)
                        .findFirst();
    }

    private static Optional<Cause> warning(Trigger trigger, Alert alert) {
        return trigger instanceof Trigger.OfWarning warning
                        && alert.content().kind() == AlertKind.WARNING
                        && !alert.state().isEnded()
                        && alert.content().grade().compareTo(warning.colour()) <= 0
                        && warning.concerns(
                                alert.content().category(), alert.content().title())
                ? Optional.of(new Cause(
                        CauseKind.WARNING,
                        alert.key().value(),
                        alert.content().title(),
                        alert.content().place().jurisdiction(),
                        Optional.of(alert.content().grade()),
                        Optional.empty()))
                : Optional.empty();
    }

    private static Optional<Cause> incident(Trigger trigger, Incident incident) {
        return trigger instanceof Trigger.OfIncident wanted
                        && (incident.stage() == IncidentStage.VERIFIED || incident.stage() == IncidentStage.IN_PROGRESS)
                        && incident.grade().compareTo(wanted.grade()) <= 0
                        && wanted.categories().contains(incident.category())
                ? Optional.of(new Cause(
                        CauseKind.INCIDENT,
                        incident.id().toString(),
                        incident.title(),
                        incident.place().jurisdiction(),
                        Optional.of(incident.grade()),
                        Optional.empty()))
                : Optional.empty();
    }

    private Optional<Cause> indicator(Trigger trigger, Course course) {
        return trigger instanceof Trigger.OfIndicator wanted
                        && wanted.indicator().equals(course.key().indicator())
                        && wanted.levels()
                                .contains(tree.get(course.key().jurisdiction()).level())
                        && course.isUp(wanted.atLeast(), wanted.lasting())
                ? Optional.of(new Cause(
                        CauseKind.INDICATOR,
                        wanted.indicator(),
                        "",
                        course.key().jurisdiction(),
                        Optional.empty(),
                        Optional.of(
                                new Cause.Figure(course.latest().orElseThrow(), wanted.atLeast(), wanted.lasting()))))
                : Optional.empty();
    }
}
