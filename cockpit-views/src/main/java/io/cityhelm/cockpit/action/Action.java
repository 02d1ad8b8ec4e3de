package io.cityhelm.cockpit.action;

import io.cityhelm.core.security.Act;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Something that an officer can do to what is selected.
 *
 * @param act what it is; its message is the label
 * @param key the letter that does it
 * @param objection why it cannot be done now, as a sentence; empty when it can
 * @param form makes the form that asks for what is missing and previews the effect; called only without an objection
 */
public record Action(Act act, String key, Optional<String> objection, Supplier<ActionForm> form) {

    public boolean isOpen() {
        return objection.isEmpty();
    }

    /** Whether two lists of actions look the same on the screen; their forms may differ. */
    static boolean alike(List<Action> some, List<Action> others) {
        return looks(some).equals(looks(others));
    }

    private static List<List<Object>> looks(List<Action> actions) {
        return actions.stream()
                .map(action -> List.<Object>of(action.act(), action.objection()))
                .toList();
    }
}
