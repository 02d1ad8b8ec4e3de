package io.cityhelm.core.plan;

import java.util.List;

/**
 * What a plan holds for one response level.
 *
 * @param triggers any of them speaks for the level
 * @param orders sent when the level is approved
 */
public record PlanLevel(
        ResponseLevel level,
        List<Trigger> triggers,
        List<Task> tasks,
        List<PlannedOrder> orders,
        List<PlannedResource> resources,
        List<ChecklistItem> checklist,
        List<Duty> roster,
        Pace pace) {

    public PlanLevel {
        triggers = List.copyOf(triggers);
        tasks = List.copyOf(tasks);
        orders = List.copyOf(orders);
        resources = List.copyOf(resources);
        checklist = List.copyOf(checklist);
        roster = List.copyOf(roster);
    }
}
