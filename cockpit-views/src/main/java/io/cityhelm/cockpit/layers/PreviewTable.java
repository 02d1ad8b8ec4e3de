package io.cityhelm.cockpit.layers;

import io.cityhelm.cockpit.panel.Columns;
import io.cityhelm.core.text.Messages;
import io.cityhelm.map.importing.Preview;
import java.util.Optional;
import javafx.scene.control.TableView;

/** The first records of a file. FX thread. */
final class PreviewTable {

    /** More columns would be too narrow to read; the rest is imported all the same. */
    private static final int COLUMNS = 8;

    private PreviewTable() {}

    static TableView<Preview.Row> of(Preview preview, Messages messages) {
        TableView<Preview.Row> table = new TableView<>();
        table.setId("import-preview");
        Columns.fit(table, messages.text("layers.no-rows"));
        table.getColumns().add(Columns.figures("#", 48, row -> String.valueOf(row.number())));
        table.getColumns()
                .add(Columns.words(
                        messages.text("layers.geometry"),
                        140,
                        260,
                        row -> row.fault().map(messages::sentence).orElseGet(() -> shape(row.geometry(), messages))));
        for (int i = 0; i < Math.min(COLUMNS, preview.columns().size()); i++) {
            int column = i;
            table.getColumns()
                    .add(Columns.words(
                            preview.columns().get(i),
                            60,
                            120,
                            row -> row.cells().size() > column ? row.cells().get(column) : ""));
        }
        table.getItems().setAll(preview.rows());
        return table;
    }

    private static String shape(Optional<Preview.Shape> geometry, Messages messages) {
        return geometry.map(shape -> messages.text("geometry." + shape.kind()) + " " + shape.begin())
                .orElse("");
    }
}
