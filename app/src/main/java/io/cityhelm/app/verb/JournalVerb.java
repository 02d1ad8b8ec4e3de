package io.cityhelm.app.verb;

import io.cityhelm.app.console.Console;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code journal}: the group of verbs about the record. */
@Command(name = "journal")
final class JournalVerb extends Verb {

    @Spec
    private CommandSpec spec;

    JournalVerb(Console console) {
        super(console);
    }

    @Override
    int run() {
        console().tell("app.usage.verb");
        spec.commandLine().usage(console().err(), CommandLine.Help.Ansi.OFF);
        return ExitCodes.WRONG_USAGE;
    }
}
