package io.cityhelm.core.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Looks at the tables from outside, as somebody else's tool would. */
final class Tables {

    private Tables() {}

    /** Every row of every read model and of the journal, as text. */
    static List<String> dump(Path file) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            for (String table : List.of(
                    "journal",
                    "incident",
                    "\"order\"",
                    "alert",
                    "calling",
                    "report_file",
                    "activation",
                    "timeline",
                    "assignment",
                    "stock",
                    "note",
                    "handover",
                    "delegation",
                    "warning")) {
                try (ResultSet row = statement.executeQuery("SELECT * FROM " + table + " ORDER BY 1, 2")) {
                    while (row.next()) {
                        rows.add(table + text(row));
                    }
                }
            }
        }
        return rows;
    }

    private static String text(ResultSet row) throws SQLException {
        StringBuilder text = new StringBuilder();
        for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
            text.append('|').append(row.getString(i));
        }
        return text.toString();
    }
}
