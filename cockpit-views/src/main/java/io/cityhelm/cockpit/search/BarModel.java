package io.cityhelm.cockpit.search;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;

/**
 * What the command bar holds: the line, what it comes to, and which of that Enter takes. A command only ever opens its
 * preview, and only when Enter is let go: a key that is held down cannot run on through the preview. FX thread; holds no
 * node.
 */
public final class BarModel {

    private final Function<String, List<Hit>> finder;
    private final Consumer<Hit> go;
    private final Recall recall;
    private final StringProperty line = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<List<Hit>> hits = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyIntegerWrapper chosen = new ReadOnlyIntegerWrapper();
    private boolean active;
    private boolean entering;

    /**
     * @param finder finds for what was typed
     * @param words changes when the same line may come to something else
     * @param go does what Enter does; called after the line was cleared
     * @param recall what was typed before
     */
    public BarModel(Function<String, List<Hit>> finder, ObservableValue<?> words, Consumer<Hit> go, Recall recall) {
        this.finder = finder;
        this.go = go;
        this.recall = recall;
        line.subscribe(text -> look());
        words.subscribe(() -> lookAgain());
    }

    /** What is typed. */
    StringProperty line() {
        return line;
    }

    /** What it comes to, the best first; nothing while nobody types here. */
    ReadOnlyObjectProperty<List<Hit>> hits() {
        return hits.getReadOnlyProperty();
    }

    /** Which of the hits Enter takes. */
    ReadOnlyIntegerProperty chosen() {
        return chosen.getReadOnlyProperty();
    }

    /** Somebody began or ended to type here. */
    void activate(boolean now) {
        active = now;
        entering = false;
        look();
    }

    boolean isActive() {
        return active;
    }

    /** Enter went down: nothing happens yet. */
    void enterPressed() {
        entering = true;
    }

    /** Enter came up; a key that went down elsewhere means nothing here. */
    void enterReleased() {
        if (entering) {
            entering = false;
            choose(chosen.get());
        }
    }

    /** Up and Down walk the hits; in an empty field, or among recalled lines, what was typed before. */
    void move(int step) {
        if (line.get().isEmpty() || recall.isAt(line.get())) {
            recall.step(step).ifPresent(line::set);
        } else if (!hits.get().isEmpty()) {
            chosen.set(Math.floorMod(chosen.get() + step, hits.get().size()));
        }
    }

    /** Writes the line on. @return whether there was something to complete */
    boolean complete() {
        if (chosen.get() < hits.get().size() && hits.get().get(chosen.get()) instanceof Hit.Complete complete) {
            line.set(complete.line());
            return true;
        }
        return false;
    }

    /** Takes a hit. */
    void choose(int index) {
        if (index < 0 || index >= hits.get().size()) {
            return;
        }
        Hit hit = hits.get().get(index);
        switch (hit) {
            case Hit.Complete complete -> line.set(complete.line());
            case Hit.Expected expected -> {
                // the line stays, with what was expected below it
            }
            case Hit.Do(String typed, var phrase, String about, var objection) -> {
                recall.keep(typed);
                leave(hit);
            }
            default -> leave(hit);
        }
    }

    private void leave(Hit hit) {
        line.set("");
        go.accept(hit);
    }

    /** What was chosen stays chosen as long as it is found. */
    private void lookAgain() {
        List<Hit> before = hits.get();
        int was = chosen.get();
        look();
        chosen.set(was < before.size() ? Math.max(0, hits.get().indexOf(before.get(was))) : 0);
    }

    private void look() {
        hits.set(active ? finder.apply(line.get()) : List.of());
        chosen.set(0);
    }
}
