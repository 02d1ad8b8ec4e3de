package io.cityhelm.cockpit.keys;

import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.input.KeyCombination;

/**
 * One thing that a key does. The cockpit listens for the keys, lists them under {@code ?}, and shows the reason when the
 * action cannot be done now, so that no key is silently dead.
 *
 * @param key pressed outside text fields (a combination with Ctrl or Alt, or a function key, inside them too)
 * @param messageKey of what it does, in a few words
 * @param action run on the FX thread when there is no objection
 * @param objection why it cannot be done now, as a sentence for people; empty when it can. Called on the FX thread
 */
public record KeyAction(KeyCombination key, String messageKey, Runnable action, Supplier<Optional<String>> objection) {

    /** An action that can always be done. */
    public static KeyAction of(KeyCombination key, String messageKey, Runnable action) {
        return new KeyAction(key, messageKey, action, Optional::empty);
    }

    /** An action that can be done unless there is an objection. */
    public static KeyAction of(
            KeyCombination key, String messageKey, Runnable action, Supplier<Optional<String>> objection) {
        return new KeyAction(key, messageKey, action, objection);
    }

    /** Does it, or says why not. */
    public Optional<String> press() {
        Optional<String> no = objection.get();
        if (no.isEmpty()) {
            action.run();
        }
        return no;
    }
}
