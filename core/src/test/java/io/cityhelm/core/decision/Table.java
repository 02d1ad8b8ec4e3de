package io.cityhelm.core.decision;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityhelm.core.journal.EventCodec;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A table of what must happen, written as people write one: states across, commands down. */
public final class Table {

    /** One cell of it. */
    public record Cell(String row, String column, String expected) {}

    private Table() {}

    /** The cells of a text of lines with columns between bars; the first line names the columns. */
    public static Stream<Cell> cells(String text) {
        List<List<String>> lines = text.lines().map(Table::columns).toList();
        List<String> heads = lines.getFirst();
        return lines.stream().skip(1).flatMap(line -> {
            assertThat(line).as("columns of %s", line).hasSameSizeAs(heads);
            return IntStream.range(1, heads.size()).mapToObj(i -> new Cell(line.getFirst(), heads.get(i), line.get(i)));
        });
    }

    /** The heads of the columns, without the corner. */
    public static List<String> heads(String text) {
        List<String> first = columns(text.lines().findFirst().orElseThrow());
        return first.subList(1, first.size());
    }

    /** The heads of the rows. */
    public static List<String> rows(String text) {
        return text.lines().skip(1).map(line -> columns(line).getFirst()).toList();
    }

    /** What a decision is in a cell: the types of its events, or the rule that said no. */
    public static String said(Decision<? extends Event> decision) {
        return decision.fold(
                events -> events.stream()
                        .map(event -> EventCodec.typeOf(event.getClass()))
                        .collect(Collectors.joining(" + ")),
                Refusal::rule);
    }

    private static List<String> columns(String line) {
        return Arrays.stream(line.split("\\|")).map(String::strip).toList();
    }
}
