package io.cityhelm.app.steps;

import io.cityhelm.app.console.Complaint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.geometry.Point2D;
import javafx.scene.input.KeyCombination;

/**
 * Reads a text file of steps, one a line, in their order. Empty lines and lines that begin with {@code #} say nothing.
 *
 * <pre>
 * press Ctrl+U
 * write words
 * click SELECTOR [at 0.4 0.6]
 * point SELECTOR [at 0.4 0.6]
 * choose SELECTOR "words of the item"
 * await SELECTOR ["words"]
 * rest SECONDS
 * </pre>
 */
public final class StepFile {

    private static final String SHARE = "(0(?:\\.[0-9]+)?|1)";
    private static final String PLACE = "(\\S.*?)(?:\\s+at\\s+" + SHARE + "\\s+" + SHARE + ")?";
    private static final String QUOTED = "\"([^\"]+)\"";

    private static final List<Form> FORMS = List.of(
            new Form("press\\s+(\\S+)", m -> new Step.Press(Typing.known(KeyCombination.valueOf(m.group(1))))),
            new Form("write\\s+(\\S.*)", m -> new Step.Write(m.group(1))),
            new Form("click\\s+" + PLACE, m -> new Step.Click(m.group(1), share(m))),
            new Form("point\\s+" + PLACE, m -> new Step.Point(m.group(1), share(m))),
            new Form("choose\\s+(\\S.*?)\\s+" + QUOTED, m -> new Step.Choose(m.group(1), m.group(2))),
            new Form(
                    "await\\s+([^\\s\"][^\"]*?)(?:\\s+" + QUOTED + ")?",
                    m -> new Step.Await(m.group(1), Optional.ofNullable(m.group(2)))),
            new Form("rest\\s+([0-9]{1,3})", m -> new Step.Rest(Duration.ofSeconds(Long.parseLong(m.group(1))))));

    private StepFile() {}

    /** A line that is one kind of step. */
    private record Form(Pattern pattern, Meaning meaning) {
        Form(String pattern, Meaning meaning) {
            this(Pattern.compile(pattern), meaning);
        }

        Optional<Step> read(String line) {
            Matcher matcher = pattern.matcher(line);
            return matcher.matches() ? Optional.of(meaning.of(matcher.toMatchResult())) : Optional.empty();
        }
    }

    @FunctionalInterface
    private interface Meaning {
        Step of(MatchResult groups);
    }

    /** A step as it stands in the file. */
    public record Line(String words, Step step) {}

    /** @throws Complaint with file and line, when a line is none of the steps */
    public static List<Line> read(Path file) throws Complaint, IOException {
        List<Line> steps = new ArrayList<>();
        List<String> lines = lines(file);
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (!line.isEmpty() && !line.startsWith("#")) {
                Optional<Step> step = step(line);
                if (step.isEmpty()) {
                    throw new Complaint("app.steps.unknown", file.getFileName(), String.valueOf(i + 1), line);
                }
                steps.add(new Line(line, step.get()));
            }
        }
        return steps;
    }

    private static List<String> lines(Path file) throws Complaint, IOException {
        try {
            return Files.readAllLines(file);
        } catch (NoSuchFileException e) {
            throw new Complaint("app.steps.no-file", file).because(e);
        }
    }

    private static Optional<Step> step(String line) {
        try {
            return FORMS.stream().flatMap(form -> form.read(line).stream()).findFirst();
        } catch (IllegalArgumentException _) {
            return Optional.empty(); // no such key
        }
    }

    /** The middle, if nothing else is said. */
    private static Point2D share(MatchResult groups) {
        return groups.group(2) == null
                ? new Point2D(0.5, 0.5)
                : new Point2D(Double.parseDouble(groups.group(2)), Double.parseDouble(groups.group(3)));
    }
}
