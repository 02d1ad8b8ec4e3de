package io.cityhelm.cockpit;

import io.cityhelm.cockpit.layers.FileAsk;
import io.cityhelm.cockpit.layers.ImportModel;
import io.cityhelm.cockpit.layers.ImportSheet;
import io.cityhelm.core.text.Messages;
import java.util.Optional;
import java.util.function.Supplier;

/** The sheet for importing a layer: built when first wanted. FX thread. */
final class Importing {

    private final Supplier<ImportSheet> sheet;

    Importing(ImportModel model, Sheets sheets, FileAsk files, Messages messages) {
        this.sheet = sheets.whenWanted(() -> new ImportSheet(model, files, messages));
    }

    /** Opens it for a file, or for one that is still to be named. */
    void open(Optional<String> file) {
        sheet.get().open(file);
    }
}
