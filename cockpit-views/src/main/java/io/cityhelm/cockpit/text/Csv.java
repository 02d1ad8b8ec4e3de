package io.cityhelm.cockpit.text;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Tables as text that a spreadsheet opens in any language: with a mark of the encoding, every cell in quotes, and no cell
 * that a spreadsheet would take for a formula.
 */
public final class Csv {

    private static final String FORMULA = "=+-@\t\r";

    private Csv() {}

    /** @param rows of as many cells as the head */
    public static String of(List<String> head, List<List<String>> rows) {
        StringBuilder text = new StringBuilder("\uFEFF").append(line(head));
        rows.forEach(row -> text.append(line(row)));
        return text.toString();
    }

    private static String line(List<String> cells) {
        return cells.stream().map(Csv::cell).collect(Collectors.joining(",")) + "\r\n";
    }

    /** A spreadsheet shows what follows an apostrophe as it is. A figure may begin with a minus. */
    private static String cell(String text) {
        boolean formula = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 && !text.matches("-?[0-9.,]+%?");
        return '"' + (formula ? "'" : "") + text.replace("\"", "\"\"") + '"';
    }
}
