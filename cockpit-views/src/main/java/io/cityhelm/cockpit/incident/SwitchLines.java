package io.cityhelm.cockpit.incident;

import io.cityhelm.cockpit.text.CauseWords;
import io.cityhelm.cockpit.text.People;
import io.cityhelm.core.plan.ActivationEvent;
import io.cityhelm.core.staffing.Person;
import io.cityhelm.core.staffing.StaffingEvent;
import io.cityhelm.core.text.Messages;

/** What the timeline adds to the name of an event of a response or its posts: the reason, the level, the person. */
final class SwitchLines {

    private final CauseWords causes;
    private final People people;
    private final Messages messages;

    SwitchLines(CauseWords causes, People people, Messages messages) {
        this.causes = causes;
        this.people = people;
        this.messages = messages;
    }

    /** Empty when the event says it all. */
    String detail(ActivationEvent event) {
        return switch (event) {
            case ActivationEvent.ActivationProposed e ->
                joined(messages.name(e.measures().level()), e.reason());
            case ActivationEvent.TriggerHeld e -> causes.of(e.cause());
            case ActivationEvent.ActivationApproved e -> e.note();
            case ActivationEvent.ActivationRefused e -> e.reason();
            case ActivationEvent.LevelChangeProposed e ->
                joined(messages.name(e.measures().level()), e.reason());
            case ActivationEvent.ResponseLevelChanged e ->
                joined(messages.text("timeline.change", messages.name(e.from()), messages.name(e.to())), e.note());
            case ActivationEvent.LevelChangeRefused e -> e.reason();
            case ActivationEvent.ChecklistTicked e -> "";
            case ActivationEvent.ActivationEnded e -> e.reason();
            case ActivationEvent.EndProposed e -> e.reason();
            case ActivationEvent.EndApproved e -> e.note();
            case ActivationEvent.EndRefused e -> e.reason();
            case ActivationEvent.SwitchApprovalOverridden e -> e.reason();
            case ActivationEvent.ActivationReviewed e -> e.findings();
            case ActivationEvent.ActivationClosed e -> e.note();
        };
    }

    /** Who, on which post. */
    String detail(StaffingEvent event) {
        return switch (event) {
            case StaffingEvent.PostTaken e -> joined(messages.of(e.post().name()), name(e.person()));
            case StaffingEvent.PostHandedOver e ->
                joined(
                        messages.of(e.post().name()),
                        joined(messages.text("timeline.change", name(e.from()), name(e.to())), e.note()));
            case StaffingEvent.PostLeft e -> joined(messages.of(e.post().name()), joined(name(e.person()), e.reason()));
        };
    }

    private String name(Person person) {
        return person.account()
                .map(account -> people.name(account, person.name()))
                .orElse(person.name());
    }

    private static String joined(String one, String other) {
        return other.isBlank() ? one : one + " · " + other;
    }
}
