package io.cityhelm.app.verb;

import io.cityhelm.app.console.Console;
import io.cityhelm.map.geopackage.LayerInfo;
import io.cityhelm.map.importing.KeptLayers;
import io.cityhelm.map.importing.LayerShelf;
import java.io.IOException;
import picocli.CommandLine.Command;

/** {@code layer list}: the imported layers and where each comes from. */
@Command(name = "list")
final class LayerListVerb extends Verb {

    LayerListVerb(Console console) {
        super(console);
    }

    @Override
    int run() throws IOException {
        var all = LayerShelf.in(places().data()).list();
        if (all.isEmpty()) {
            console().tell("app.layer.none");
        }
        for (KeptLayers.Kept kept : all) {
            LayerInfo info = kept.info();
            console()
                    .say(
                            "app.layer.line",
                            info.name(),
                            info.features(),
                            info.datum(),
                            info.source(),
                            info.importedBy(),
                            String.valueOf(info.importedAt()),
                            kept.file());
        }
        return ExitCodes.GOOD;
    }
}
