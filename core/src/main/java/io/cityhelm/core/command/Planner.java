package io.cityhelm.core.command;

import io.cityhelm.core.alert.AlertCommand;
import io.cityhelm.core.calling.CallingCommand;
import io.cityhelm.core.decision.Context;
import io.cityhelm.core.decision.Refusal;
import io.cityhelm.core.dispatch.OrderCommand;
import io.cityhelm.core.dispatch.OrderGroup;
import io.cityhelm.core.duty.DelegationCommand;
import io.cityhelm.core.export.ExportCommand;
import io.cityhelm.core.fence.FenceCommand;
import io.cityhelm.core.force.AssignmentCommand;
import io.cityhelm.core.force.StockCommand;
import io.cityhelm.core.handover.HandoverCommand;
import io.cityhelm.core.incident.IncidentCommand;
import io.cityhelm.core.intake.LinkCommand;
import io.cityhelm.core.journal.JournalUnavailableException;
import io.cityhelm.core.plan.ActivationCommand;
import io.cityhelm.core.report.ReportCommand;
import io.cityhelm.core.room.NoteCommand;
import io.cityhelm.core.room.SketchCommand;
import io.cityhelm.core.staffing.StaffingCommand;
import io.cityhelm.core.suggestion.SuggestionCommand;
import io.cityhelm.core.warning.WarningCommand;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Hands a request to the planner of its kind, which reads what the decision needs, asks the aggregates, and puts what
 * belongs together into one change.
 */
final class Planner {

    private final IncidentPlanner incidents;
    private final OrderPlanner orders;
    private final ReportPlanner reports;
    private final AlertPlanner alerts;
    private final CallingPlanner callings;
    private final ResponsePlanner responses;
    private final AssignmentPlanner units;
    private final NotePlanner notes;
    private final SketchPlanner sketches;
    private final FencePlanner fences;
    private final LinkPlanner links;
    private final SuggestionPlanner suggestions;
    private final ActivationPlanner activations;
    private final HandoverPlanner handovers;
    private final DelegationPlanner delegations;
    private final WarningPlanner warnings;
    private final StaffingPlanner staffings;
    private final ExportPlanner exports = new ExportPlanner();

    Planner(Lookups lookups, CityRules rules) {
        this.incidents = new IncidentPlanner(lookups.situation(), lookups.forces(), rules.intake());
        this.reports =
                new ReportPlanner(lookups.situation(), lookups.reports(), lookups.activations(), rules.reports());
        this.orders = new OrderPlanner(lookups.situation(), rules.orders());
        this.alerts = new AlertPlanner(lookups.situation());
        this.staffings = new StaffingPlanner(lookups.activations(), lookups.staffings(), rules.staffing());
        this.callings = new CallingPlanner(
                lookups.situation(), lookups.callings(), rules.ladders(), staffings.before(rules.onDuty()));
        this.responses = new ResponsePlanner(lookups.situation(), rules.orders());
        this.units = new AssignmentPlanner(lookups.situation(), lookups.forces(), rules.depots());
        this.notes = new NotePlanner(lookups.situation(), lookups.notes());
        this.sketches = new SketchPlanner(lookups.situation(), lookups.sketches());
        this.fences = new FencePlanner(lookups.situation(), lookups.fences());
        this.links = new LinkPlanner(lookups.links());
        this.suggestions = new SuggestionPlanner(lookups.suggestions());
        this.activations = new ActivationPlanner(lookups.situation(), lookups.activations(), suggestions);
        this.handovers = new HandoverPlanner(lookups.handovers());
        this.delegations = new DelegationPlanner(lookups.delegations(), rules.delegations());
        this.warnings = new WarningPlanner(lookups.warnings(), rules.warnings());
    }

    Plan plan(Request request, Context context) throws JournalUnavailableException {
        Optional<Refusal> powerless = delegations.objection(context);
        return powerless.isPresent()
                ? new Plan.No(powerless.get())
                : delegations.followed(callings.followed(decided(request, context), context), context);
    }

    private Plan decided(Request request, Context context) throws JournalUnavailableException {
        return switch (request) {
            case Request.OnIncident(IncidentCommand command, OptionalLong seen) ->
                incidents.onIncident(command, seen, context);
            case Request.OnOrder(OrderCommand command, OptionalLong seen) -> orders.onOrder(command, seen, context);
            case Request.OnHandover(HandoverCommand command, OptionalLong seen) ->
                handovers.onHandover(command, seen, context);
            case Request.OnDelegation(DelegationCommand command, OptionalLong seen) ->
                delegations.onDelegation(command, seen, context);
            case Request.Respond respond -> responses.respond(respond, context);
            case Request.OnOrderGroup(OrderGroup group) -> orders.onGroup(group, context);
            case Request.OnGroupCancel cancel -> orders.onGroupCancel(cancel, context);
            case Request.OnAlert(AlertCommand command, OptionalLong seen) -> alerts.onAlert(command, seen, context);
            case Request.OnReport(ReportCommand command, OptionalLong seen) -> reports.onReport(command, seen, context);
            case Request.OnCalling(CallingCommand command, OptionalLong seen) ->
                callings.onCalling(command, seen, context);
            case Request.OnUnit(AssignmentCommand command, OptionalLong seen) -> units.onUnit(command, seen, context);
            case Request.OnUnitsRelease release -> units.onRelease(release, context);
            case Request.OnStock(StockCommand command) -> units.onStock(command, context);
            case Request.OnStaffing(StaffingCommand command) -> staffings.onStaffing(command, context);
            case Request.OnNote(NoteCommand command) -> notes.onNote(command, context);
            case Request.OnExport(ExportCommand command) -> exports.onExport(command, context);
            case Request.OnSketch(SketchCommand command) -> sketches.onSketch(command, context);
            case Request.OnFence(FenceCommand command) -> fences.onFence(command, context);
            case Request.OnLink(LinkCommand command) -> links.onLink(command, context);
            case Request.OnWarning(WarningCommand command, OptionalLong seen) ->
                warnings.onWarning(command, seen, context);
            case Request.OnActivation(ActivationCommand command, OptionalLong seen) ->
                activations.onActivation(command, seen, context);
            case Request.OnSuggestion(SuggestionCommand command, OptionalLong seen) ->
                suggestions.onSuggestion(command, seen, context);
        };
    }
}
