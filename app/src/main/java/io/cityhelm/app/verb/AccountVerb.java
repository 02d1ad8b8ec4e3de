package io.cityhelm.app.verb;

import io.cityhelm.app.console.Console;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code account}: the group of verbs about local accounts. */
@Command(name = "account")
final class AccountVerb extends Verb {

    @Spec
    private CommandSpec spec;

    AccountVerb(Console console) {
        super(console);
    }

    @Override
    int run() {
        console().tell("app.usage.verb");
        spec.commandLine().usage(console().err(), CommandLine.Help.Ansi.OFF);
        return ExitCodes.WRONG_USAGE;
    }
}
