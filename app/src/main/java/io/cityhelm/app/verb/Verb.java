package io.cityhelm.app.verb;

import io.cityhelm.app.console.Complaint;
import io.cityhelm.app.console.Console;
import io.cityhelm.app.place.JournalComplaints;
import io.cityhelm.core.journal.JournalUnavailableException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What all verbs share: the terminal, the places, and that a complaint is one sentence and exit code 1. */
abstract class Verb implements Callable<Integer> {

    private final Console console;

    @Mixin
    private Places places;

    @Option(names = "--lang", descriptionKey = "option.lang", paramLabel = "zh|en")
    private String lang;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            descriptionKey = "option.help")
    private boolean help;

    Verb(Console console) {
        this.console = console;
    }

    Console console() {
        return console;
    }

    Places places() {
        return places;
    }

    @Override
    public final Integer call() throws Exception {
        try {
            return run();
        } catch (Complaint complaint) {
            console.complain(complaint);
            return ExitCodes.FAILED;
        } catch (JournalUnavailableException e) {
            // a disk that fills up or goes away while the verb is at work
            console.complain(JournalComplaints.of(e, places.data()));
            return ExitCodes.FAILED;
        }
    }

    /** Does it. @return the exit code */
    abstract int run() throws Complaint, Exception;
}
