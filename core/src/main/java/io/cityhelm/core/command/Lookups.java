package io.cityhelm.core.command;

import io.cityhelm.core.calling.Callings;
import io.cityhelm.core.duty.Delegations;
import io.cityhelm.core.fence.Fences;
import io.cityhelm.core.force.Forces;
import io.cityhelm.core.handover.Handovers;
import io.cityhelm.core.intake.LinkControls;
import io.cityhelm.core.measure.Records;
import io.cityhelm.core.plan.Activations;
import io.cityhelm.core.report.Reports;
import io.cityhelm.core.room.Notes;
import io.cityhelm.core.room.Sketches;
import io.cityhelm.core.situation.Deferrals;
import io.cityhelm.core.situation.EndedOrders;
import io.cityhelm.core.situation.Situation;
import io.cityhelm.core.staffing.Staffings;
import io.cityhelm.core.suggestion.Suggestions;
import io.cityhelm.core.warning.Warnings;

/**
 * Everything that planners, timers and screens look up: one query interface a family of aggregates, all read from the
 * same tables. Safe on any thread but the screen's.
 */
public record Lookups(
        Situation situation,
        Callings callings,
        Forces forces,
        Notes notes,
        Sketches sketches,
        Activations activations,
        Reports reports,
        Records records,
        Handovers handovers,
        Delegations delegations,
        Warnings warnings,
        Deferrals deferrals,
        Suggestions suggestions,
        Staffings staffings,
        EndedOrders endedOrders,
        Fences fences,
        LinkControls links) {

    /** The same with another view of the situation. */
    public Lookups with(Situation other) {
        return new Lookups(
                other,
                callings,
                forces,
                notes,
                sketches,
                activations,
                reports,
                records,
                handovers,
                delegations,
                warnings,
                deferrals,
                suggestions,
                staffings,
                endedOrders,
                fences,
                links);
    }
}
