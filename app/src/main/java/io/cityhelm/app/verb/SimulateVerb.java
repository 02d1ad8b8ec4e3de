package io.cityhelm.app.verb;

import io.cityhelm.app.console.Console;
import picocli.CommandLine.Command;

@Command(name = "simulate")
final class SimulateVerb extends Verb {

    SimulateVerb(Console console) {
        super(console);
    }

    @Override
    int run() {
        return ExitCodes.GOOD;
    }
}
