package io.cityhelm.app.verb;

import io.cityhelm.app.console.Console;
import picocli.CommandLine.Command;

@Command(name = "snapshot")
final class SnapshotVerb extends Verb {

    SnapshotVerb(Console console) {
        super(console);
    }

    @Override
    int run() {
        return ExitCodes.GOOD;
    }
}
