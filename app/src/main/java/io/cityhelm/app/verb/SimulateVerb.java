package io.cityhelm.app.verb;

import io.cityhelm.app.console.Complaint;
import io.cityhelm.app.console.Console;
import io.cityhelm.app.demo.SimulatorProcess;
import io.cityhelm.app.place.Packs;
import io.cityhelm.connect.simulator.DepartmentSimulator;
import io.cityhelm.connect.simulator.Misbehaviour;
import io.cityhelm.connect.simulator.SimulatorOptions;
import java.io.IOException;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * {@code simulate}: the departments of the pack's city, played over real HTTP. Says {@code ready PORT} on the standard
 * output when it serves.
 */
@Command(name = "simulate")
final class SimulateVerb extends Verb {

    @Option(names = "--port", descriptionKey = "option.simulate.port", defaultValue = "0", paramLabel = "N")
    private int port;

    @Option(names = "--speed", descriptionKey = "option.simulate.speed", defaultValue = "1", paramLabel = "X")
    private double speed;

    @Option(names = "--seed", descriptionKey = "option.simulate.seed", defaultValue = "2020", paramLabel = "N")
    private long seed;

    @Option(names = "--misbehave", split = ",", descriptionKey = "option.simulate.misbehave", paramLabel = "WHAT")
    private List<String> misbehaviour = List.of();

    @Option(names = "--chance", descriptionKey = "option.simulate.chance", defaultValue = "0.2", paramLabel = "P")
    private double chance;

    @Option(names = "--decline", descriptionKey = "option.simulate.decline", defaultValue = "0", paramLabel = "P")
    private double decline;

    @Option(names = "--until-input-ends", descriptionKey = "option.simulate.input")
    private boolean untilInputEnds;

    SimulateVerb(Console console) {
        super(console);
    }

    @Override
    int run() throws Complaint, Exception {
        try (DepartmentSimulator simulator = DepartmentSimulator.start(options())) {
            console().tell("app.simulate.listening", simulator.url());
            console().print(SimulatorProcess.READY + " " + simulator.port());
            if (untilInputEnds) {
                console().awaitEndOfInput();
            } else {
                new CountDownLatch(1).await();
            }
        } catch (IOException e) {
            throw new Complaint("app.simulate.port", Integer.toString(port)).because(e);
        }
        return ExitCodes.GOOD;
    }

    private SimulatorOptions options() throws Complaint {
        String secret = Optional.ofNullable(System.getenv(SimulatorProcess.SECRET_VARIABLE))
                .filter(value -> !value.isBlank())
                .orElseThrow(() -> new Complaint("app.simulate.secret", SimulatorProcess.SECRET_VARIABLE));
        SimulatorOptions options = SimulatorOptions.of(
                        Packs.read(places().pack(), console().messages()), secret)
                .withPort(port)
                .withSpeed(speed)
                .withSeed(seed)
                .withDeclineChance(decline);
        Set<Misbehaviour> wanted = EnumSet.noneOf(Misbehaviour.class);
        Map<String, Set<Misbehaviour>> habits = new HashMap<>();
        for (String each : misbehaviour) {
            String[] words = each.split("@", 2);
            Misbehaviour named = Misbehaviour.named(words[0]).orElseThrow(() -> new Complaint("app.usage.bad", each));
            if (words.length == 1) {
                wanted.add(named);
            } else if (options.pack().department(words[1]).isEmpty()) {
                throw new Complaint("app.usage.bad", each);
            } else {
                habits.computeIfAbsent(words[1], department -> EnumSet.noneOf(Misbehaviour.class))
                        .add(named);
            }
        }
        return options.withMisbehaviour(wanted, chance).withHabits(habits);
    }
}
