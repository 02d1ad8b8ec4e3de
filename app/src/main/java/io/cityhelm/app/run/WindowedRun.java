package io.cityhelm.app.run;

import io.cityhelm.app.screen.Toolkit;
import io.cityhelm.app.start.House;
import io.cityhelm.cockpit.Cockpit;
import io.cityhelm.cockpit.theme.Theme;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.stage.Screen;
import javafx.stage.Stage;

/** The cockpit in a window, until its user closes it. */
public final class WindowedRun {

    private static final double WIDTH = 1920;
    private static final double HEIGHT = 1080;

    private final House house;
    private final Supplier<Map<String, String>> variables;
    private final CountDownLatch closed = new CountDownLatch(1);

    /** @param variables what link files may refer to; may wait for a simulator that is starting */
    public WindowedRun(House house, Supplier<Map<String, String>> variables) {
        this.house = house;
        this.variables = variables;
    }

    /** Shows the window and waits until it was closed. Not on the FX thread. */
    public void untilClosed(StartClock since) throws Exception {
        Cockpit cockpit = Toolkit.onScreen(this::show).join();
        cockpit.whenReady().join();
        since.firstFrame(house);
        house.connect(variables.get());
        closed.await();
        Toolkit.onScreen(() -> {
                    cockpit.close();
                    return null;
                })
                .join();
    }

    private Cockpit show() {
        Cockpit cockpit = Bridge.cockpit(house, Theme.DARK);
        Stage stage = new Stage();
        Rectangle2D room = Screen.getPrimary().getVisualBounds();
        stage.setScene(
                new Scene(cockpit.root(), Math.min(WIDTH, room.getWidth()), Math.min(HEIGHT, room.getHeight())));
        cockpit.applyTo(stage.getScene());
        stage.setTitle(house.configuration().messages().text("app.window.title"));
        stage.setOnHidden(e -> closed.countDown());
        cockpit.fullScreen().set(() -> stage.setFullScreen(!stage.isFullScreen()));
        stage.setMaximized(room.getWidth() <= WIDTH);
        stage.show();
        return cockpit;
    }
}
