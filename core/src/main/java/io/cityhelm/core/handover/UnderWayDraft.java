package io.cityhelm.core.handover;

import io.cityhelm.core.calling.Call;
import io.cityhelm.core.calling.Calling;
import io.cityhelm.core.force.AccountabilityCheck;
import io.cityhelm.core.force.Assignment;
import io.cityhelm.core.handover.HandoverContent.Item;
import io.cityhelm.core.incident.Incident;
import io.cityhelm.core.incident.IncidentId;
import io.cityhelm.core.jurisdiction.JurisdictionCode;
import io.cityhelm.core.jurisdiction.JurisdictionTree;
import io.cityhelm.core.report.ReportClocks;
import io.cityhelm.core.report.ReportStanding;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Drafts what of a handover goes on by itself: clocks of reports, ladders, units. Pure. */
public final class UnderWayDraft {

    private final JurisdictionTree tree;
    private final ReportClocks clocks;

    public UnderWayDraft(JurisdictionTree tree, ReportClocks clocks) {
        this.tree = tree;
        this.clocks = clocks;
    }

    /**
     * What goes on in the city.
     *
     * @param incidents open ones
     * @param reports what was reported upward about them, and what makes it faster
     * @param callings ladders of their orders
     * @param units that somebody holds
     */
    public record Work(
            Collection<Incident> incidents,
            ReportStanding reports,
            Collection<Calling> callings,
            Collection<Assignment> units) {}

    /** What a seat has to hand over. */
    public UnderWay of(JurisdictionCode seat, Work work) {
        Map<IncidentId, Incident> mine = work.incidents().stream()
                .filter(incident -> incident.owner().equals(seat))
                .collect(Collectors.toMap(Incident::id, Function.identity()));
        return new UnderWay(
                HandoverDraft.section(mine.values().stream()
                        .flatMap(incident -> report(incident, work.reports()).stream())
                        .toList()),
                HandoverDraft.section(work.callings().stream()
                        .filter(calling -> mine.containsKey(calling.incident()))
                        .filter(calling -> !calling.calls().isEmpty() && calling.waits())
                        .map(UnderWayDraft::call)
                        .toList()),
                HandoverDraft.section(work.units().stream()
                        .filter(unit -> mine.containsKey(unit.incident())
                                || unit.holder().equals(seat))
                        .map(UnderWayDraft::unit)
                        .toList()));
    }

    private Optional<Item> report(Incident incident, ReportStanding reports) {
        return clocks.next(incident, reports, tree)
                .map(due -> new Item(
                        incident.number(),
                        incident.title(),
                        HandoverDraft.key(due.kind()),
                        Optional.empty(),
                        "",
                        Optional.of(due.at())));
    }

    /** How far the ladder was climbed, and when it goes on. */
    private static Item call(Calling calling) {
        List<Call> calls = calling.calls();
        return new Item(
                calling.number(),
                calling.department(),
                HandoverDraft.key(calls.getLast().channel()),
                Optional.empty(),
                "",
                calling.next().flatMap(Calling.Step::due));
    }

    private static Item unit(Assignment unit) {
        return new Item(
                unit.number(),
                unit.unit().name(),
                HandoverDraft.key(unit.state()),
                Optional.empty(),
                "",
                unit.check().flatMap(AccountabilityCheck::answerBy));
    }
}
