package io.cityhelm.app.verb;

import io.cityhelm.app.console.Complaint;
import io.cityhelm.app.console.Console;
import io.cityhelm.core.pack.PackProblems;
import io.cityhelm.core.pack.PackReader;
import io.cityhelm.core.pack.build.PackBuilder;
import io.cityhelm.core.pack.build.Progress;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code pack build}: makes the boundaries of a pack out of its sources, so that another city can have a pack too. */
@Command(name = "build")
final class PackBuildVerb extends Verb {

    @Option(names = "--out", descriptionKey = "option.pack.out", paramLabel = "FILE")
    private Path out;

    PackBuildVerb(Console console) {
        super(console);
    }

    @Override
    int run() throws Complaint {
        Path pack = places().pack();
        Path file = Optional.ofNullable(out).orElse(pack.resolve(PackReader.BOUNDARIES));
        try {
            PackBuilder.build(pack, file.toAbsolutePath(), new Steps());
        } catch (PackProblems problems) {
            throw new Complaint("app.pack.bad", pack, problems.text(console().messages())).because(problems);
        } catch (IOException e) {
            throw new Complaint("app.pack.unbuilt", file, String.valueOf(e.getMessage())).because(e);
        }
        console().say("app.pack.built", file);
        return ExitCodes.GOOD;
    }

    /** One line a tenth of a step. Called from the building thread only. */
    private final class Steps implements Progress {
        private String last = "";

        @Override
        public void at(Step step, double done) {
            int tenths = (int) (done * 10);
            String now = step + " " + tenths;
            if (!now.equals(last)) {
                last = now;
                console().tell("app.pack.step", console().messages().text("app.pack.step." + step), tenths * 10);
            }
        }
    }
}
