package io.cityhelm.cockpit;

import io.cityhelm.cockpit.print.PrintModel;
import io.cityhelm.cockpit.print.PrintOrder;
import io.cityhelm.cockpit.print.PrintSheet;
import io.cityhelm.cockpit.print.SaveAsk;
import io.cityhelm.core.text.Messages;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** The printing of the map: nothing of it is loaded before somebody prints. FX thread. */
final class Printing {

    private final Supplier<PrintModel> making;
    private final Supplier<PrintSheet> sheet;

    Printing(Supplier<PrintModel> making, Sheets sheets, SaveAsk files, Messages messages) {
        this.making = making;
        this.sheet = sheets.whenWanted(() -> new PrintSheet(making.get(), files, messages));
    }

    /** Opens the sheet for the map as it is now. */
    void open() {
        sheet.get().open();
    }

    /** Prints without asking. @return completes off the FX thread: whether all pictures of the base map had come */
    CompletableFuture<Boolean> print(PrintOrder order, Path file) {
        return making.get().write(order, file, _ -> {});
    }
}
