package io.cityhelm.app.verb;

import io.cityhelm.app.console.Console;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The launcher without a verb: says which there are. */
@Command(name = "cityhelm")
final class CityHelmVerb extends Verb {

    @Spec
    private CommandSpec spec;

    CityHelmVerb(Console console) {
        super(console);
    }

    @Override
    int run() {
        console().tell("app.usage.verb");
        spec.commandLine().usage(console().err(), CommandLine.Help.Ansi.OFF);
        return ExitCodes.WRONG_USAGE;
    }
}
