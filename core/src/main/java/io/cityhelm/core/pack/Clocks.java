package io.cityhelm.core.pack;

import io.cityhelm.core.calling.Rung;
import io.cityhelm.core.scope.ByScope;
import io.cityhelm.core.scope.Matter;
import java.util.List;

/**
 * The clocks of orders: local figures, never constants in code.
 *
 * @param windows where the stage windows differ from those of the order's kind
 * @param ladders the steps that an unanswered order climbs
 */
public record Clocks(ByScope<StageWindows> windows, ByScope<List<Rung>> ladders) {

    /** Nothing differs, and nobody is called. */
    public static final Clocks NONE = new Clocks(new ByScope<>(List.of()), new ByScope<>(List.of()));

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
