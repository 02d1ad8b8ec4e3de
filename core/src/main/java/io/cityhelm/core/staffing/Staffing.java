package io.cityhelm.core.staffing;

import io.cityhelm.core.incident.IncidentId;
import io.cityhelm.core.plan.Activation;
import io.cityhelm.core.plan.ActivationId;
import io.cityhelm.core.plan.Duty;
import io.cityhelm.core.plan.Post;
import io.cityhelm.core.staffing.StaffingEvent.PostHandedOver;
import io.cityhelm.core.staffing.StaffingEvent.PostLeft;
import io.cityhelm.core.staffing.StaffingEvent.PostTaken;
import io.cityhelm.core.staffing.Stint.Ending;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Who stands, and who stood, on the posts of a response. It follows two histories: its own, by {@link #evolve}, and that
 * of its activation, by {@link #seeing}: a change of level or the end therefore releases people in the very transaction
 * that records it. Immutable.
 *
 * @param number of the activation
 * @param incident that the response is led from
 * @param over whether the response has ended: nobody is asked for any more
 * @param stints in the order in which they began
 */
public record Staffing(ActivationId activation, String number, IncidentId incident, boolean over, List<Stint> stints) {

    public Staffing {
        stints = List.copyOf(stints);
    }

    /** The staffing after one of its events. Pure. @param before null before the first event */
    public static Staffing evolve(Staffing before, StaffingEvent event) {
        return switch (event) {
            case PostTaken e -> {
                Staffing so = before == null
                        ? new Staffing(e.activation(), e.number(), e.incident(), false, List.of())
                        : before;
                yield so.with(Stint.begin(e.post(), e.person(), e.at(), e.by()));
            }
            case PostHandedOver e ->
                before.ending(e.post(), e.from(), Ending.HANDED_ON, e.note(), e.by(), e.at())
                        .with(Stint.begin(e.post(), e.to(), e.at(), e.by()));
            case PostLeft e -> before.ending(e.post(), e.person(), Ending.LEFT, e.reason(), e.by(), e.at());
        };
    }

    /**
     * The staffing when its activation stands like this: who is on a post that its level asks for stays there, the first
     * who came where fewer are asked for; the others are released. Pure.
     */
    public Staffing seeing(Activation now) {
        boolean inForce = now.stage().isInForce();
        Instant at = inForce ? now.levelSince() : now.stageSince();
        Map<Post, Integer> room = new HashMap<>();
        if (inForce) {
            for (Duty duty : now.measures().roster()) {
                room.merge(Post.of(duty), duty.people(), Integer::sum);
            }
        }
        List<Stint> after = new ArrayList<>(stints.size());
        for (Stint stint : stints) {
            boolean stays = stint.isOn() && room.merge(stint.post(), -1, Integer::sum) >= 0;
            after.add(stint.isOn() && !stays ? stint.ended(Ending.RELEASED, "", Optional.empty(), at) : stint);
        }
        return new Staffing(activation, number, incident, !inForce, after);
    }

    /** Who stands on a post, the first who came first. */
    public List<Stint> on(Post post) {
        return stints.stream()
                .filter(stint -> stint.isOn() && stint.post().equals(post))
                .toList();
    }

    /** Where a person stands now. */
    public Optional<Stint> of(Person person) {
        return stints.stream()
                .filter(stint -> stint.isOn() && stint.person().is(person))
                .findFirst();
    }

    /** When somebody left a post for the last time, so that a place on it came open. */
    Optional<Instant> leftAt(Post post) {
        return stints.stream()
                .filter(stint -> stint.post().equals(post))
                .flatMap(stint -> stint.end().stream())
                .filter(end -> end.how() == Ending.LEFT)
                .map(Stint.End::at)
                .max(Instant::compareTo);
    }

    private Staffing with(Stint stint) {
        return new Staffing(
                activation,
                number,
                incident,
                over,
                Stream.concat(stints.stream(), Stream.of(stint)).toList());
    }

    private Staffing ending(Post post, Person person, Ending how, String note, String by, Instant at) {
        return new Staffing(
                activation,
                number,
                incident,
                over,
                stints.stream()
                        .map(stint -> stint.isOn()
                                        && stint.post().equals(post)
                                        && stint.person().is(person)
                                ? stint.ended(how, note, Optional.of(by), at)
                                : stint)
                        .toList());
    }
}
