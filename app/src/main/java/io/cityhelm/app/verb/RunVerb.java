package io.cityhelm.app.verb;

import io.cityhelm.app.console.Console;
import picocli.CommandLine.Command;

@Command(name = "run")
final class RunVerb extends Verb {

    RunVerb(Console console) {
        super(console);
    }

    @Override
    int run() {
        return ExitCodes.GOOD;
    }
}
