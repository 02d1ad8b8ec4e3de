package io.cityhelm.app.verb;

import io.cityhelm.app.console.Complaint;
import io.cityhelm.app.demo.Demo;
import io.cityhelm.app.run.Still;
import io.cityhelm.app.screen.HeadStart;
import io.cityhelm.app.screen.Toolkit;
import io.cityhelm.app.screen.Warming;
import io.cityhelm.app.start.Configuration;
import io.cityhelm.app.start.House;
import io.cityhelm.app.start.Startup;
import io.cityhelm.cockpit.theme.Theme;
import io.cityhelm.core.jurisdiction.Level;
import io.cityhelm.core.text.Messages;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import picocli.CommandLine.Option;

/** Which cockpit is drawn in memory, and with what data: the options of the verbs that take a picture of one. */
final class CockpitChoice {

    @Option(names = "--level", required = true, descriptionKey = "option.snapshot.level", paramLabel = "LEVEL")
    private Level level;

    @Option(names = "--place", descriptionKey = "option.snapshot.place", paramLabel = "CODE")
    private String place;

    @Option(names = "--domain", descriptionKey = "option.snapshot.domain", paramLabel = "ID")
    private String domain;

    @Option(names = "--basemap", descriptionKey = "option.snapshot.basemap", paramLabel = "ID")
    private String baseMap;

    @Option(names = "--demo", descriptionKey = "option.run.demo")
    private boolean demo;

    @Option(names = "--seconds", descriptionKey = "option.snapshot.seconds", defaultValue = "0", paramLabel = "N")
    private int seconds;

    /** What is done with the house that the cockpit is of. */
    @FunctionalInterface
    interface Use<T> {
        T of(House house) throws Complaint, Exception;
    }

    boolean isDemo() {
        return demo;
    }

    /** How long data may come in before. */
    Duration waiting() {
        return Duration.ofSeconds(seconds);
    }

    Still still(int width, int height, Theme theme) {
        return new Still(
                level,
                Optional.ofNullable(place),
                Optional.ofNullable(domain),
                Optional.ofNullable(baseMap),
                width,
                height,
                theme);
    }

    /** Opens the house, lets the simulated data of the demonstration in if it is wanted, and closes it again. */
    <T> T inside(Places places, Messages messages, HeadStart head, Theme theme, Use<T> use)
            throws Complaint, Exception {
        Configuration configuration = new Configuration(places.data(), places.pack(), messages, demo);
        CompletableFuture<Void> toolkit = head.begin(true, () -> Warming.warm(theme));
        try (House house = Startup.open(configuration, Clock.systemUTC());
                Demo departments = Demo.of(demo, configuration)) {
            toolkit.join();
            house.recall();
            if (demo) {
                house.connect(departments.variables());
            }
            return use.of(house);
        } finally {
            Toolkit.leave(toolkit);
        }
    }
}
