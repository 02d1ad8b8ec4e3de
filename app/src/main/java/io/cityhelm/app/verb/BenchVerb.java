package io.cityhelm.app.verb;

import io.cityhelm.app.console.Console;
import picocli.CommandLine.Command;

@Command(name = "bench")
final class BenchVerb extends Verb {

    BenchVerb(Console console) {
        super(console);
    }

    @Override
    int run() {
        return ExitCodes.GOOD;
    }
}
