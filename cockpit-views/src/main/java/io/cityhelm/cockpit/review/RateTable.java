package io.cityhelm.cockpit.review;

import io.cityhelm.cockpit.text.Csv;
import io.cityhelm.core.text.Messages;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.Function;

/** The columns of the table of rates, on the screen and in a file. Pure. */
final class RateTable {

    /** A column. @param key of its head */
    record Column(String key, Function<RateRow, String> text) {}

    private RateTable() {}

    static List<Column> columns(Messages messages) {
        return List.of(
                new Column("name", RateRow::name),
                new Column("due", row -> count(row.rates().due())),
                new Column("on-hold", row -> count(row.rates().onHold())),
                new Column("closed", row -> count(row.rates().closed())),
                new Column("in-time", row -> count(row.rates().inTime())),
                new Column("closed-rate", row -> rate(row.rates().closedRate(), messages)),
                new Column("in-time-rate", row -> rate(row.rates().inTimeRate(), messages)),
                new Column("urgent-due", row -> count(row.rates().urgentDue())),
                new Column("urgent-rate", row -> rate(row.rates().urgentClosedRate(), messages)),
                new Column("urgent-in-time-rate", row -> rate(row.rates().urgentInTimeRate(), messages)),
                new Column("rework-rate", row -> rate(row.rates().reworkRate(), messages)),
                new Column("extension-rate", row -> rate(row.rates().extensionRate(), messages)),
                new Column("shirked", row -> count(row.rates().shirked())));
    }

    static String head(Column column, Messages messages) {
        return messages.text("cockpit.review.column." + column.key());
    }

    /** With a byte-order mark: the usual spreadsheet takes the characters for others without one. */
    static String csv(List<RateRow> rows, Messages messages) {
        List<Column> columns = columns(messages);
        return Csv.of(
                columns.stream().map(column -> head(column, messages)).toList(),
                rows.stream()
                        .map(row -> columns.stream()
                                .map(column -> column.text().apply(row))
                                .toList())
                        .toList());
    }

    private static String count(int number) {
        return String.valueOf(number);
    }

    static String rate(OptionalDouble rate, Messages messages) {
        return rate.isPresent()
                ? String.format(Locale.ROOT, "%.2f%%", rate.getAsDouble() * 100)
                : messages.text("cockpit.review.unknown");
    }
}
