package io.cityhelm.app.run;

import io.cityhelm.app.console.Complaint;
import io.cityhelm.app.screen.MemoryScene;
import io.cityhelm.app.screen.Toolkit;
import io.cityhelm.app.start.House;
import io.cityhelm.app.steps.StepFile;
import io.cityhelm.app.steps.StepPlayer;
import io.cityhelm.app.watch.Officers;
import io.cityhelm.cockpit.Cockpit;
import io.cityhelm.cockpit.print.PrintOrder;
import io.cityhelm.cockpit.theme.Theme;
import io.cityhelm.core.journal.JournalUnavailableException;
import io.cityhelm.core.jurisdiction.Jurisdiction;
import io.cityhelm.core.jurisdiction.JurisdictionCode;
import io.cityhelm.core.jurisdiction.Level;
import io.cityhelm.core.pack.BaseMaps;
import io.cityhelm.core.pack.DemoAccount;
import io.cityhelm.core.security.Actor;
import io.cityhelm.core.security.Role;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * One picture of one cockpit.
 *
 * @param place the jurisdiction; empty for one that the pack has an account for, or else the first of the level
 * @param domain empty for the cockpit of the whole jurisdiction
 * @param baseMap what lies under the map; empty for the map's own picture
 */
public record Still(
        Level level,
        Optional<String> place,
        Optional<String> domain,
        Optional<String> baseMap,
        int width,
        int height,
        Theme theme) {

    private static final long PATIENCE_SECONDS = 30;

    /** What is done with the cockpit once all of it is there. */
    private interface Taking<T> {
        T take(Cockpit cockpit, MemoryScene scene) throws Complaint, IOException;
    }

    /**
     * Draws it and writes it to a file. Not on the FX thread.
     *
     * @param wait how long data may come in before
     * @param steps what is done then, before the picture, by somebody who signs in with a demo account; may be empty
     */
    public void take(House house, Path file, Duration wait, List<StepFile.Line> steps)
            throws Complaint, IOException, InterruptedException {
        Jurisdiction where = where(house);
        Actor.Officer officer = steps.isEmpty() ? onlooker(where) : officer(house, where);
        stage(house, wait, officer, (cockpit, scene) -> {
            if (!steps.isEmpty()) {
                new StepPlayer(scene.scene(), Duration.ofSeconds(PATIENCE_SECONDS)).play(steps);
                settle(cockpit::whenSettled);
            }
            scene.picture(file);
            return file;
        });
    }

    /**
     * Prints its map. Not on the FX thread.
     *
     * @param wait how long data may come in before
     * @return whether all pictures of the base map had come
     */
    public boolean print(House house, PrintOrder order, Path file, Duration wait)
            throws Complaint, IOException, InterruptedException {
        return stage(
                house,
                wait,
                onlooker(where(house)),
                (cockpit, _) ->
                        Toolkit.beginOnScreen(() -> cockpit.print(order, file)).join());
    }

    private <T> T stage(House house, Duration wait, Actor.Officer officer, Taking<T> taking)
            throws Complaint, IOException, InterruptedException {
        checkBaseMap(house);
        Cockpit cockpit = Toolkit.onScreen(() -> Bridge.cockpit(house, theme)).join();
        MemoryScene scene = Toolkit.onScreen(() -> seat(cockpit, officer)).join();
        baseMap.ifPresent(id -> settle(() -> cockpit.layUnder(id)));
        pass(house, wait);
        settle(cockpit::whenSettled);
        if (domain.isPresent()) {
            // only now: what is in force must be known before somebody can look past it
            Toolkit.onScreen(() -> {
                        cockpit.pick(domain.get());
                        return cockpit;
                    })
                    .join();
            settle(cockpit::whenSettled);
        }
        T taken = taking.take(cockpit, scene);
        Toolkit.onScreen(() -> {
                    scene.close();
                    cockpit.close();
                    return null;
                })
                .join();
        return taken;
    }

    private void checkBaseMap(House house) throws Complaint {
        var shelf = house.cockpit().baseMaps();
        if (baseMap.isPresent() && shelf.find(baseMap.get()).isEmpty()) {
            String known = shelf.all().stream().map(BaseMaps.Entry::id).collect(Collectors.joining(", "));
            throw new Complaint("app.basemap.unknown", baseMap.get(), known);
        }
    }

    private static void settle(Callable<CompletableFuture<Void>> what) {
        Toolkit.beginOnScreen(what)
                .completeOnTimeout(null, PATIENCE_SECONDS, TimeUnit.SECONDS)
                .join();
    }

    /** Somebody who is not signed in: a picture must not write to the record. */
    private static Actor.Officer onlooker(Jurisdiction where) {
        return new Actor.Officer("picture", where.name(), Role.DUTY_OFFICER, where.code());
    }

    /** Somebody of that place who came in by the door: what they do is in the record, with their name. */
    private static Actor.Officer officer(House house, Jurisdiction where) throws Complaint {
        try {
            return Officers.signIn(
                            house.pack(),
                            house.cockpit().tree(),
                            house.cockpit().signIn())
                    .all()
                    .stream()
                    .filter(officer -> officer.jurisdiction().equals(where.code()))
                    .findFirst()
                    .orElseThrow(() -> new Complaint("app.steps.no-account", where.name()));
        } catch (JournalUnavailableException e) {
            throw new Complaint("app.steps.no-account", where.name()).because(e);
        }
    }

    private MemoryScene seat(Cockpit cockpit, Actor.Officer officer) {
        MemoryScene scene = MemoryScene.of(cockpit.root(), width, height);
        cockpit.applyTo(scene.scene());
        cockpit.seat().enter(officer);
        scene.layOut();
        return scene;
    }

    private Jurisdiction where(House house) throws Complaint {
        if (domain.isPresent() && house.pack().domain(domain.get()).isEmpty()) {
            throw new Complaint("app.domain.unknown", domain.get());
        }
        if (place.isPresent()) {
            return house.cockpit()
                    .tree()
                    .find(JurisdictionCode.of(place.get()))
                    .filter(found -> found.level() == level)
                    .orElseThrow(() -> new Complaint("app.place.unknown", place.get()));
        }
        return house.pack().accounts().all().stream()
                .map(DemoAccount::jurisdiction)
                .flatMap(code -> house.cockpit().tree().find(code).stream())
                .filter(found -> found.level() == level)
                .findFirst()
                .orElseThrow(() -> new Complaint("app.place.unknown", level));
    }

    private static void pass(House house, Duration wait) throws InterruptedException {
        if (wait.isPositive()) {
            CountDownLatch over = new CountDownLatch(1);
            var timer = house.cockpit().scheduler().schedule(over::countDown, wait.toMillis(), TimeUnit.MILLISECONDS);
            over.await();
            org.slf4j.LoggerFactory.getLogger(Still.class).debug("waited for {}", timer);
        }
    }
}
