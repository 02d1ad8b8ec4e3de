package io.cityhelm.core.pack;

import io.cityhelm.core.calling.Rung;
import io.cityhelm.core.scope.ByScope;
import io.cityhelm.core.scope.Matter;
import io.cityhelm.core.worktime.StagedLimit;
import io.cityhelm.core.worktime.WorkCalendar;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The clocks of orders and incidents: local figures, never constants in code.
 *
 * @param windows where the stage windows differ from those of the order's kind
 * @param ladders the steps that an unanswered order climbs
 * @param calendar when the city works
 * @param limits the staged limits, by category
 */
public record Clocks(
        ByScope<StageWindows> windows,
        ByScope<List<Rung>> ladders,
        WorkCalendar calendar,
        Map<String, StagedLimit> limits) {

    public Clocks {
        limits = Map.copyOf(limits);
    }

    /** No window differs, nobody is called and nothing is limited; the city works round the week. */
    public static Clocks none(ZoneId zone) {
        return new Clocks(new ByScope<>(List.of()), new ByScope<>(List.of()), WorkCalendar.always(zone), Map.of());
    }

    /** When each stage of a category is over for what began then; empty for a category without limits. */
    public List<StagedLimit.Due> due(String category, Instant begin) {
        return Optional.ofNullable(limits.get(category))
                .map(limit -> limit.from(begin, calendar))
                .orElse(List.of());
    }

    /** The stage windows for a matter: each from the most specific rule that has it, else the kind's own. */
    public OrderKind.Windows windows(Matter matter, OrderKind.Windows own) {
        return new OrderKind.Windows(
                windows.pick(matter, StageWindows::deliver).orElse(own.deliver()),
                windows.pick(matter, StageWindows::accept).orElse(own.accept()),
                windows.pick(matter, StageWindows::done).orElse(own.done()));
    }

    /** The ladder for a matter: the most specific one; empty when nobody is called. */
    public List<Rung> ladder(Matter matter) {
        return ladders.of(matter).orElse(List.of());
    }
}
