package io.cityhelm.cockpit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.cityhelm.cockpit.session.SignInView;
import io.cityhelm.core.jurisdiction.JurisdictionCode;
import io.cityhelm.core.jurisdiction.Level;
import io.cityhelm.map.FxToolkit;
import io.cityhelm.map.view.MapView;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.Test;

/** The real scene on the headless screen: mouse and keys go in, what is shown comes out. */
class CockpitTest extends OpenCockpit {

    CockpitTest() {
        super(1000, 900);
    }

    @Test
    void asked_off_the_screens_thread_it_refuses_at_once_and_not_only_when_it_happens_to_be_ready() {
        assertThatIllegalStateException().isThrownBy(() -> cockpit.whenReady());
        assertThatIllegalStateException().isThrownBy(() -> cockpit.whenSettled());
    }

    @Test
    void a_demo_account_opens_the_door_and_keys_walk_the_levels() {
        FxToolkit.click(find("#demo-city"));
        until(cockpit.seat().officer(), officer -> officer.isPresent());
        FxToolkit.press(KeyCode.DIGIT2);
        assertThat(level()).isEqualTo(Level.DISTRICT);
        FxToolkit.press(KeyCode.DIGIT5);
        assertThat(level()).isEqualTo(Level.GRID);
        FxToolkit.press(KeyCode.BACK_SPACE);
        assertThat(level()).isEqualTo(Level.COMMUNITY);
        FxToolkit.press(KeyCode.DIGIT1);
        assertThat(level()).isEqualTo(Level.CITY);
        FxToolkit.press(KeyCode.BACK_SPACE);
        assertThat(((Label) find("#toast")).getText())
                .as("a key never fails silently")
                .contains("市级");
    }

    @Test
    void behind_the_closed_door_nothing_takes_the_focus_and_enter_signs_a_demo_account_in() {
        for (KeyCode step : List.of(KeyCode.TAB, KeyCode.DOWN, KeyCode.LEFT)) {
            for (int i = 0; i < 15; i++) {
                FxToolkit.press(step);
                assertThat(isSigningIn(scene.getFocusOwner()))
                        .as(step + " leads to " + scene.getFocusOwner())
                        .isTrue();
            }
        }
        FxToolkit.onFx(() -> find("#demo-city").requestFocus());
        FxToolkit.press(KeyCode.ENTER);
        until(cockpit.seat().officer(), officer -> officer.isPresent());
    }

    private boolean isSigningIn(Node focused) {
        for (Node each = focused; each != null; each = each.getParent()) {
            if (each instanceof SignInView) {
                return true;
            }
        }
        return false;
    }

    @Test
    void a_wrong_password_is_answered_and_enter_works() {
        FxToolkit.onFx(() -> {
            ((TextField) find("#sign-in-account")).setText("city");
            ((TextField) find("#sign-in-password")).setText("wrong");
            find("#sign-in-password").requestFocus();
        });
        FxToolkit.press(KeyCode.ENTER);
        until(((Label) find("#sign-in-answer")).textProperty(), text -> text.contains("4"));
        assertThat(cockpit.seat().officer().get()).isEmpty();
        FxToolkit.onFx(() -> find("#sign-in-enter").requestFocus());
        FxToolkit.press(KeyCode.DIGIT2);
        assertThat(level()).as("keys do nothing behind the door").isEqualTo(Level.CITY);
    }

    @Test
    void the_command_bar_previews_and_goes() {
        enter("city");
        FxToolkit.press(KeyCode.SLASH);
        TextField bar = (TextField) find("#command-bar");
        assertThat(bar.isFocused()).isTrue();
        FxToolkit.onFx(() -> bar.setText("第6区"));
        FxToolkit.pulse(2);
        assertThat(find("#command-list").isVisible()).isTrue();
        FxToolkit.press(KeyCode.ENTER);
        assertThat(cockpit.seat().place().get().code().value()).isEqualTo("330106");
    }

    @Test
    void the_roster_opens_by_key_and_powers_are_delegated_used_and_laid_down() {
        enter("district");
        FxToolkit.robot(robot -> {
            robot.keyPress(KeyCode.CONTROL);
            robot.keyType(KeyCode.D);
            robot.keyRelease(KeyCode.CONTROL);
        });
        FxToolkit.pulse(2);
        assertThat(find("#duty").isVisible()).isTrue();
        assertThat(texts("#roster")).anyMatch(text -> text.startsWith("西湖区") || text.startsWith("第6区"));
        until(() -> find("#duty-none") != null, "the delegations were read");
        fire("#duty-grant");
        FxToolkit.onFx(() -> ((TextInputControl) find("#field-reason")).setText("外出开会"));
        fire("#form-confirm");
        until(() -> find("#duty-revoke") != null, "the delegation is listed");

        FxToolkit.press(KeyCode.ESCAPE);
        assertThat(find("#duty").isVisible()).isFalse();
        enter("city");
        FxToolkit.robot(robot -> {
            robot.keyPress(KeyCode.CONTROL);
            robot.keyType(KeyCode.D);
            robot.keyRelease(KeyCode.CONTROL);
        });
        until(() -> find("#duty-act") != null, "whoever has the powers may act");
        fire("#duty-act");
        until(() -> ((MenuButton) find("#officer")).getText().contains("代"), "the head says for whom");
        assertThat(level()).as("at the seat of whose powers they are").isEqualTo(Level.DISTRICT);
        until(() -> find("#duty-act") == null, "it is used already");
        fire("#duty-oneself");
        until(() -> !((MenuButton) find("#officer")).getText().contains("代"), "oneself again");
        assertThat(level()).isEqualTo(Level.CITY);
    }

