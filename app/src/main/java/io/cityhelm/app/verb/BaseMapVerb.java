package io.cityhelm.app.verb;

import io.cityhelm.app.console.Console;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code basemap}: the group of verbs about what lies under the map. */
@Command(name = "basemap")
final class BaseMapVerb extends Verb {

    @Spec
    private CommandSpec spec;

    BaseMapVerb(Console console) {
        super(console);
    }

    @Override
    int run() {
        console().tell("app.usage.verb");
        spec.commandLine().usage(console().err(), CommandLine.Help.Ansi.OFF);
        return ExitCodes.WRONG_USAGE;
    }
}
