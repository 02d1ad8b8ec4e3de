package io.cityhelm.app.verb;

import io.cityhelm.app.bench.StartBench;
import io.cityhelm.app.console.Complaint;
import io.cityhelm.app.console.Console;
import io.cityhelm.app.demo.Demo;
import io.cityhelm.app.run.FirstFrame;
import io.cityhelm.app.run.HeadlessRun;
import io.cityhelm.app.run.Summary;
import io.cityhelm.app.run.WindowedRun;
import io.cityhelm.app.screen.Display;
import io.cityhelm.app.screen.HeadStart;
import io.cityhelm.app.screen.Toolkit;
import io.cityhelm.app.screen.Warming;
import io.cityhelm.app.start.Configuration;
import io.cityhelm.app.start.House;
import io.cityhelm.app.start.Startup;
import io.cityhelm.cockpit.theme.Theme;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code run}: opens the cockpit. */
@Command(name = "run")
final class RunVerb extends Verb {

    @Option(names = "--demo", descriptionKey = "option.run.demo")
    private boolean demo;

    @Option(names = "--headless", descriptionKey = "option.run.headless")
    private boolean headless;

    @Option(names = "--seconds", descriptionKey = "option.run.seconds", defaultValue = "60", paramLabel = "N")
    private int seconds;

    /** For the bench: says when the first frame is there, and ends. */
    @Option(names = "--until-first-frame", hidden = true)
    private boolean untilFirstFrame;

    private final HeadStart head;

    RunVerb(Console console, HeadStart head) {
        super(console);
        this.head = head;
    }

    @Override
    int run() throws Complaint, Exception {
        boolean inMemory = headless || !Display.isThere(System.getProperty("os.name"), System.getenv());
        if (inMemory && !untilFirstFrame) {
            console().tell("app.run.headless", seconds);
        }
        Path pack = places().pack();
        CompletableFuture<Void> toolkit = head.begin(inMemory, () -> Warming.warm(Theme.DARK));
        Configuration configuration =
                new Configuration(places().data(), pack, console().messages(), demo);
        try (House house = Startup.open(configuration, Clock.systemUTC());
                Demo departments = Demo.of(demo, configuration)) {
            toolkit.join();
            if (untilFirstFrame) {
                console().print(StartBench.READY + " " + new FirstFrame(house).draw());
                return ExitCodes.GOOD;
            }
            return inMemory ? inMemory(house, departments) : inWindow(house, departments);
        } finally {
            Toolkit.leave(toolkit);
        }
    }

    private static int inWindow(House house, Demo departments) throws Exception {
        new WindowedRun(house, departments).untilClosed();
        return ExitCodes.GOOD;
    }

    private int inMemory(House house, Demo departments) throws Exception {
        Path folder = places().data().resolve("headless-run");
        Summary summary = new HeadlessRun(house, folder, Duration.ofSeconds(seconds)).run(departments.variables());
        summary.write(folder, console().messages());
        console().print(summary.text(console().messages()));
        console().say("app.run.left", folder);
        if (demo && !summary.cameBack()) {
            throw new Complaint("app.run.nothing-came-back");
        }
        return ExitCodes.GOOD;
    }
}
