package io.cityhelm.app.verb;

import io.cityhelm.app.console.Console;
import picocli.CommandLine.Command;

@Command(name = "build")
final class PackBuildVerb extends Verb {

    PackBuildVerb(Console console) {
        super(console);
    }

    @Override
    int run() {
        return ExitCodes.GOOD;
    }
}
