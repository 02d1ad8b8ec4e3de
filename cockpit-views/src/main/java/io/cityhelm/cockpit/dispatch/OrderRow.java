package io.cityhelm.cockpit.dispatch;

import io.cityhelm.cockpit.deadline.Deadline;
import io.cityhelm.core.dispatch.Order;
import io.cityhelm.core.dispatch.OrderId;
import io.cityhelm.core.dispatch.OrderStage;
import io.cityhelm.core.dispatch.Tie;
import io.cityhelm.core.incident.Grade;
import io.cityhelm.core.incident.IncidentId;
import io.cityhelm.core.situation.Versioned;
import java.time.Instant;
import java.util.Optional;

/**
 * One order among others, ready to be sorted, found and picked; {@link OrderRows#words} has what is said of it.
 *
 * @param order as it stood when the row was made
 * @param grade of its incident
 * @param department its name
 * @param next when somebody has to look at it at the latest; the far future when never
 * @param deadline of what is waited for; empty when nothing is
 * @param watch who watches over its incident (督办), in words; empty when nobody does
 */
public record OrderRow(
        Versioned<Order> order,
        Grade grade,
        String department,
        Instant next,
        Optional<Deadline> deadline,
        Optional<String> watch)
        implements InFlight {

    public OrderId id() {
        return order.state().id();
    }

    public IncidentId incident() {
        return order.state().content().incident();
    }

    /** The version of the order's stream that this row shows. */
    public long version() {
        return order.version();
    }

    public String number() {
        return order.state().number();
    }

    public String text() {
        return order.state().content().text();
    }

    public OrderStage stage() {
        return order.state().stage();
    }

    /** Whether it still has to leave; what was handed over has left, whoever has it now. */
    public boolean unsent() {
        return stage() == OrderStage.QUEUED && order.state().leaving().unclear().isEmpty();
    }

    /** What they said when they declined or returned it; empty otherwise. */
    public String reason() {
        return Track.failed(stage()) ? order.state().latest().message() : "";
    }

    /** Whether it left without the consent that its kind needs. */
    public boolean overridden() {
        return order.state().terms().overriddenBy().isPresent();
    }

    /** What it was given together with. */
    public Optional<Tie> group() {
        return order.state().terms().group();
    }

    /** Whether another department got it instead. */
    public boolean replaced() {
        return order.state().terms().tie(Tie.Kind.REPLACED_BY).isPresent();
    }
}
