package io.cityhelm.app.verb;

import io.cityhelm.app.console.Complaint;
import io.cityhelm.app.console.Console;
import io.cityhelm.app.run.Still;
import io.cityhelm.app.screen.HeadStart;
import io.cityhelm.app.start.House;
import io.cityhelm.cockpit.print.Paper;
import io.cityhelm.cockpit.print.PrintOrder;
import io.cityhelm.cockpit.theme.Theme;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** {@code map print}: the map of one cockpit as a sheet, with its title, legend, scale and credits. */
@Command(name = "print")
final class MapPrintVerb extends Verb {

    private static final int WIDTH = 1920;
    private static final int HEIGHT = 1080;

    @Mixin
    private CockpitChoice cockpit;

    @Option(
            names = "--paper",
            descriptionKey = "option.print.paper",
            defaultValue = "a4-landscape",
            converter = ToPaper.class,
            paramLabel = "PAPER")
    private Paper paper;

    @Option(names = "--title", descriptionKey = "option.print.title", paramLabel = "TEXT")
    private String title;

    @Option(names = "--theme", descriptionKey = "option.print.theme", defaultValue = "light", paramLabel = "dark|light")
    private Theme theme;

    @ArgGroup(multiplicity = "1")
    private Target target;

    private final HeadStart head;

    /** Which kind of file, and where. */
    private static final class Target {
        @Option(names = "--pdf", required = true, descriptionKey = "option.print.pdf", paramLabel = "FILE")
        private Path pdf;

        @Option(names = "--png", required = true, descriptionKey = "option.print.png", paramLabel = "FILE")
        private Path png;
    }

    MapPrintVerb(Console console, HeadStart head) {
        super(console);
        this.head = head;
    }

    @Override
    int run() throws Complaint, Exception {
        Still still = cockpit.still(WIDTH, HEIGHT, theme);
        boolean complete = cockpit.inside(places(), console().messages(), head, theme, house -> print(still, house));
        console().say(complete ? "app.print.written" : "app.print.gaps", file());
        return ExitCodes.GOOD;
    }

    private boolean print(Still still, House house) throws Complaint, IOException, InterruptedException {
        try {
            return still.print(house, order(), file(), cockpit.waiting());
        } catch (CompletionException e) {
            if (e.getCause() instanceof IOException cause) {
                throw new Complaint("app.print.failed", file(), String.valueOf(cause.getMessage()));
            }
            throw e;
        }
    }

    private PrintOrder order() {
        return new PrintOrder(
                target.pdf == null ? PrintOrder.Format.PNG : PrintOrder.Format.PDF,
                paper,
                Optional.ofNullable(title),
                theme == Theme.LIGHT);
    }

    private Path file() {
        return (target.pdf == null ? target.png : target.pdf).toAbsolutePath().normalize();
    }

    /** {@code a4-landscape} and so on. */
    static final class ToPaper implements ITypeConverter<Paper> {
        @Override
        public Paper convert(String word) {
            return Arrays.stream(Paper.values())
                    .filter(paper -> paper.toString().equals(word))
                    .findFirst()
                    .orElseThrow(() -> new TypeConversionException(word));
        }
    }
}
