package io.cityhelm.connect.outward;

import io.cityhelm.core.dispatch.Notice;
import io.cityhelm.core.dispatch.Order;
import io.cityhelm.core.geo.Datum;
import io.cityhelm.core.incident.Incident;
import java.util.Optional;

/**
 * Something that a department has to be told.
 *
 * @param incident the one that the order belongs to; known for the order itself
 * @param datum of the places that the other side reads
 */
public record OrderMessage(Notice notice, Order order, Optional<Incident> incident, Datum datum) {

    /** The idempotency key: the same key is the same message, however often it goes out. */
    public String key() {
        return switch (notice) {
            case ORDER -> order.id().toString();
            case RECALL -> order.id() + ":cancel";
            case REWORK ->
                order.id() + ":rework-" + order.rework().orElseThrow().count();
            case VERDICT ->
                order.id() + ":extension-"
                        + order.holds().verdict().orElseThrow().count();
            case REMINDER ->
                order.id() + ":remind-" + order.reminders().orElseThrow().sent();
        };
    }
}
