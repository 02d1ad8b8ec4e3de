package io.cityhelm.app.verb;

import io.cityhelm.app.bench.Bench;
import io.cityhelm.app.bench.Benches;
import io.cityhelm.app.bench.Figure;
import io.cityhelm.app.bench.Report;
import io.cityhelm.app.console.Complaint;
import io.cityhelm.app.console.Console;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code bench}: figures side by side with a baseline; fails when one misses its limit. */
@Command(name = "bench")
final class BenchVerb extends Verb {

    @Parameters(arity = "0..*", descriptionKey = "option.bench.names", paramLabel = "NAME")
    private Set<String> names = Set.of();

    @Option(names = "--json", descriptionKey = "option.bench.json", paramLabel = "FILE")
    private Path json;

    @Option(names = "--seconds", defaultValue = "30", descriptionKey = "option.bench.seconds", paramLabel = "N")
    private long seconds;

    BenchVerb(Console console) {
        super(console);
    }

    @Override
    int run() throws Complaint, Exception {
        List<Figure> figures = new ArrayList<>();
        for (Bench bench : chosen()) {
            console().tell("app.bench.running", bench.name());
            figures.addAll(bench.run());
        }
        console().print(Report.table(figures));
        if (json != null) {
            write(Report.json(figures));
        }
        return figures.stream().allMatch(Figure::holds) ? ExitCodes.GOOD : ExitCodes.FAILED;
    }

    private List<Bench> chosen() throws Complaint {
        List<Bench> all = Benches.all(places().pack(), console().messages(), Duration.ofSeconds(seconds));
        List<String> known = all.stream().map(Bench::name).toList();
        for (String name : names) {
            if (!known.contains(name)) {
                throw new Complaint("app.bench.unknown", name, String.join(", ", known));
            }
        }
        return all.stream()
                .filter(bench -> names.isEmpty() || names.contains(bench.name()))
                .toList();
    }

    private void write(String text) throws Complaint {
        try {
            Files.writeString(json, text);
        } catch (IOException e) {
            throw new Complaint("app.file.unwritten", json).because(e);
        }
    }
}
