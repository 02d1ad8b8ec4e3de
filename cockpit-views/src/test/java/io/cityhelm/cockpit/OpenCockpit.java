package io.cityhelm.cockpit;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityhelm.cockpit.crossing.FxBackground;
import io.cityhelm.cockpit.theme.Theme;
import io.cityhelm.core.text.Messages;
import io.cityhelm.map.FxToolkit;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A whole cockpit without handling panels in a window of the headless screen, behind its closed door. */
abstract class OpenCockpit {

    @TempDir
    Path folder;

    TestCity city;
    Cockpit cockpit;
    Scene scene;
    Stage stage;
    private final double width;
    private final double height;

    OpenCockpit(double width, double height) {
        this.width = width;
        this.height = height;
    }

    @BeforeEach
    void open() throws Exception {
        city = TestCity.tiny(folder, Clock.systemUTC(), new FxBackground());
        cockpit = FxToolkit.onFx(this::made);
        scene = FxToolkit.onFx(() -> dressed(cockpit));
        stage = FxToolkit.show(cockpit.root(), width, height);
        FxToolkit.await(FxToolkit.onFx(cockpit::whenReady));
    }

    @AfterEach
    void close() {
        FxToolkit.onFx(() -> {
            stage.hide();
            cockpit.close();
            return true;
        });
        city.close();
    }

    /** Another cockpit of the same city, in no scene. FX thread. */
    Cockpit made() {
        return new Cockpit(
                city.services(),
                Messages.in(Locale.SIMPLIFIED_CHINESE),
                Theme.DARK,
                List::of,
                (services, messages, seat, picture) -> new CockpitPictures.NoPanels());
    }

    /** The scene that a cockpit stands in from now on. FX thread. */
    Scene dressed(Cockpit one) {
        Scene around = new Scene(one.root(), width, height);
        one.applyTo(around);
        return around;
    }

    Node find(String id) {
        return scene.lookup(id);
    }

    /** Waits for what is on the screen. */
    static void until(BooleanSupplier shown, String what) {
        for (int i = 0; i < 900 && !FxToolkit.onFx(shown::getAsBoolean); i++) {
            FxToolkit.pulse(1);
        }
        assertThat(FxToolkit.onFx(shown::getAsBoolean)).as(what).isTrue();
    }
}
