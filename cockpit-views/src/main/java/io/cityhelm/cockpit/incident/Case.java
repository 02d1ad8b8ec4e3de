package io.cityhelm.cockpit.incident;

import io.cityhelm.core.calling.Calling;
import io.cityhelm.core.dispatch.Order;
import io.cityhelm.core.dispatch.OrderId;
import io.cityhelm.core.force.Assignment;
import io.cityhelm.core.incident.Incident;
import io.cityhelm.core.incident.IncidentId;
import io.cityhelm.core.incident.Surroundings;
import io.cityhelm.core.journal.Recorded;
import io.cityhelm.core.plan.Activation;
import io.cityhelm.core.report.ReportFile;
import io.cityhelm.core.report.ReportStanding;
import io.cityhelm.core.situation.Versioned;
import java.util.List;
import java.util.Optional;

/**
 * An incident with all that belongs to it, read at one moment.
 *
 * @param orders oldest first
 * @param callings the ladders of its orders
 * @param timeline oldest first
 * @param related the incidents that it has to do with: merged, parts, the major one
 * @param reports what was reported upward about it
 * @param units that it holds
 * @param responses that are not over, of the whole city
 */
public record Case(
        Versioned<Incident> incident,
        List<Versioned<Order>> orders,
        List<Versioned<Calling>> callings,
        List<Recorded> timeline,
        List<Incident> related,
        Optional<Versioned<ReportFile>> reports,
        List<Assignment> units,
        List<Activation> responses) {

    public Case {
        orders = List.copyOf(orders);
        callings = List.copyOf(callings);
        timeline = List.copyOf(timeline);
        related = List.copyOf(related);
        units = List.copyOf(units);
        responses = List.copyOf(responses);
    }

    /** An incident that stands alone. */
    public Case(Versioned<Incident> incident, List<Versioned<Order>> orders, List<Recorded> timeline) {
        this(incident, orders, List.of(), timeline, List.of(), Optional.empty(), List.of(), List.of());
    }

    /** What the clocks of its reports hang on. */
    ReportStanding reporting() {
        return ReportStanding.of(reports.map(Versioned::state).stream().toList(), responses);
    }

    /** A related incident. */
    Optional<Incident> related(IncidentId id) {
        return related.stream().filter(each -> each.id().equals(id)).findFirst();
    }

    /** What the rules have to know besides the incident. */
    Surroundings surroundings() {
        int openOrders =
                (int) orders.stream().filter(o -> !o.state().stage().isEnded()).count();
        Incident now = incident.state();
        int openChildren = (int) now.ties().children().stream()
                .flatMap(child -> related(child).stream())
                .filter(child -> !child.stage().isEnded())
                .count();
        Surroundings around = Surroundings.orders(openOrders)
                .withOpenChildren(openChildren)
                .withHeldUnits(units.stream().map(unit -> unit.unit().name()).toList());
        return now.ties().parent().flatMap(this::related).map(around::with).orElse(around);
    }

    /** The ladder of an order. */
    Optional<Versioned<Calling>> calling(OrderId order) {
        return callings.stream().filter(c -> c.state().order().equals(order)).findFirst();
    }
}
