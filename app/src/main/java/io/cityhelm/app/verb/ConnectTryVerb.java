package io.cityhelm.app.verb;

import io.cityhelm.app.console.Complaint;
import io.cityhelm.app.console.Console;
import io.cityhelm.app.place.Packs;
import io.cityhelm.connect.config.ConfigReader;
import io.cityhelm.connect.config.LinkConfig;
import io.cityhelm.connect.json.Json;
import io.cityhelm.connect.trial.Trial;
import io.cityhelm.connect.trial.TrialLine;
import io.cityhelm.connect.trial.TrialReport;
import io.cityhelm.core.environment.Environment;
import io.cityhelm.core.pack.CityPack;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code connect try}: what a link would make of a document. Nothing is stored, nothing is sent, nothing of the environment
 * is needed: where the file refers to a variable, the variable's name stands in.
 */
@Command(name = "try")
final class ConnectTryVerb extends Verb {

    private static final int LONGEST = 2_000;

    @Parameters(index = "0", paramLabel = "FILE", descriptionKey = "param.connect.file")
    private Path file;

    @Option(names = "--sample", required = true, descriptionKey = "option.connect.sample", paramLabel = "DOCUMENT")
    private Path sample;

    @Option(names = "--rows", descriptionKey = "option.connect.rows", paramLabel = "N", defaultValue = "20")
    private int rows;

    ConnectTryVerb(Console console) {
        super(console);
    }

    @Override
    int run() throws Complaint {
        CityPack pack = Packs.read(places().pack(), console().messages());
        LinkConfig config = config(pack);
        if (!Trial.takes(config)) {
            throw new Complaint("app.connect.outward", file);
        }
        try {
            TrialReport report = new Trial(pack, Clock.systemUTC()).run(config, document());
            show(report);
            return report.isGood() ? ExitCodes.GOOD : ExitCodes.FAILED;
        } catch (IllegalArgumentException e) {
            throw new Complaint("app.connect.bad", file + ": " + e.getMessage()).because(e);
        }
    }

    private LinkConfig config(CityPack pack) throws Complaint {
        ConfigReader reader = ConfigReader.of(new Environment(Optional::of), pack);
        return switch (reader.read(file)) {
            case ConfigReader.Result.Good(LinkConfig config) -> config;
            case ConfigReader.Result.Bad(var problems) ->
                throw new Complaint(
                        "app.connect.bad",
                        problems.stream()
                                .map(problem -> problem.text(console().messages()))
                                .collect(Collectors.joining("\n")));
        };
    }

    /** One byte more than is allowed, so that the trial can say that it is too much. */
    private byte[] document() throws Complaint {
        try (InputStream in = Files.newInputStream(sample)) {
            return in.readNBytes(Trial.LARGEST + 1);
        } catch (IOException e) {
            throw new Complaint("app.connect.sample", sample, String.valueOf(e.getMessage())).because(e);
        }
    }

    private void show(TrialReport report) {
        report.refused()
                .ifPresent(why ->
                        console().say("app.connect.refused", why.text(console().messages())));
        report.lines().stream().limit(rows).forEach(this::show);
        if (report.lines().size() > rows) {
            console().say("app.connect.more", report.lines().size() - rows);
        }
        if (!report.checked()) {
            console().say("app.connect.unchecked");
        }
        console()
                .say(
                        "app.connect.sum",
                        report.lines().size(),
                        report.taken(),
                        report.lines().size() - report.taken());
    }

    private void show(TrialLine line) {
        console().say("app.connect.record", line.number());
        console().say("app.connect.raw", json(line.raw()));
        line.mapped().ifPresent(mapped -> console().say("app.connect.mapped", json(mapped)));
        line.rejected()
                .ifPresentOrElse(
                        why -> console()
                                .say("app.connect.rejected", why.text(console().messages())),
                        () -> console().say("app.connect.taken"));
    }

    private static String json(Object value) {
        String text = Json.write(value);
        return text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
    }
}
