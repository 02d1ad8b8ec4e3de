package io.cityhelm.app.run;

import io.cityhelm.app.demo.Demo;
import io.cityhelm.app.screen.Toolkit;
import io.cityhelm.app.start.House;
import io.cityhelm.cockpit.Cockpit;
import io.cityhelm.cockpit.theme.Theme;
import java.util.concurrent.CountDownLatch;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The cockpit in a window, until its user closes it. */
public final class WindowedRun {

    private static final Logger LOG = LoggerFactory.getLogger(WindowedRun.class);
    private static final double WIDTH = 1920;
    private static final double HEIGHT = 1080;

    private final House house;
    private final Demo departments;
    private final CountDownLatch closed = new CountDownLatch(1);

    /** @param departments who plays the departments; may still be starting */
    public WindowedRun(House house, Demo departments) {
        this.house = house;
        this.departments = departments;
    }

    /** Shows the window and waits until it was closed. Not on the FX thread. */
    public void untilClosed() throws Exception {
        Cockpit cockpit = Toolkit.onScreen(this::show).join();
        Toolkit.beginOnScreen(cockpit::whenReady).join();
        LOG.info("{} ms to the first usable frame", StartClock.firstFrame(house).toMillis());
        house.recall();
        house.connect(departments.variables());
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
        stage.setScene(new Scene(cockpit.root(), Math.min(WIDTH, room.getWidth()), Math.min(HEIGHT, room.getHeight())));
        cockpit.applyTo(stage.getScene());
        stage.setTitle(house.configuration().messages().text("app.window.title"));
        stage.setOnHidden(e -> closed.countDown());
        cockpit.fullScreen().set(() -> stage.setFullScreen(!stage.isFullScreen()));
        stage.setMaximized(room.getWidth() <= WIDTH);
        stage.show();
        return cockpit;
    }
}
