package io.cityhelm.app.steps;

import java.time.Duration;
import java.util.Optional;
import javafx.geometry.Point2D;
import javafx.scene.input.KeyCombination;

/**
 * One thing that somebody does at the cockpit, or waits for. What is meant on the screen is named by a CSS selector; places
 * are shares of its width and height, from its left upper corner.
 */
public sealed interface Step {

    /** Presses a key, with Ctrl and the like. */
    record Press(KeyCombination keys) implements Step {}

    /** Writes into what has the keys. */
    record Write(String words) implements Step {}

    /** Clicks once. */
    record Click(String selector, Point2D share) implements Step {}

    /** Moves the pointer there. */
    record Point(String selector, Point2D share) implements Step {}

    /** Takes an item out of the menu of a button: the first with these words in it. */
    record Choose(String selector, String words) implements Step {}

    /** Waits until something is on the screen, with these words in it. */
    record Await(String selector, Optional<String> words) implements Step {}

    /** Lets time pass: something that moves is to be seen later. */
    record Rest(Duration time) implements Step {}
}
