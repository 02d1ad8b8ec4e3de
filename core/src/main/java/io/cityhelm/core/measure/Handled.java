package io.cityhelm.core.measure;

import io.cityhelm.core.dispatch.Order;
import io.cityhelm.core.dispatch.OrderStage;
import io.cityhelm.core.incident.Grade;
import io.cityhelm.core.incident.Incident;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;

/**
 * One order as the rates count it: a task that was given to a department.
 *
 * @param incident the incident that it belongs to
 */
public record Handled(Order order, Incident incident) {

    /**
     * When it was to be done, with what it was extended by and as long as it was put off; empty for a draft, and for what
     * was taken back.
     */
    public Optional<Instant> due() {
        return order.stage() == OrderStage.CANCELLED
                ? Optional.empty()
                : order.queuedAt()
                        .map(at -> order.holds()
                                .standstill()
                                .after(at, order.content().windows().done())
                                .plus(order.holds().movedInAll()));
    }

    boolean isDueIn(YearMonth month, ZoneId zone) {
        return due().filter(at -> YearMonth.from(at.atZone(zone)).equals(month)).isPresent();
    }

    /** The rates of this one alone. What is put off with its incident counts as put off, but not what was closed. @param urgent the grades that count as urgent */
    Rates rates(Set<Grade> urgent) {
        boolean closed = order.stage() == OrderStage.VERIFIED;
        boolean inTime = closed
                && order.record(OrderStage.DONE)
                        .filter(done -> !done.at().isAfter(due().orElseThrow()))
                        .isPresent();
        boolean pressing = urgent.contains(incident.grade());
        return new Rates(
                1,
                one(order.holds().rests() || (!closed && incident.holds().isDeferred())),
                one(closed),
                one(inTime),
                one(pressing),
                one(pressing && closed),
                one(pressing && inTime),
                one(order.rework().isPresent()),
                one(order.holds().extended().isPositive()),
                one(order.holds().blame().isPresent()));
    }

    private static int one(boolean counts) {
        return counts ? 1 : 0;
    }
}
