package io.cityhelm.cockpit.keys;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;

/**
 * Listens for the keys of the cockpit. A bare letter is text while somebody types; what carries Ctrl or Alt, and the
 * function keys, work everywhere. FX thread.
 */
public final class Keyboard {

    private final List<KeyAction> actions;
    private final Consumer<String> objections;

    /** @param objections told why a key does nothing now */
    public Keyboard(List<KeyAction> actions, Consumer<String> objections) {
        this.actions = List.copyOf(actions);
        this.objections = objections;
    }

    public List<KeyAction> actions() {
        return actions;
    }

    /** A key was pressed somewhere in the scene; consumed when it means something here. */
    public void pressed(KeyEvent event) {
        if (event.isConsumed() || isText(event)) {
            return;
        }
        actions.stream().filter(action -> action.key().match(event)).findFirst().ifPresent(action -> {
            event.consume();
            action.press().ifPresent(objections);
        });
    }

    private static boolean isText(KeyEvent event) {
        boolean plain = !event.isControlDown()
                && !event.isAltDown()
                && !event.isMetaDown()
                && !event.getCode().isFunctionKey();
        return plain && event.getTarget() instanceof TextInputControl;
    }
}
