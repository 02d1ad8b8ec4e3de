package io.cityhelm.cockpit.switching;

import io.cityhelm.cockpit.staffing.Staffed;
import io.cityhelm.core.plan.Activation;
import io.cityhelm.core.situation.Versioned;
import io.cityhelm.core.suggestion.Suggestion;

/** What waits for a person about a switch. */
public sealed interface SwitchMatter {

    /** The trigger of a plan holds. */
    record OfSuggestion(Versioned<Suggestion> suggestion) implements SwitchMatter {}

    /** Something about a response waits: a second person, people for its posts, or its review. */
    record OfActivation(Versioned<Activation> activation, Staffed staffed) implements SwitchMatter {}
}
