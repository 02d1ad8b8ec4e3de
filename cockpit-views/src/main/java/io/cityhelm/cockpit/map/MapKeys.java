package io.cityhelm.cockpit.map;

import io.cityhelm.cockpit.keys.KeyAction;
import io.cityhelm.core.text.Messages;
import io.cityhelm.map.furniture.MapPane;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.scene.input.KeyCombination;

/** The keys of the map that work wherever the focus is. FX thread. */
public final class MapKeys {

    private final MapPane pane;
    private final Messages messages;
    private final Consumer<String> say;

    /** @param say shows a sentence to the operator */
    public MapKeys(MapPane pane, Messages messages, Consumer<String> say) {
        this.pane = pane;
        this.messages = messages;
        this.say = say;
    }

    public List<KeyAction> actions() {
        var graticule = pane.map().display().graticuleProperty();
        return List.of(
                key("Ctrl+M", "cockpit.key.measure", pane::measure),
                key(
                        "Alt+Left",
                        "cockpit.key.view-back",
                        () -> step(pane.map().steering().trail()::back)),
                key(
                        "Alt+Right",
                        "cockpit.key.view-forward",
                        () -> step(pane.map().steering().trail()::forward)),
                key("Ctrl+G", "cockpit.key.graticule", () -> graticule.set(!graticule.get())));
    }

    private void step(BooleanSupplier step) {
        if (!step.getAsBoolean()) {
            say.accept(messages.text("map.no-view"));
        }
    }

    private static KeyAction key(String combination, String messageKey, Runnable action) {
        return KeyAction.of(KeyCombination.valueOf(combination), messageKey, action);
    }
}
