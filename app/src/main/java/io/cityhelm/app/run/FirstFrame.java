package io.cityhelm.app.run;

import io.cityhelm.app.screen.MemoryScene;
import io.cityhelm.app.screen.Toolkit;
import io.cityhelm.app.start.House;
import io.cityhelm.cockpit.Cockpit;
import io.cityhelm.cockpit.theme.Theme;
import io.cityhelm.core.security.Actor;
import io.cityhelm.core.security.Role;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The start up to the first usable frame and no further: the map drawn, the queue read, everything painted once. */
public final class FirstFrame {

    private static final Logger LOG = LoggerFactory.getLogger(FirstFrame.class);
    private static final int WIDTH = 1920;
    private static final int HEIGHT = 1080;
    private static final long PATIENCE_SECONDS = 60;

    private final House house;

    public FirstFrame(House house) {
        this.house = house;
    }

    /** Draws it. Not on the FX thread. @return milliseconds since the start of the process */
    public long draw() throws Exception {
        Cockpit cockpit =
                Toolkit.onScreen(() -> Bridge.cockpit(house, Theme.DARK)).join();
        LOG.info("cockpit built");
        MemoryScene scene = Toolkit.onScreen(() -> scene(cockpit)).join();
        LOG.info("scene laid out");
        Toolkit.beginOnScreen(cockpit::whenReady)
                .orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
                .join();
        LOG.info("map drawn and queue read");
        double width =
                Toolkit.onScreen(() -> scene.scene().snapshot(null).getWidth()).join();
        long took = StartClock.firstFrame(house).toMillis();
        Toolkit.onScreen(() -> {
                    scene.close();
                    cockpit.close();
                    return width;
                })
                .join();
        return took;
    }

    private MemoryScene scene(Cockpit cockpit) {
        MemoryScene scene = MemoryScene.of(cockpit.root(), WIDTH, HEIGHT);
        cockpit.applyTo(scene.scene());
        var root = house.cockpit().tree().root();
        cockpit.seat().enter(new Actor.Officer("first", root.name(), Role.DUTY_OFFICER, root.code()));
        scene.layOut();
        return scene;
    }
}
