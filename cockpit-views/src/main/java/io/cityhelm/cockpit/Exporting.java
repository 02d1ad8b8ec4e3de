package io.cityhelm.cockpit;

import io.cityhelm.cockpit.export.ExportModel;
import io.cityhelm.cockpit.export.ExportSheet;
import io.cityhelm.cockpit.print.SaveAsk;
import io.cityhelm.core.text.Messages;
import java.util.Optional;
import java.util.function.Supplier;

/** The sheet for taking layers out: built when first wanted. FX thread. */
final class Exporting {

    private final Supplier<ExportModel> making;
    private final Sheets sheets;
    private final SaveAsk files;
    private final Messages messages;
    private Optional<ExportSheet> sheet = Optional.empty();

    Exporting(Supplier<ExportModel> making, Sheets sheets, SaveAsk files, Messages messages) {
        this.making = making;
        this.sheets = sheets;
        this.files = files;
        this.messages = messages;
    }

    /** Opens it for what is on the map now. */
    void open() {
        ExportSheet one = sheet.orElseGet(() -> sheets.lay(new ExportSheet(making.get(), files, messages)));
        sheet = Optional.of(one);
        one.open();
    }
}
