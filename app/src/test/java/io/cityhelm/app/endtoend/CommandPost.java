package io.cityhelm.app.endtoend;

import io.cityhelm.app.demo.SimulatorProcess;
import io.cityhelm.app.place.PackPlace;
import io.cityhelm.app.run.Bridge;
import io.cityhelm.app.start.Configuration;
import io.cityhelm.app.start.House;
import io.cityhelm.app.start.Startup;
import io.cityhelm.cockpit.Cockpit;
import io.cityhelm.cockpit.theme.Theme;
import io.cityhelm.core.jurisdiction.JurisdictionCode;
import io.cityhelm.core.security.Role;
import io.cityhelm.core.session.Account;
import io.cityhelm.core.session.Passwords;
import io.cityhelm.core.text.Messages;
import io.cityhelm.map.FxToolkit;
import io.cityhelm.map.Seen;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

/**
 * The whole product as its users have it: everything wired by the launcher's own code, the departments in another
 * process, the cockpit in a window of the headless screen. What happens, happens by keys and clicks.
 */
final class CommandPost implements AutoCloseable {

    private static final Path PACKS = Path.of(System.getProperty("cityhelm.root", ".."), "resources", "packs");

    /** So many pulses are a minute: something is wrong, not slow. */
    private static final int PATIENCE = 3600;

    private static final String PASSWORD = "end to end";

    private static final PseudoClass REFUSED = PseudoClass.getPseudoClass("refused");

    final House house;
    private final SimulatorProcess departments;
    private final Cockpit cockpit;
    private final Stage stage;
    private final Seen seen;

    /** @param departments options of the simulator's process */
    CommandPost(Path data, List<String> departments) throws Exception {
        Path pack = PackPlace.only(PACKS);
        Messages chinese = Messages.in(Locale.SIMPLIFIED_CHINESE);
        this.departments = SimulatorProcess.start(pack, "zh", data.resolve("simulator.log"), departments);
        house = Startup.open(new Configuration(data, pack, chinese, true), Clock.systemUTC());
        cockpit = FxToolkit.onFx(() -> Bridge.cockpit(house, Theme.DARK));
        Scene scene = FxToolkit.onFx(() -> {
            Scene made = new Scene(cockpit.root(), 1000, 980);
            cockpit.applyTo(made);
            return made;
        });
        seen = new Seen(cockpit::root);
        stage = FxToolkit.show(scene.getRoot(), 1000, 980);
        FxToolkit.await(FxToolkit.onFx(cockpit::whenReady));
        house.connect(this.departments.variables());
    }

    /** Gives somebody an account at this workstation. */
    void employ(String id, String name, Role role, JurisdictionCode where) throws Exception {
        house.ledger().accounts().put(new Account(id, name, role, where, Passwords.hash(PASSWORD.toCharArray())));
    }

    /** Whoever sits there leaves, and somebody else signs in, on the screen. */
    void signIn(String id) {
        if (find("#sign-in-account").isEmpty()) {
            FxToolkit.onFx(
                    () -> ((MenuButton) node("#officer")).getItems().getLast().fire());
            until("the sign-in screen", () -> find("#sign-in-account").isPresent());
        }
        FxToolkit.onFx(() -> {
            ((TextInputControl) node("#sign-in-account")).setText(id);
            ((TextInputControl) node("#sign-in-password")).setText(PASSWORD);
        });
        click("#sign-in-enter");
        until("the seat of " + id, () -> cockpit.seat().officer().get().isPresent());
    }

    /** Waits, pulse by pulse, until something holds on the screen. */
    void until(String what, Callable<Boolean> holds) {
        for (int i = 0; i < PATIENCE; i++) {
            if (FxToolkit.onFx(holds)) {
                return;
            }
            FxToolkit.pulse(1);
        }
        throw new AssertionError(
                "never came: " + what + "; the form says: " + words("#form-complaint") + words("#form-effect")
                        + "; the notice: " + words("#notice") + "\non the screen:\n" + words("#cockpit"));
    }

    /** Waits until words stand somewhere below a node. */
    void untilSaid(String selector, String words) {
        until(words + " in " + selector, () -> words(selector).contains(words));
    }

