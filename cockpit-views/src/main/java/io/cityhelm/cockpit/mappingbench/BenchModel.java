package io.cityhelm.cockpit.mappingbench;

import io.cityhelm.cockpit.crossing.Background;
import io.cityhelm.connect.config.ConfigReader;
import io.cityhelm.connect.config.LinkConfig;
import io.cityhelm.connect.json.Json;
import io.cityhelm.connect.trial.Trial;
import io.cityhelm.connect.trial.TrialLine;
import io.cityhelm.connect.trial.TrialReport;
import io.cityhelm.core.environment.Environment;
import io.cityhelm.core.pack.CityPack;
import io.cityhelm.core.text.Messages;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * Tries the text of a link's file on a document, off the screen's thread. Nothing is stored or sent, and no secret is
 * needed: the name of a variable stands for what is in it. FX thread; needs no toolkit.
 */
public final class BenchModel {

    /** How many records are shown. */
    static final int MOST = 200;

    private static final int LONGEST = 4_000;
    private static final Path NAME = Path.of("link.yaml");

    /**
     * What becomes of one record.
     *
     * @param rejected why it would not be taken; empty when it would
     */
    public record Row(int number, String raw, String mapped, Optional<String> rejected) {}

    /**
     * What came of a trial.
     *
     * @param said what is wrong with the file or with the document as a whole, else how many records are taken
     * @param isGood whether all of it would be taken
     */
    public record Result(String said, boolean isGood, List<Row> rows) {
        static final Result NOTHING = new Result("", true, List.of());

        public Result {
            rows = List.copyOf(rows);
        }
    }

    private final CityPack pack;
    private final Clock clock;
    private final Messages messages;
    private final Background background;
    private final ReadOnlyObjectWrapper<Result> result = new ReadOnlyObjectWrapper<>(Result.NOTHING);
    private long asked;

    public BenchModel(CityPack pack, Clock clock, Messages messages, Background background) {
        this.pack = pack;
        this.clock = clock;
        this.messages = messages;
        this.background = background;
    }

    public ReadOnlyObjectProperty<Result> result() {
        return result.getReadOnlyProperty();
    }

    /** Tries a file's text on a document's. A later question makes an earlier one void. */
    void run(String file, String document) {
        long ticket = ++asked;
        if (file.isBlank()) {
            result.set(Result.NOTHING);
            return;
        }
        background.run(
                () -> tried(file, document),
                fresh -> {
                    if (ticket == asked) {
                        result.set(fresh);
                    }
                },
                e -> {
                    throw new IllegalStateException("a trial failed", e);
                });
    }

    private Result tried(String file, String document) {
        return switch (ConfigReader.of(new Environment(Optional::of), pack).read(NAME, file)) {
            case ConfigReader.Result.Bad(var problems) ->
                bad(String.join(
                        "\n", problems.stream().map(each -> each.text(messages)).toList()));
            case ConfigReader.Result.Good(LinkConfig config) -> tried(config, document);
        };
    }

    private Result tried(LinkConfig config, String document) {
        if (!Trial.takes(config)) {
            return bad(messages.text("cockpit.bench.outward"));
        }
        if (document.isBlank()) {
            return new Result(messages.text("cockpit.bench.good"), true, List.of());
        }
        try {
            return shown(new Trial(pack, clock).run(config, document.getBytes(StandardCharsets.UTF_8)));
        } catch (IllegalArgumentException e) {
            return bad(String.valueOf(e.getMessage()));
        }
    }

    private Result shown(TrialReport report) {
        if (report.refused().isPresent()) {
            return bad(messages.text(
                    "cockpit.bench.refused", report.refused().get().text(messages)));
        }
        String said = messages.text(
                report.checked() ? "cockpit.bench.sum" : "cockpit.bench.unchecked",
                report.lines().size(),
                report.taken(),
                report.lines().size() - report.taken());
        return new Result(
                said,
                report.isGood(),
                report.lines().stream().limit(MOST).map(this::row).toList());
    }

    private Row row(TrialLine line) {
        return new Row(
                line.number(),
                json(line.raw()),
                line.mapped().map(BenchModel::json).orElse(""),
                line.rejected().map(why -> why.text(messages)));
    }

    private static Result bad(String said) {
        return new Result(said, false, List.of());
    }

    private static String json(Object value) {
        String text = Json.write(value);
        return text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
    }
}
