package io.cityhelm.cockpit;

import io.cityhelm.cockpit.crossing.FxBackground;
import io.cityhelm.cockpit.dispatch.OrderLinks;
import io.cityhelm.cockpit.handling.HandlingPanels;
import io.cityhelm.cockpit.navigation.Room;
import io.cityhelm.cockpit.theme.Theme;
import io.cityhelm.core.text.Messages;
import io.cityhelm.map.FxToolkit;
import io.cityhelm.map.Seen;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

/** The whole cockpit with its handling panels in a window of the headless screen, over a real journal. */
final class RoomStand implements AutoCloseable {

    /** So many pulses are half a minute: something is wrong, not slow. */
    private static final int PATIENCE = 1800;

    private static final int WIDTH = 1000;
    private static final int HEIGHT = 900;

    final TestCity city;
    final Cockpit cockpit;
    private final Stage stage;
    private final Seen seen;

    RoomStand(Path folder, Messages messages, Clock clock) throws Exception {
        city = TestCity.tiny(folder, clock, new FxBackground());
        cockpit = FxToolkit.onFx(() -> new Cockpit(
                city.services(),
                messages,
                Theme.DARK,
                List::of,
                (services, language, seat, picture) ->
                        new HandlingPanels(services, language, seat, picture, OrderLinks.NONE)));
        FxToolkit.onFx(() -> cockpit.applyTo(new Scene(cockpit.root(), WIDTH, HEIGHT)));
        seen = new Seen(cockpit::root);
        stage = FxToolkit.show(cockpit.root(), WIDTH, HEIGHT);
        FxToolkit.await(FxToolkit.onFx(cockpit::whenReady));
    }

    /** Somebody of the demo accounts sits down. */
    void enter(String account) {
        FxToolkit.onFx(() -> cockpit.seat().enter(city.officer(account)));
        FxToolkit.pulse(2);
    }

    /** Goes to a room by the rail. */
    void go(Room room) {
        fire("#rail-" + room);
    }

    /** Presses a button, once it is there. */
    void fire(String selector) {
        until(selector, () -> find(selector).isPresent());
        FxToolkit.onFx(() -> ((ButtonBase) find(selector).orElseThrow()).fire());
        FxToolkit.pulse(2);
    }

    void focus(String selector) {
        until(selector, () -> find(selector).isPresent());
        FxToolkit.onFx(() -> find(selector).orElseThrow().requestFocus());
        FxToolkit.pulse(1);
    }

    void write(String selector, String words) {
        until(selector, () -> find(selector).isPresent());
        FxToolkit.onFx(() -> ((TextInputControl) find(selector).orElseThrow()).setText(words));
    }

    void press(KeyCode key) {
        FxToolkit.press(key);
    }

    /** Confirms the open form by its keys, and waits until it has gone. */
    void confirm() {
        FxToolkit.robot(robot -> {
            robot.keyPress(KeyCode.CONTROL);
            robot.keyType(KeyCode.ENTER);
            robot.keyRelease(KeyCode.CONTROL);
        });
        until("the end of the form", () -> find("#form-confirm").isEmpty());
    }

    /** Waits, pulse by pulse, until something holds on the screen. */
    void until(String what, BooleanSupplier holds) {
        for (int i = 0; i < PATIENCE; i++) {
            if (FxToolkit.onFx(holds::getAsBoolean)) {
                return;
            }
            FxToolkit.pulse(1);
        }
        throw new AssertionError("never came: " + what + "\non the screen:\n" + words("#cockpit"));
    }

    void untilSaid(String selector, String words) {
        until(words + " in " + selector, () -> words(selector).contains(words));
    }

    /** What is on the screen: neither it nor anything around it is hidden. */
    Optional<Node> find(String selector) {
        return seen.find(selector);
    }

    /** The words of everything that is seen below a node. */
    String words(String selector) {
        return seen.words(selector);
    }

    @Override
    public void close() {
        FxToolkit.onFx(() -> {
            stage.hide();
            cockpit.close();
            return true;
        });
        city.close();
    }
}
