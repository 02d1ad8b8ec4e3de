package io.cityhelm.cockpit;

import io.cityhelm.cockpit.export.ExportModel;
import io.cityhelm.cockpit.export.ExportSheet;
import io.cityhelm.cockpit.print.SaveAsk;
import io.cityhelm.core.text.Messages;
import java.util.function.Supplier;

/** The sheet for taking layers out: built when first wanted. FX thread. */
final class Exporting {

    private final Supplier<ExportSheet> sheet;

    Exporting(Supplier<ExportModel> making, Sheets sheets, SaveAsk files, Messages messages) {
        this.sheet = sheets.whenWanted(() -> new ExportSheet(making.get(), files, messages));
    }

    /** Opens it for what is on the map now. */
    void open() {
        sheet.get().open();
    }
}
