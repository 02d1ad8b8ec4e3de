package io.cityhelm.core.suggestion;

import io.cityhelm.core.plan.ActivationId;
import io.cityhelm.core.plan.SuggestionId;

/** What can be asked of a suggestion. */
public sealed interface SuggestionCommand {

    SuggestionId suggestion();

    /** A trigger holds: only the watch of the triggers says so. */
    record Suggest(SuggestionId suggestion, Proposed proposed) implements SuggestionCommand {}

    /** 不启动: it does not come back for the same cause. */
    record Dismiss(SuggestionId suggestion, String reason) implements SuggestionCommand {}

    /** The plan was proposed because of it, or started without it. */
    record Take(SuggestionId suggestion, ActivationId activation) implements SuggestionCommand {}

    /** The condition is gone, or a stricter level is suggested in its place: only the watch says so. */
    record Lapse(SuggestionId suggestion, LapseReason why) implements SuggestionCommand {}
}
