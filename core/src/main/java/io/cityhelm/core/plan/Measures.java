package io.cityhelm.core.plan;

import java.util.List;

/** What a level of an activation brings, exactly as it was previewed: a later change of the pack does not reach it. */
public record Measures(
        ResponseLevel level,
        List<Task> tasks,
        List<PreparedOrder> orders,
        List<PlannedResource> resources,
        List<ChecklistItem> checklist,
        List<Duty> roster,
        Pace pace) {

    public Measures {
        tasks = List.copyOf(tasks);
        orders = List.copyOf(orders);
        resources = List.copyOf(resources);
        checklist = List.copyOf(checklist);
        roster = List.copyOf(roster);
    }
}
