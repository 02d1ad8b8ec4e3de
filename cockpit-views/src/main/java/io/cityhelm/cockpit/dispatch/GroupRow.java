package io.cityhelm.cockpit.dispatch;

import io.cityhelm.cockpit.deadline.Deadline;
import io.cityhelm.core.dispatch.Tie;
import io.cityhelm.core.incident.Grade;
import io.cityhelm.core.incident.IncidentId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * 协同, 批量: orders that were given as one, in one row.
 *
 * @param title what people call them
 * @param all every order of the group that still counts, ended ones too; those that were given to another do not
 * @param shown those that are listed when it is unfolded
 */
public record GroupRow(
        UUID id, IncidentId incident, Grade grade, String title, List<OrderRow> all, List<OrderRow> shown)
        implements InFlight {

    public GroupRow {
        all = List.copyOf(all);
        shown = List.copyOf(shown);
    }

    /** @param shown at least one order that has a group @param all the orders of that group */
    static GroupRow of(List<OrderRow> shown, List<OrderRow> all) {
        OrderRow first = shown.getFirst();
        Tie tie = first.group().orElseThrow();
        return new GroupRow(tie.group(), first.incident(), first.grade(), tie.title(), all, shown);
    }

    /** A group of which all orders are listed; those that were given to another do not count. */
    public static GroupRow of(List<OrderRow> rows) {
        List<OrderRow> counted = rows.stream().filter(row -> !row.replaced()).toList();
        return of(rows, counted.isEmpty() ? rows : counted);
    }

    /** The deadline of the group that runs out first. */
    Optional<Deadline> next() {
        return shown.stream().flatMap(row -> row.deadline().stream()).min(Comparator.comparing(Deadline::due));
    }
}
