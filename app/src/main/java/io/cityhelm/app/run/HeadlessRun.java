package io.cityhelm.app.run;

import io.cityhelm.app.screen.MemoryScene;
import io.cityhelm.app.screen.Toolkit;
import io.cityhelm.app.start.House;
import io.cityhelm.app.watch.Officers;
import io.cityhelm.app.watch.Story;
import io.cityhelm.app.watch.Watch;
import io.cityhelm.cockpit.Cockpit;
import io.cityhelm.cockpit.theme.Theme;
import io.cityhelm.core.attention.Need;
import io.cityhelm.core.incident.IncidentId;
import io.cityhelm.core.jurisdiction.Level;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The same cockpit where there is no display: drawn in memory for a while of live data, with demo officers who carry
 * incidents through. Leaves pictures and a summary.
 */
public final class HeadlessRun {

    private static final Logger LOG = LoggerFactory.getLogger(HeadlessRun.class);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(100);
    private static final int LOOKS = 50;
    private static final int WIDTH = 1920;
    private static final int HEIGHT = 1080;
    private static final long PATIENCE_SECONDS = 60;
    private static final long STILL_SECONDS = 8;

    private final House house;
    private final Path folder;
    private final Duration length;

    /** @param folder where pictures and summary go @param length of live data */
    public HeadlessRun(House house, Path folder, Duration length) {
        this.house = house;
        this.folder = folder;
        this.length = length;
    }

    /** Runs it. Not on the FX thread. @param variables what link files may refer to */
    public Summary run(Map<String, String> variables) throws Exception {
        long start = System.nanoTime();
        Cockpit cockpit =
                Toolkit.onScreen(() -> Bridge.cockpit(house, Theme.DARK)).join();
        MemoryScene scene = Toolkit.onScreen(() -> scene(cockpit)).join();
        Toolkit.beginOnScreen(cockpit::whenReady)
                .orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
                .join();
        Duration firstFrame = StartClock.firstFrame(house);
        long before = house.cockpit().journal().lastSequence();
        house.recall();
        house.connect(variables);
        Story story = new Story(house.cockpit().clock());
        Officers officers = Officers.signIn(
                house.pack(), house.cockpit().tree(), house.cockpit().signIn());
        Toolkit.onScreen(() -> {
                    officers.at(Level.CITY).ifPresent(cockpit.seat()::enter);
                    return null;
                })
                .join();
        settle(cockpit);
        scene.picture(folder.resolve("1-start.png"));
        new Watch(house.cockpit(), house.configuration().messages(), officers, story)
                .keep(length, incident -> pictureOf(cockpit, scene, incident));
        rest(start);
        settle(cockpit);
        scene.picture(folder.resolve("3-end.png"));
        Summary summary = Summary.of(house, before, story, firstFrame, Duration.ofNanos(System.nanoTime() - start));
        Toolkit.onScreen(() -> {
                    scene.close();
                    cockpit.close();
                    return null;
                })
                .join();
        return summary;
    }

    private static MemoryScene scene(Cockpit cockpit) {
        MemoryScene scene = MemoryScene.of(cockpit.root(), WIDTH, HEIGHT);
        cockpit.applyTo(scene.scene());
        scene.layOut();
        return scene;
    }

    /** The incident as it stands on the screen while a department is at it. */
    private void pictureOf(Cockpit cockpit, MemoryScene scene, IncidentId incident) {
        try {
            Toolkit.onScreen(() -> {
                        cockpit.seat().selected().set(java.util.Optional.of(new Need.Subject.OfIncident(incident)));
                        return null;
                    })
                    .join();
            settle(cockpit);
            for (int i = 0; i < LOOKS && !isShown(scene, "#case"); i++) {
                pause(LOOK_AGAIN); // the case is read off the screen's thread
            }
            scene.picture(folder.resolve("2-in-progress.png"));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** While data keeps coming in the map may never be still; then the picture shows it as it is. */
    private static void settle(Cockpit cockpit) {
        Toolkit.beginOnScreen(cockpit::whenSettled)
                .completeOnTimeout(null, STILL_SECONDS, TimeUnit.SECONDS)
                .join();
    }

    private static boolean isShown(MemoryScene scene, String selector) {
        return Toolkit.onScreen(() -> {
                    scene.layOut();
                    return scene.scene().getRoot().lookup(selector) != null;
                })
                .join();
    }

    /** The rest of the time that was asked for: data keeps coming in. */
    private void rest(long start) throws InterruptedException {
        Duration left = length.minusNanos(System.nanoTime() - start);
        if (left.isPositive()) {
            pause(left);
        }
    }

    private void pause(Duration time) throws InterruptedException {
        CountDownLatch over = new CountDownLatch(1);
        var timer = house.cockpit().scheduler().schedule(over::countDown, time.toNanos(), TimeUnit.NANOSECONDS);
        over.await();
        LOG.debug("time is over: {}", timer);
    }
}
