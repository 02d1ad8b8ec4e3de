package io.cityhelm.cockpit.handling;

import io.cityhelm.cockpit.crossing.FxBackground;
import io.cityhelm.cockpit.dispatch.OrderLinks;
import io.cityhelm.cockpit.keys.Keyboard;
import io.cityhelm.cockpit.theme.Theme;
import io.cityhelm.core.command.CityRules;
import io.cityhelm.core.incident.IncidentStage;
import io.cityhelm.core.security.Actor;
import io.cityhelm.core.text.Messages;
import io.cityhelm.map.FxToolkit;
import io.cityhelm.map.Seen;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;

/** The handling panels in a real window of the headless screen, with their keys, over a real journal. */
final class HandlingStand implements AutoCloseable {

    /** So many pulses are half a minute: something is wrong, not slow. */
    private static final int PATIENCE = 1800;

    final HandlingFixture city;
    final HandlingPanels panels;
    final AtomicReference<Optional<String>> objection = new AtomicReference<>(Optional.empty());
    private final Messages language;
    private final Stage stage;
    private final BorderPane root = new BorderPane();
    private final Seen seen = new Seen(() -> root);

    HandlingStand(Path folder, Messages language, OrderLinks links) throws Exception {
        this(folder, language, links, HandlingFixture.LADDERS);
    }

    HandlingStand(Path folder, Messages language, OrderLinks links, CityRules rules) throws Exception {
        this.language = language;
        city = new HandlingFixture(folder, new FxBackground(), true, rules);
        panels = FxToolkit.onFx(() -> new HandlingPanels(city.services, language, city.seat, city.picture, links));
        FxToolkit.onFx(() -> {
            VBox right = new VBox(panels.queue(), panels.incident());
            panels.queue().setPrefHeight(300);
            VBox.setVgrow(panels.incident(), Priority.ALWAYS);
            right.setPrefWidth(416);
            panels.orders().setPrefHeight(300);
            BorderPane middle = new BorderPane();
            middle.setBottom(panels.orders());
            root.setCenter(middle);
            root.setRight(right);
            Scene scene = new Scene(root, 1000, 980);
            Theme.DARK.applyTo(scene);
            Keyboard keyboard = new Keyboard(panels.actions(), no -> objection.set(Optional.of(no)));
            scene.addEventHandler(KeyEvent.KEY_PRESSED, keyboard::pressed);
        });
        stage = FxToolkit.show(root, 1000, 980);
        // in the cockpit the map has the focus at first; here nothing else would
        FxToolkit.onFx(() -> {
            root.setFocusTraversable(true);
            root.requestFocus();
        });
    }

    /** Somebody sits down. */
    void enter(Actor.Officer officer) {
        FxToolkit.onFx(() -> city.seat.enter(officer));
    }

    /** Waits, pulse by pulse, until something holds on the screen. */
    void until(String what, BooleanSupplier holds) {
        for (int i = 0; i < PATIENCE; i++) {
            if (FxToolkit.onFx(holds::getAsBoolean)) {
                return;
            }
            FxToolkit.pulse(1);
        }
        throw new AssertionError("never came: " + what);
    }

    void press(KeyCode key) {
        FxToolkit.press(key);
    }

    void press(KeyCode held, KeyCode key) {
        FxToolkit.robot(robot -> {
            robot.keyPress(held);
            robot.keyType(key);
            robot.keyRelease(held);
        });
    }

    /** Types latin letters. */
    void type(String letters) {
        for (char letter : letters.toCharArray()) {
            press(KeyCode.getKeyCode(String.valueOf(Character.toUpperCase(letter))));
        }
    }

    /** Writes into a field of the open form, as an input method does. */
    void write(String field, String words) {
        FxToolkit.onFx(() -> ((TextArea) find("#field-" + field).orElseThrow()).setText(words));
    }

    /** Clicks a node once it is there. */
    void click(String selector) {
        until(selector, () -> find(selector).isPresent());
        FxToolkit.pulse(2);
        FxToolkit.onFx(() -> bringIntoSight(find(selector).orElseThrow()));
        FxToolkit.pulse(2);
        FxToolkit.click(FxToolkit.onFx(() -> find(selector).orElseThrow()));
    }

    /** Shows the actions that are folded away. */
    void unfoldActions() {
        if (FxToolkit.onFx(() -> find("#action-others").isEmpty())) {
            click("#action-more");
        }
        until("the other actions", () -> find("#action-others").isPresent());
    }

    /** Scrolls the selected matter until a node of it stands in its window. */
    private void bringIntoSight(Node node) {
        ScrollPane scroll = (ScrollPane) root.lookup(".matter-scroll");
        Node content = scroll == null ? null : scroll.getContent();
        if (content == null || !isInside(node, content)) {
            return;
        }
        double height = content.getLayoutBounds().getHeight()
                - scroll.getViewportBounds().getHeight();
        double middle =
                content.sceneToLocal(node.localToScene(node.getLayoutBounds())).getCenterY()
                        - scroll.getViewportBounds().getHeight() / 2;
        scroll.setVvalue(height <= 0 ? 0 : Math.clamp(middle / height, 0, 1));
    }

    private static boolean isInside(Node node, Node outer) {
        for (Node each = node; each != null; each = each.getParent()) {
            if (each == outer) {
                return true;
            }
        }
        return false;
    }

    Optional<Node> find(String selector) {
        return seen.find(selector);
    }

    /** The words of everything below a node. */
    String words(String selector) {
        return seen.words(selector);
    }

    /** Whether the selected incident is shown in a stage. FX thread. */
    boolean caseShows(IncidentStage stage) {
        return words("#case").contains(language.name(stage));
    }

    boolean formIsOpen() {
        return find("#form-confirm").isPresent();
    }

    void untilFormIs(boolean open) {
        until(open ? "the form" : "the end of the form", () -> formIsOpen() == open);
    }

    @Override
    public void close() throws Exception {
        FxToolkit.onFx(() -> {
            panels.close();
            stage.hide();
        });
        city.close();
    }
}
