package io.cityhelm.app.steps;

import io.cityhelm.app.console.Complaint;
import io.cityhelm.app.screen.Toolkit;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import javafx.animation.AnimationTimer;
import javafx.event.Event;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;

/**
 * Does steps at a scene, one after the other, by the events that a keyboard and a mouse would send. A scene without a window
 * has no popups: of a menu, only what an item does can be had. Not on the FX thread.
 */
public final class StepPlayer {

    private final Scene scene;
    private final Seen seen;
    private final Duration patience;

    /** @param patience how long anything may take until it is on the screen */
    public StepPlayer(Scene scene, Duration patience) {
        this.scene = scene;
        this.seen = new Seen(scene);
        this.patience = patience;
    }

    /** @throws Complaint when something that a step needs never came */
    public void play(List<StepFile.Line> lines) throws Complaint {
        for (StepFile.Line line : lines) {
            Step step = line.step();
            if (!await(step)) {
                throw new Complaint("app.steps.missing", line.words());
            }
            Toolkit.onScreen(() -> {
                        perform(step);
                        return step;
                    })
                    .join();
        }
    }

    /** Waits until a step can be done. @return false when it never could */
    private boolean await(Step step) {
        return switch (step) {
            case Step.Press _, Step.Write _ -> true;
            case Step.Click(String selector, Point2D share) ->
                until(() -> touched(selector, share).isPresent());
            case Step.Point(String selector, Point2D share) ->
                until(() -> touched(selector, share).isPresent());
            case Step.Choose choose -> until(() -> item(choose).isPresent());
            case Step.Await what -> until(() -> seen.shows(what));
            case Step.Rest(Duration time) -> {
                long start = System.nanoTime();
                yield until(() -> System.nanoTime() - start >= time.toNanos(), time.plus(patience));
            }
        };
    }

    private void perform(Step step) {
        switch (step) {
            case Step.Press(var keys) -> Typing.press(keys).forEach(this::toKeys);
            case Step.Write(String words) -> Typing.write(words).forEach(this::toKeys);
            case Step.Click(String selector, Point2D share) ->
                touched(selector, share).ifPresent(touch -> Pointing.click(touch.node(), touch.place()));
            case Step.Point(String selector, Point2D share) ->
                touched(selector, share).ifPresent(touch -> Pointing.move(touch.node(), touch.place()));
            case Step.Choose choose -> item(choose).ifPresent(MenuItem::fire);
            case Step.Await _, Step.Rest _ -> {
                // waiting was all
            }
        }
    }

    private void toKeys(Event event) {
        Event.fireEvent(scene.getFocusOwner() == null ? scene.getRoot() : scene.getFocusOwner(), event);
    }

    /** What is touched, and where in the scene. */
    private record Touch(Node node, Point2D place) {}

    /** Nothing, while something else lies above it. */
    private Optional<Touch> touched(String selector, Point2D share) {
        return seen.find(selector).flatMap(node -> {
            Point2D place = Seen.at(node, share);
            return seen.under(place)
                    .filter(part -> Seen.isPartOf(part, node) && !part.isDisabled())
                    .map(part -> new Touch(part, place));
        });
    }

    private Optional<MenuItem> item(Step.Choose choose) {
        return seen.find(choose.selector())
                .filter(MenuButton.class::isInstance)
                .map(MenuButton.class::cast)
                .flatMap(menu -> menu.getItems().stream()
                        .filter(item -> item.getText() != null && item.getText().contains(choose.words()))
                        .findFirst());
    }

    private boolean until(BooleanSupplier holds) {
        return until(holds, patience);
    }

    /** Looks once each pulse. */
    private static boolean until(BooleanSupplier holds, Duration patience) {
        long start = System.nanoTime();
        return Toolkit.beginOnScreen(() -> {
                    CompletableFuture<Boolean> came = new CompletableFuture<>();
                    new AnimationTimer() {
                        @Override
                        public void handle(long now) {
                            boolean there = holds.getAsBoolean();
                            if (there || System.nanoTime() - start > patience.toNanos()) {
                                stop();
                                came.complete(there);
                            }
                        }
                    }.start();
                    return came;
                })
                .join();
    }
}
