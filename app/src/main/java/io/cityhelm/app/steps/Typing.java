package io.cityhelm.app.steps;

import java.util.List;
import java.util.stream.Stream;
import javafx.scene.input.KeyCharacterCombination;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/** The events that a keyboard sends. */
final class Typing {

    private Typing() {}

    /** @throws IllegalArgumentException when no keyboard has such a key */
    static KeyCombination known(KeyCombination keys) {
        if (keys instanceof KeyCharacterCombination letter && KeyCode.getKeyCode(letter.getCharacter()) == null) {
            throw new IllegalArgumentException(keys.getName());
        }
        return keys;
    }

    /** A key goes down and up. */
    static List<KeyEvent> press(KeyCombination keys) {
        KeyCode code = switch (keys) {
            case KeyCodeCombination byCode -> byCode.getCode();
            case KeyCharacterCombination byLetter -> KeyCode.getKeyCode(byLetter.getCharacter());
            default -> throw new IllegalArgumentException(keys.getName());
        };
        return Stream.of(KeyEvent.KEY_PRESSED, KeyEvent.KEY_RELEASED)
                .map(type -> new KeyEvent(
                        type,
                        KeyEvent.CHAR_UNDEFINED,
                        code.getName(),
                        code,
                        isDown(keys.getShift()),
                        isDown(keys.getControl()),
                        isDown(keys.getAlt()),
                        isDown(keys.getMeta())))
                .toList();
    }

    /** Letters come, as from an input method. */
    static List<KeyEvent> write(String words) {
        return words.codePoints()
                .mapToObj(letter -> new KeyEvent(
                        KeyEvent.KEY_TYPED,
                        Character.toString(letter),
                        "",
                        KeyCode.UNDEFINED,
                        false,
                        false,
                        false,
                        false))
                .toList();
    }

    private static boolean isDown(KeyCombination.ModifierValue modifier) {
        return modifier == KeyCombination.ModifierValue.DOWN;
    }
}
