package io.cityhelm.cockpit.incident;

import io.cityhelm.cockpit.text.CauseWords;
import io.cityhelm.core.plan.ActivationEvent;
import io.cityhelm.core.text.Messages;

/** What the timeline adds to the name of an event of a response: the reason, the level, the note. */
final class SwitchLines {

    private final CauseWords causes;
    private final Messages messages;

    SwitchLines(CauseWords causes, Messages messages) {
        this.causes = causes;
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

    private static String joined(String one, String other) {
        return other.isBlank() ? one : one + " · " + other;
    }
}