    void press(KeyCode... keys) {
        FxToolkit.robot(robot -> {
            for (int i = 0; i < keys.length - 1; i++) {
                robot.keyPress(keys[i]);
            }
            robot.keyType(keys[keys.length - 1]);
            for (int i = keys.length - 2; i >= 0; i--) {
                robot.keyRelease(keys[i]);
            }
        });
    }

    /** Writes into a field, as an input method does. */
    void write(String selector, String words) {
        until(selector, () -> find(selector).isPresent());
        FxToolkit.onFx(() -> ((TextInputControl) node(selector)).setText(words));
    }

    /** Clicks a node once it is there. */
    void click(String selector) {
        until(selector, () -> find(selector).isPresent());
        FxToolkit.pulse(2);
        FxToolkit.click(FxToolkit.onFx(() -> node(selector)));
    }

    /** Gives a node the keys. */
    void focus(String selector) {
        until(selector, () -> find(selector).isPresent());
        FxToolkit.onFx(() -> {
            node(selector).requestFocus();
            return true;
        });
        FxToolkit.pulse(2);
    }

    /** Steps down a list until its picked item is the wanted one. */
    void pick(String list, Predicate<Object> wanted) {
        focus(list);
        until(
                "something in " + list,
                () -> !((ListView<?>) node(list)).getItems().isEmpty());
        press(KeyCode.HOME);
        int size = FxToolkit.onFx(() -> ((ListView<?>) node(list)).getItems().size());
        for (int i = 0; i < size; i++) {
            Object at = FxToolkit.onFx(
                    () -> ((ListView<?>) node(list)).getSelectionModel().getSelectedItem());
            if (at != null && wanted.test(at)) {
                return;
            }
            press(KeyCode.DOWN);
        }
        throw new AssertionError("not in " + list);
    }

    /** Steps along the chips of a field until the wanted one is chosen. */
    void chip(String field, String words) {
        focus(field);
        int chips = FxToolkit.onFx(() -> node(field).lookupAll(".chip").size());
        for (int i = 0; i < chips; i++) {
            if (FxToolkit.onFx(() -> node(field).getAccessibleText()).equals(words)) {
                return;
            }
            press(KeyCode.RIGHT);
        }
        throw new AssertionError(words + " is not in " + field);
    }

    /** Opens the form of an action by its key, once the screen offers it. */
    void form(String action, KeyCode... keys) {
        untilOffered(action);
        openForm(keys);
    }

    /** Waits until the screen offers an action: at the front, or among those that are folded. */
    void untilOffered(String action) {
        until(
                action + " to be offered",
                () -> Optional.ofNullable(cockpit.root().lookup("#action-" + action))
                        .filter(button -> !button.getPseudoClassStates().contains(REFUSED))
                        .isPresent());
    }

    /** Picks an order of the case that is shown, in its group if it has one. */
    void pickOrder(String number) {
        String line = "#case-orders #order-" + number;
        until("the orders", () -> find("#case-orders").isPresent());
        if (find(line).isEmpty()) {
            focus("#case-orders .group-line");
            press(KeyCode.RIGHT);
        }
        focus(line);
        press(KeyCode.ENTER);
    }

    /** Opens the form of a key. */
    void openForm(KeyCode... keys) {
        press(keys);
        until("the form", () -> find("#form-confirm").isPresent());
    }

    /** Confirms the open form, and waits until it has gone. */
    void confirm() {
        press(KeyCode.CONTROL, KeyCode.ENTER);
        until("the end of the form", () -> find("#form-confirm").isEmpty());
    }

    Optional<Node> find(String selector) {
        return seen.find(selector);
    }

    Node node(String selector) {
        return find(selector).orElseThrow(() -> new AssertionError("not on the screen: " + selector));
    }

    /** The words of everything below a node. */
    String words(String selector) {
        return seen.words(selector);
    }

    Cockpit cockpit() {
        return cockpit;
    }

    /** A picture of the screen, for whoever looks into a failure. */
    void picture(Path file) {
        FxToolkit.save(FxToolkit.picture(FxToolkit.onFx(() -> cockpit.root().getScene())), file);
    }

    @Override
    public void close() throws Exception {
        FxToolkit.onFx(() -> {
            cockpit.close();
            stage.hide();
            return true;
        });
        house.close();
        departments.close();
    }
}
