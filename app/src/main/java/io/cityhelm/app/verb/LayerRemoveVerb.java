package io.cityhelm.app.verb;

import io.cityhelm.app.console.Complaint;
import io.cityhelm.app.console.Console;
import io.cityhelm.map.importing.LayerShelf;
import java.io.IOException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code layer remove}: deletes an imported layer; the file that it came from is not touched. */
@Command(name = "remove")
final class LayerRemoveVerb extends Verb {

    @Parameters(index = "0", paramLabel = "NAME", descriptionKey = "param.layer.name")
    private String name;

    LayerRemoveVerb(Console console) {
        super(console);
    }

    @Override
    int run() throws Complaint, IOException {
        if (!LayerShelf.in(places().data()).remove(name)) {
            throw new Complaint("refusal.layer.none", name);
        }
        console().say("app.layer.removed", name);
        return ExitCodes.GOOD;
    }
}
