package io.cityhelm.cockpit;

import io.cityhelm.cockpit.keys.KeyAction;
import io.cityhelm.cockpit.navigation.LevelKeys;
import io.cityhelm.cockpit.search.CommandBar;
import io.cityhelm.cockpit.secondmap.SecondMapWindow;
import io.cityhelm.core.text.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;

/** What the keys do that work everywhere on the deck, and why not when they do nothing. FX thread. */
final class DeckKeys {

    private final DeckModels models;
    private final Messages messages;
    private final Deck.Wishes wishes;
    private final Sheets sheets;
    private final Reasons reasons;
    private final Origins origins;
    private final CommandBar search;
    private final MapTools tools;
    private final Runnable showKeys;

    DeckKeys(
            DeckModels models,
            Messages messages,
            Deck.Wishes wishes,
            Sheets sheets,
            Reasons reasons,
            Origins origins,
            CommandBar search,
            MapTools tools,
            Runnable showKeys) {
        this.models = models;
        this.messages = messages;
        this.wishes = wishes;
        this.sheets = sheets;
        this.reasons = reasons;
        this.origins = origins;
        this.search = search;
        this.tools = tools;
        this.showKeys = showKeys;
    }

    /**
     * The keys of the whole deck, in the order in which they are listed, and after them those of the map and the panels.
     */
    List<KeyAction> all(List<KeyAction> ofMap, List<KeyAction> ofPanels) {
        List<KeyAction> all = new ArrayList<>(new LevelKeys(models.seat(), tools::pointedAt, messages).actions());
        all.addAll(List.of(
                KeyAction.of(new KeyCodeCombination(KeyCode.SLASH), "cockpit.key.search", search::requestFocus),
                key("Ctrl+K", "search", search::requestFocus),
                KeyAction.of(KeyCombination.valueOf("Y"), "cockpit.key.why", this::explainWorst, this::nothingIsRed),
                key("Shift+Y", "lineage", this::whence),
                KeyAction.of(
                        new KeyCodeCombination(KeyCode.SLASH, KeyCombination.SHIFT_DOWN), "cockpit.key.keys", showKeys),
                key("F1", "keys", showKeys),
                KeyAction.of(new KeyCodeCombination(KeyCode.ESCAPE), "cockpit.key.close", this::closeTopmost),
                key("F2", "language", wishes.language()),
                key("Shift+F2", "theme", wishes.theme()),
                key("Ctrl+J", "handover", sheets::showHandover),
                key("Ctrl+D", "duty", sheets::showDuty),
                key("Ctrl+I", "import", () -> tools.importing().open(Optional.empty())),
                key("Ctrl+P", "print", tools.printing()::open),
                key("Ctrl+Shift+E", "export", tools.exporting()::open),
                KeyAction.of(
                        KeyCombination.valueOf("Ctrl+L"), "cockpit.key.layout", models.layout()::turn, this::onlyPeace),
                key("Ctrl+U", "inside", tools.asking()::inside),
                key("Ctrl+E", "nearest", tools.asking()::nearest),
                key("R", "replay", tools.replaying()::toggle),
                key("Ctrl+O", "bookmarks", tools.views()::open),
                key(SecondMapWindow.KEY, "second", tools.second()::toggle),
                key("Ctrl+Shift+G", "fences", tools.fences()::open),
                key("F11", "full-screen", wishes.fullScreen())));
        all.addAll(ofMap);
        all.addAll(ofPanels);
        return all;
    }

    private static KeyAction key(String combination, String name, Runnable action) {
        return KeyAction.of(KeyCombination.valueOf(combination), "cockpit.key." + name, action);
    }

    /** Of the selected alert, of the value whose reasons are shown, else of the one that wants most attention. */
    private void whence() {
        origins.ofSelected(reasons.shown().or(models.indicators()::worst));
    }

    private void explainWorst() {
        models.indicators().worst().ifPresent(reasons::explain);
    }

    private Optional<String> onlyPeace() {
        return models.layout().choice().get().emergency().isPresent()
                ? Optional.empty()
                : Optional.of(messages.text("layout.only-peace"));
    }

    private Optional<String> nothingIsRed() {
        return models.indicators().worst().isPresent()
                ? Optional.empty()
                : Optional.of(messages.text("cockpit.why.none"));
    }

    private void closeTopmost() {
        if (sheets.closeTopmost() || tools.closeTopmost()) {
            return;
        }
        if (reasons.view().isVisible()) {
            reasons.end();
        } else {
            models.seat().selected().set(Optional.empty());
        }
    }
}