    @Test
    void a_shift_is_handed_over_from_the_keyboard_and_the_menu() {
        enter("district");
        FxToolkit.robot(robot -> {
            robot.keyPress(KeyCode.CONTROL);
            robot.keyType(KeyCode.J);
            robot.keyRelease(KeyCode.CONTROL);
        });
        FxToolkit.pulse(2);
        assertThat(find("#handover").isVisible()).isTrue();
        fire("#handover-draft");
        until(((Label) find("#handover-said")).textProperty(), said -> said.contains("交接班"));
        for (int i = 0; i < 600 && find("#handover-leave") == null; i++) {
            FxToolkit.pulse(1);
        }
        assertThat(find("#handover-leave"))
                .as("the draft waits for its signature")
                .isNotNull();
        FxToolkit.press(KeyCode.ESCAPE);
        assertThat(find("#handover").isVisible()).isFalse();
    }

    @Test
    void a_double_click_on_the_map_goes_one_level_down() {
        enter("city");
        MapView map = (MapView) cockpit.root().lookup(".map-view");
        FxToolkit.await(FxToolkit.onFx(cockpit::whenSettled));
        var at = FxToolkit.onFx(() -> map.localToScreen(map.getWidth() / 2 + 20, map.getHeight() / 2 + 20));
        FxToolkit.robot(hand -> {
            hand.mouseMove(at);
            hand.mouseClick(MouseButton.PRIMARY);
            hand.mouseClick(MouseButton.PRIMARY); // in one go, so that a slow machine still sees a double click
        });
        assertThat(level()).isEqualTo(Level.DISTRICT);
    }

    @Test
    void another_language_keeps_the_place_and_another_room_is_never_dead() {
        enter("district");
        FxToolkit.press(KeyCode.F2);
        FxToolkit.press(KeyCode.BACK_SPACE);
        assertThat(level()).as("keys go on working after the change").isEqualTo(Level.CITY);
        FxToolkit.onFx(() -> cockpit.seat().goTo(JurisdictionCode.of("330106")));
        assertThat(((Button) find("#rail-PLANS")).getText()).isEqualTo("Plans");
        assertThat(cockpit.seat().place().get().code().value()).isEqualTo("330106");
        fire("#rail-ORDERS");
        assertThat(cockpit.root().lookup("#orders-room")).isNotNull();
        fire("#rail-SECURITY");
        fire("#verify");
        until(((Label) find("#verify-answer")).textProperty(), text -> text.startsWith("✓"));
    }

    @Test
    void a_click_on_an_indicator_says_why_and_escape_ends_it() {
        enter("city");
        FxToolkit.click(find("#card-traffic-delay"));
        until(find("#why").visibleProperty(), shown -> shown);
        FxToolkit.press(KeyCode.ESCAPE);
        assertThat(find("#why").isVisible()).isFalse();
    }

    @Test
    void the_gauges_come_after_the_first_frame_and_are_all_there_when_settled() {
        Cockpit fresh = FxToolkit.onFx(this::freshCockpit);
        FxToolkit.await(FxToolkit.onFx(fresh::whenSettled));
        FxToolkit.onFx(() -> {
            assertThat(fresh.root().lookupAll(".dial"))
                    .isNotEmpty()
                    .allMatch(dial -> dial.lookup(".dial-tile") != null);
            assertThat(fresh.root().lookupAll(".trend-tile").size())
                    .isLessThanOrEqualTo(fresh.root().lookupAll(".trend").size());
        });
        FxToolkit.onFx(() -> {
            fresh.close();
            return true;
        });
    }

    private Cockpit freshCockpit() {
        Cockpit made = made();
        assertThat(dressed(made)).isNotNull();
        assertThat(made.root().lookupAll(".dial-tile"))
                .as("no tile on the way to the first frame")
                .isEmpty();
        return made;
    }

    private void enter(String account) {
        FxToolkit.onFx(() -> cockpit.seat().enter(city.officer(account)));
        FxToolkit.await(FxToolkit.onFx(cockpit::whenSettled));
        FxToolkit.pulse(2);
    }

    /** A robot's second click fails on the headless screen once a tooltip has closed. */
    private void fire(String id) {
        FxToolkit.onFx(() -> ((Button) find(id)).fire());
        FxToolkit.pulse(2);
    }

    private Level level() {
        return cockpit.seat().place().get().level();
    }

    private List<String> texts(String id) {
        return FxToolkit.onFx(() -> find(id).lookupAll(".label").stream()
                .map(label -> ((Label) label).getText())
                .toList());
    }

    private static <T> void until(ObservableValue<T> value, java.util.function.Predicate<T> holds) {
        CompletableFuture<Void> done = new CompletableFuture<>();
        var watch = FxToolkit.onFx(() -> value.subscribe(now -> {
            if (holds.test(now)) {
                done.complete(null);
            }
        }));
        FxToolkit.await(done);
        FxToolkit.onFx(watch::unsubscribe);
    }
}
