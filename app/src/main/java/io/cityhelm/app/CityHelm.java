package io.cityhelm.app;

import io.cityhelm.app.console.Console;
import io.cityhelm.app.console.Language;
import io.cityhelm.app.logging.LogFiles;
import io.cityhelm.app.screen.HeadStart;
import io.cityhelm.app.screen.Warming;
import io.cityhelm.app.verb.CommandLineOfCityHelm;
import io.cityhelm.cockpit.theme.Theme;
import io.cityhelm.core.store.Ledger;
import io.cityhelm.core.text.Messages;
import java.util.List;

/**
 * The launcher. Not a JavaFX application class, so that it can speak before any toolkit is there and run verbs that need
 * none.
 */
public final class CityHelm {

    private CityHelm() {}

    /** Runs a verb and ends the process with 0 for good, 1 for failed, 2 for wrong usage. */
    public static void main(String[] args) {
        // what two threads log while logging is set up is replayed, which needs no words to the user
        System.setProperty("slf4j.internal.verbosity", "ERROR");
        List<String> words = List.of(args);
        HeadStart toolkit =
                HeadStart.of(words, System.getProperty("os.name"), System.getenv(), () -> Warming.warm(Theme.DARK));
        LogFiles.catchJavaUtilLogging();
        if (toolkit.isBegun()) {
            // beside the reading of the command line, which takes as long
            Thread.ofPlatform().daemon().name("head-start").start(Ledger::prepare);
        }
        Messages messages = Messages.in(Language.of(words, System.getenv()));
        int code = CommandLineOfCityHelm.execute(Console.standard(messages), toolkit, args);
        System.exit(code);
    }
}
