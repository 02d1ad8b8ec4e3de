package io.cityhelm.app.verb;

import io.cityhelm.app.console.Complaint;
import io.cityhelm.app.console.Console;
import io.cityhelm.app.demo.Demo;
import io.cityhelm.app.run.Still;
import io.cityhelm.app.screen.HeadStart;
import io.cityhelm.app.screen.Toolkit;
import io.cityhelm.app.screen.Warming;
import io.cityhelm.app.start.Configuration;
import io.cityhelm.app.start.House;
import io.cityhelm.app.start.Startup;
import io.cityhelm.app.steps.StepFile;
import io.cityhelm.cockpit.theme.Theme;
import io.cityhelm.core.jurisdiction.Level;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code snapshot}: the picture of one cockpit as a PNG file, drawn in memory. */
@Command(name = "snapshot")
final class SnapshotVerb extends Verb {

    private static final Pattern SIZE = Pattern.compile("([1-9][0-9]{2,3})x([1-9][0-9]{2,3})");

    @Option(names = "--level", required = true, descriptionKey = "option.snapshot.level", paramLabel = "LEVEL")
    private Level level;

    @Option(names = "--place", descriptionKey = "option.snapshot.place", paramLabel = "CODE")
    private String place;

    @Option(names = "--domain", descriptionKey = "option.snapshot.domain", paramLabel = "ID")
    private String domain;

    @Option(names = "--basemap", descriptionKey = "option.snapshot.basemap", paramLabel = "ID")
    private String baseMap;

    @Option(
            names = "--size",
            descriptionKey = "option.snapshot.size",
            defaultValue = "1920x1080",
            paramLabel = "WIDTHxHEIGHT")
    private String size;

    @Option(
            names = "--theme",
            descriptionKey = "option.snapshot.theme",
            defaultValue = "dark",
            paramLabel = "dark|light")
    private Theme theme;

    @Option(names = "--out", required = true, descriptionKey = "option.snapshot.out", paramLabel = "FILE")
    private Path out;

    @Option(names = "--demo", descriptionKey = "option.run.demo")
    private boolean demo;

    @Option(names = "--seconds", descriptionKey = "option.snapshot.seconds", defaultValue = "0", paramLabel = "N")
    private int seconds;

    @Option(names = "--steps", descriptionKey = "option.snapshot.steps", paramLabel = "FILE")
    private Path stepFile;

    private final HeadStart head;

    SnapshotVerb(Console console, HeadStart head) {
        super(console);
        this.head = head;
    }

    @Override
    int run() throws Complaint, Exception {
        Still still = new Still(
                level,
                Optional.ofNullable(place),
                Optional.ofNullable(domain),
                Optional.ofNullable(baseMap),
                width(1),
                width(2),
                theme);
        List<StepFile.Line> steps = steps();
        Configuration configuration =
                new Configuration(places().data(), places().pack(), console().messages(), demo);
        CompletableFuture<Void> toolkit = head.begin(true, () -> Warming.warm(theme));
        try (House house = Startup.open(configuration, Clock.systemUTC());
                Demo departments = Demo.of(demo, configuration)) {
            toolkit.join();
            house.recall();
            if (demo) {
                house.connect(departments.variables());
            }
            still.take(house, out, Duration.ofSeconds(seconds), steps);
        } finally {
            Toolkit.leave(toolkit);
        }
        console().say("app.snapshot.written", out);
        return ExitCodes.GOOD;
    }

    /** Only in the demonstration: nobody decides anything in a real record to have a picture. */
    private List<StepFile.Line> steps() throws Complaint, IOException {
        if (stepFile == null) {
            return List.of();
        }
        if (!demo) {
            throw new Complaint("app.steps.demo");
        }
        return StepFile.read(stepFile);
    }

    private int width(int group) throws Complaint {
        Matcher matcher = SIZE.matcher(size);
        if (!matcher.matches()) {
            throw new Complaint("app.snapshot.size", size);
        }
        return Integer.parseInt(matcher.group(group));
    }
}
