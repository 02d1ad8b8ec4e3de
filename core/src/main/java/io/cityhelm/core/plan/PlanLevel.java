package io.cityhelm.core.plan;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What a plan holds for one response level.
 *
 * @param triggers any of them speaks for the level
 * @param orders sent when the level is approved
 * @param limits of the posts of the roster; a post without one is left out
 */
public record PlanLevel(
        ResponseLevel level,
        List<Trigger> triggers,
        List<Task> tasks,
        List<PlannedOrder> orders,
        List<PlannedResource> resources,
        List<ChecklistItem> checklist,
        List<Duty> roster,
        List<PostLimit> limits,
        Pace pace) {

    public PlanLevel {
        triggers = List.copyOf(triggers);
        tasks = List.copyOf(tasks);
        orders = List.copyOf(orders);
        resources = List.copyOf(resources);
        checklist = List.copyOf(checklist);
        roster = List.copyOf(roster);
        limits = List.copyOf(limits);
    }

    /** Within which time somebody is to stand on a post; empty when the city gives none. */
    public Optional<Duration> manWithin(Post post) {
        return limits.stream()
                .filter(limit -> limit.post().equals(post))
                .map(PostLimit::within)
                .findFirst();
    }
}
