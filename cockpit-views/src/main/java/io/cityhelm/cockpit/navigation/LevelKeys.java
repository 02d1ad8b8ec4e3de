package io.cityhelm.cockpit.navigation;

import io.cityhelm.cockpit.keys.KeyAction;
import io.cityhelm.cockpit.seat.Seat;
import io.cityhelm.core.jurisdiction.JurisdictionCode;
import io.cityhelm.core.jurisdiction.Level;
import io.cityhelm.core.text.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;

/** The number keys go to the five levels, Backspace goes up. FX thread. */
public final class LevelKeys {

    private final Seat seat;
    private final Supplier<Optional<JurisdictionCode>> hint;
    private final Messages messages;

    /** @param hint the jurisdiction under the pointer */
    public LevelKeys(Seat seat, Supplier<Optional<JurisdictionCode>> hint, Messages messages) {
        this.seat = seat;
        this.hint = hint;
        this.messages = messages;
    }

    public List<KeyAction> actions() {
        List<KeyAction> all = new ArrayList<>();
        for (Level level : Level.values()) {
            KeyCode digit = KeyCode.valueOf("DIGIT" + (level.ordinal() + 1));
            all.add(KeyAction.of(
                    new KeyCodeCombination(digit),
                    "cockpit.key.level." + level,
                    () -> go(level),
                    () -> nowhere(level)));
        }
        all.add(KeyAction.of(new KeyCodeCombination(KeyCode.BACK_SPACE), "cockpit.key.up", seat::goUp, this::topmost));
        return all;
    }

    private void go(Level level) {
        LevelWalk.from(seat.tree(), seat.place().get().code(), level, hint.get())
                .ifPresent(found -> seat.goTo(found.code()));
    }

    private Optional<String> nowhere(Level level) {
        return LevelWalk.from(seat.tree(), seat.place().get().code(), level, hint.get())
                        .isPresent()
                ? Optional.empty()
                : Optional.of(messages.text("cockpit.key.level.none", messages.name(level)));
    }

    private Optional<String> topmost() {
        return seat.place().get().level() == Level.CITY
                ? Optional.of(messages.text("cockpit.key.up.none"))
                : Optional.empty();
    }
}
