package io.cityhelm.app.verb;

import io.cityhelm.app.console.Console;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code map}: the group of verbs about the map of a cockpit. */
@Command(name = "map")
final class MapVerb extends Verb {

    @Spec
    private CommandSpec spec;

    MapVerb(Console console) {
        super(console);
    }

    @Override
    int run() {
        console().tell("app.usage.verb");
        spec.commandLine().usage(console().err(), CommandLine.Help.Ansi.OFF);
        return ExitCodes.WRONG_USAGE;
    }
}
