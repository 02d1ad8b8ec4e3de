package io.cityhelm.cockpit.handling;

import io.cityhelm.cockpit.action.Action;
import io.cityhelm.cockpit.action.ActionDesk;
import io.cityhelm.cockpit.action.ActionMenu;
import io.cityhelm.cockpit.action.FormDialog;
import io.cityhelm.cockpit.alert.AlertBoards;
import io.cityhelm.cockpit.attention.NeedsModel;
import io.cityhelm.cockpit.incident.CaseBoards;
import io.cityhelm.cockpit.keys.KeyAction;
import io.cityhelm.cockpit.sketch.Sketching;
import io.cityhelm.cockpit.switching.SwitchBoards;
import io.cityhelm.core.text.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.input.KeyCombination;

/** What the keys do in the handling panels. A letter acts on what is selected, or says why it cannot. FX thread. */
final class HandlingKeys {

    /** The letters that act on what is selected; the message {@code key.<letter>} names each. */
    private static final List<String> LETTERS = List.of(
            "A", "S", "P", "K", "V", "D", "W", "F", "C", "E", "T", "L", "B", "G", "M", "X", "Z", "Shift+U", "Shift+O",
            "Shift+Q", "H", "J", "U", "O", "Q", "I", "Shift+M", "Shift+R", "Shift+A", "Shift+X", "Shift+I", "Shift+W",
            "Shift+J", "Shift+Y", "Shift+P", "Shift+H", "Shift+E", "Shift+G", "Shift+N", "Shift+B", "Shift+T",
            "Shift+S", "Shift+D", "Shift+Z", "Shift+K", "Alt+H", "Alt+G", "Alt+N", "Alt+B", "Alt+S", "Alt+D", "Alt+R",
            "Alt+P", "Alt+T", "Alt+X");

    private final Messages messages;
    private final FormDialog dialog;
    private final ActionDesk desk;
    private final AlertBoards alerts;
    private final CaseBoards cases;
    private final SwitchBoards switches;

    HandlingKeys(
            Messages messages,
            FormDialog dialog,
            ActionDesk desk,
            AlertBoards alerts,
            CaseBoards cases,
            SwitchBoards switches) {
        this.messages = messages;
        this.dialog = dialog;
        this.desk = desk;
        this.alerts = alerts;
        this.cases = cases;
        this.switches = switches;
    }

    /** All keys. @param report opens the form of a report by hand @param more unfolds the actions of the incident @param sketching draws on its map */
    List<KeyAction> all(NeedsModel needs, Runnable report, Runnable more, Sketching sketching) {
        List<KeyAction> keys = new ArrayList<>();
        keys.add(KeyAction.of(
                KeyCombination.valueOf("N"),
                "key.N",
                needs::next,
                () -> busy().or(() ->
                        needs.queue().isEmpty() ? Optional.of(messages.text("key.nothing-waits")) : Optional.empty())));
        LETTERS.forEach(letter -> keys.add(KeyAction.of(
                KeyCombination.valueOf(letter),
                "key." + letter,
                () -> action(letter).ifPresent(desk::start),
                () -> busy().or(() -> objection(letter)))));
        keys.add(KeyAction.of(
                KeyCombination.valueOf(ActionMenu.KEY),
                "key.more",
                more,
                () -> busy().or(() -> cases.model().shown().isEmpty()
                        ? Optional.of(messages.text("key.nothing-selected"))
                        : Optional.empty())));
        keys.add(KeyAction.of(
                KeyCombination.valueOf("Ctrl+B"), "key.draw", sketching::begin, () -> busy().or(sketching::objection)));
        keys.add(KeyAction.of(KeyCombination.valueOf("Ctrl+N"), "key.report", report, this::busy));
        return List.copyOf(keys);
    }

    private Optional<String> busy() {
        return dialog.isOpen() ? Optional.of(messages.text("form.open-already")) : Optional.empty();
    }

    private Optional<Action> action(String letter) {
        return alerts.action(letter).or(() -> switches.action(letter)).or(() -> cases.action(letter));
    }

    private Optional<String> objection(String letter) {
        if (alerts.model().shown().isEmpty()
                && switches.model().shown().isEmpty()
                && cases.model().shown().isEmpty()) {
            return Optional.of(messages.text("key.nothing-selected"));
        }
        Optional<Action> action = action(letter);
        return action.isEmpty()
                ? Optional.of(messages.text("key.not-here", messages.text("key." + letter)))
                : action.flatMap(Action::objection);
    }
}
