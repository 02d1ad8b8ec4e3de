package io.cityhelm.cockpit;

import io.cityhelm.cockpit.layers.FileAsk;
import io.cityhelm.cockpit.layers.ImportModel;
import io.cityhelm.cockpit.layers.ImportSheet;
import io.cityhelm.core.text.Messages;
import java.util.Optional;

/** The sheet for importing a layer: built when first wanted. FX thread. */
final class Importing {

    private final ImportModel model;
    private final Sheets sheets;
    private final FileAsk files;
    private final Messages messages;
    private Optional<ImportSheet> sheet = Optional.empty();

    Importing(ImportModel model, Sheets sheets, FileAsk files, Messages messages) {
        this.model = model;
        this.sheets = sheets;
        this.files = files;
        this.messages = messages;
    }

    /** Opens it for a file, or for one that is still to be named. */
    void open(Optional<String> file) {
        ImportSheet one = sheet.orElseGet(() -> sheets.lay(new ImportSheet(model, files, messages)));
        sheet = Optional.of(one);
        one.open(file);
    }
}
