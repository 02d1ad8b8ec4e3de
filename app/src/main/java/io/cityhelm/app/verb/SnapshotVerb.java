package io.cityhelm.app.verb;

import io.cityhelm.app.console.Complaint;
import io.cityhelm.app.console.Console;
import io.cityhelm.app.run.Still;
import io.cityhelm.app.screen.HeadStart;
import io.cityhelm.app.steps.StepFile;
import io.cityhelm.cockpit.theme.Theme;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code snapshot}: the picture of one cockpit as a PNG file, drawn in memory. */
@Command(name = "snapshot")
final class SnapshotVerb extends Verb {

    private static final Pattern SIZE = Pattern.compile("([1-9][0-9]{2,3})x([1-9][0-9]{2,3})");

    @Mixin
    private CockpitChoice cockpit;

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

    @Option(names = "--steps", descriptionKey = "option.snapshot.steps", paramLabel = "FILE")
    private Path stepFile;

    private final HeadStart head;

    SnapshotVerb(Console console, HeadStart head) {
        super(console);
        this.head = head;
    }

    @Override
    int run() throws Complaint, Exception {
        Still still = cockpit.still(side(1), side(2), theme);
        List<StepFile.Line> steps = steps();
        cockpit.inside(places(), console().messages(), head, theme, house -> {
            still.take(house, out, cockpit.waiting(), steps);
            return out;
        });
        console().say("app.snapshot.written", out);
        return ExitCodes.GOOD;
    }

    /** Only in the demonstration: nobody decides anything in a real record to have a picture. */
    private List<StepFile.Line> steps() throws Complaint, IOException {
        if (stepFile == null) {
            return List.of();
        }
        if (!cockpit.isDemo()) {
            throw new Complaint("app.steps.demo");
        }
        return StepFile.read(stepFile);
    }

    private int side(int group) throws Complaint {
        Matcher matcher = SIZE.matcher(size);
        if (!matcher.matches()) {
            throw new Complaint("app.snapshot.size", size);
        }
        return Integer.parseInt(matcher.group(group));
    }
}
