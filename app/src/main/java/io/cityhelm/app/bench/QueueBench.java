package io.cityhelm.app.bench;

import io.cityhelm.app.place.Packs;
import io.cityhelm.app.run.Bridge;
import io.cityhelm.app.screen.MemoryScene;
import io.cityhelm.app.screen.Toolkit;
import io.cityhelm.app.start.Configuration;
import io.cityhelm.app.start.House;
import io.cityhelm.app.start.Startup;
import io.cityhelm.cockpit.Cockpit;
import io.cityhelm.cockpit.theme.Theme;
import io.cityhelm.core.command.Outcome;
import io.cityhelm.core.command.Request;
import io.cityhelm.core.incident.IncidentCommand;
import io.cityhelm.core.incident.IncidentId;
import io.cityhelm.core.jurisdiction.JurisdictionCode;
import io.cityhelm.core.pack.CityPack;
import io.cityhelm.core.security.Actor;
import io.cityhelm.core.security.Role;
import io.cityhelm.core.store.DataDirectory;
import io.cityhelm.core.store.Ledger;
import io.cityhelm.core.text.Messages;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.animation.AnimationTimer;
import javafx.scene.control.ListView;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The whole cockpit of the city on a record of 20,000 open incidents and 100,000 orders of all levels. From an officer's
 * signing in to the queue's being laid out on the screen; and from handing a command in to its being durable, while
 * the screen follows. The baselines are the times that the product is held to, in milliseconds.
 */
public final class QueueBench implements Bench {

    private static final Logger LOG = LoggerFactory.getLogger(QueueBench.class);
    private static final int INCIDENTS = 20_000;
    private static final int ORDERS_EACH = 5;
    private static final double QUEUE_MILLIS = 200;
    private static final double COMMAND_MILLIS = 100;
    private static final int WARM_UP = 5;
    private static final int OPENINGS = 20;
    private static final int COMMANDS = 200;
    private static final long PATIENCE_SECONDS = 120;

    private final Path pack;
    private final Messages messages;
    private final BenchScreen screen;

    QueueBench(Path pack, Messages messages, BenchScreen screen) {
        this.pack = pack;
        this.messages = messages;
        this.screen = screen;
    }

    @Override
    public String name() {
        return "queue";
    }

    @Override
    public List<Figure> run() throws Exception {
        CityPack city = Packs.read(pack, messages);
        try (Workplace workplace = Workplace.make()) {
            List<IncidentId> incidents = record(workplace.folder(), city);
            screen.open();
            try (House house =
                    Startup.open(new Configuration(workplace.folder(), pack, messages, false), Clock.systemUTC())) {
                return figures(house, incidents);
            }
        }
    }

    private static List<IncidentId> record(Path data, CityPack city) throws Exception {
        try (DataDirectory directory = DataDirectory.take(data);
                Ledger ledger = Ledger.open(directory.journal())) {
            return new LargeRecord(city, Instant.now().truncatedTo(ChronoUnit.MICROS))
                    .write(ledger.journal(), INCIDENTS, ORDERS_EACH);
        }
    }

    private static List<Figure> figures(House house, List<IncidentId> incidents) throws Exception {
        Cockpit cockpit =
                Toolkit.onScreen(() -> Bridge.cockpit(house, Theme.DARK)).join();
        MemoryScene scene = Toolkit.onScreen(() -> {
                    MemoryScene made = MemoryScene.of(cockpit.root(), 1920, 1080);
                    cockpit.applyTo(made.scene());
                    return made;
                })
                .join();
        Toolkit.beginOnScreen(cockpit::whenReady)
                .orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
                .join();
        try {
            Actor.Officer top = officer(house.cockpit().tree().root().code());
            Samples cold = new Samples(1);
            cold.add(open(cockpit, scene, top));
            Samples warm = new Samples(WARM_UP);
            for (int i = 0; i < WARM_UP; i++) {
                warm.add(open(cockpit, scene, top));
            }
            LOG.debug("first opening {} ms, then {} ms", cold.percentileMillis(1), warm.percentileMillis(0.5));
            Samples openings = new Samples(OPENINGS);
            for (int i = 0; i < OPENINGS; i++) {
                openings.add(open(cockpit, scene, top));
            }
            Samples commands = new Samples(COMMANDS);
            for (int i = 0; i < COMMANDS; i++) {
                commands.add(command(house, top, incidents.get(i * 97 % incidents.size())));
            }
            return List.of(
                    budget("queue-open", openings.percentileMillis(0.95), QUEUE_MILLIS, OPENINGS),
                    budget("queue-command", commands.percentileMillis(0.99), COMMAND_MILLIS, COMMANDS));
        } finally {
            Toolkit.onScreen(() -> {
                        scene.close();
                        cockpit.close();
                        return null;
                    })
                    .join();
        }
    }

    private static Figure budget(String name, double value, double budget, int runs) {
        return new Figure(name, value, budget, 1, Figure.Better.LOWER, "ms", runs);
    }

    private static Actor.Officer officer(JurisdictionCode at) {
        return new Actor.Officer("bench-" + at, "Bench", Role.DUTY_OFFICER, at);
    }

    /** The officer leaves and, when all is still, signs in again. @return nanoseconds */
    private static long open(Cockpit cockpit, MemoryScene scene, Actor.Officer who) {
        Toolkit.onScreen(() -> {
                    cockpit.seat().leave();
                    return true;
                })
                .join();
        Toolkit.beginOnScreen(() -> rows(cockpit, scene, false)).join();
        Toolkit.beginOnScreen(cockpit::whenSettled)
                .orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
                .join();
        return Toolkit.beginOnScreen(() -> {
                    long from = System.nanoTime();
                    cockpit.seat().enter(who);
                    return rows(cockpit, scene, true).thenApply(shown -> System.nanoTime() - from);
                })
                .orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
                .join();
    }

    /** Done when the queue has rows, or none, and they are laid out. */
    private static CompletableFuture<Boolean> rows(Cockpit cockpit, MemoryScene scene, boolean wanted) {
        CompletableFuture<Boolean> done = new CompletableFuture<>();
        new AnimationTimer() {
            @Override
            public void handle(long now) {
                ListView<?> queue = (ListView<?>) cockpit.root().lookup("#needs-list");
                boolean any = queue != null && !queue.getItems().isEmpty();
                if (any == wanted) {
                    stop();
                    scene.layOut();
                    done.complete(any);
                }
            }
        }.start();
        return done;
    }

    private static long command(House house, Actor.Officer who, IncidentId incident) throws Exception {
        long from = System.nanoTime();
        Outcome outcome = house.cockpit()
                .desk()
                .submit(who, Request.of(new IncidentCommand.Note(incident, "one more word")))
                .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        long took = System.nanoTime() - from;
        if (!(outcome instanceof Outcome.Done)) {
            throw new IllegalStateException("the command was not done: " + outcome);
        }
        return took;
    }
}
