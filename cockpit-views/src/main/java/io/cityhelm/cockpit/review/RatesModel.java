package io.cityhelm.cockpit.review;

import io.cityhelm.cockpit.crossing.Background;
import io.cityhelm.core.hold.HoldRules;
import io.cityhelm.core.journal.JournalUnavailableException;
import io.cityhelm.core.jurisdiction.JurisdictionTree;
import io.cityhelm.core.jurisdiction.Level;
import io.cityhelm.core.measure.Month;
import io.cityhelm.core.measure.Records;
import io.cityhelm.core.pack.CityPack;
import io.cityhelm.core.pack.Department;
import io.cityhelm.core.text.Messages;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Counts the rates of a month off the screen's thread. FX thread; needs no toolkit. */
public final class RatesModel {

    /** What the rows of the table are. */
    public enum By {
        DEPARTMENT,
        LEVEL
    }

    /** Where the counting stands. */
    public sealed interface State {
        record Counting() implements State {}

        record Counted(YearMonth month, Month rates) implements State {}

        record Failed(String why) implements State {}
    }

    private static final int MONTHS = 12;

    /** No window of an order is longer, with a deferral: what was issued before cannot be due in the month. */
    private static final Duration LONGEST_WINDOW = Duration.ofDays(62).plus(HoldRules.LONGEST);

    private final CityPack pack;
    private final JurisdictionTree tree;
    private final Records records;
    private final Clock clock;
    private final Background background;
    private final ZoneId zone;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(new State.Counting());
    private long asked;

    public RatesModel(CityPack pack, JurisdictionTree tree, Records records, Clock clock, Background background) {
        this.pack = pack;
        this.tree = tree;
        this.records = records;
        this.clock = clock;
        this.background = background;
        this.zone = pack.info().zone();
    }

    public ReadOnlyObjectProperty<State> state() {
        return state.getReadOnlyProperty();
    }

    /** The last twelve months, this one first. */
    public List<YearMonth> months() {
        YearMonth now = YearMonth.from(clock.instant().atZone(zone));
        return IntStream.range(0, MONTHS).mapToObj(now::minusMonths).toList();
    }

    /** Counts a month. */
    public void count(YearMonth month) {
        long ticket = ++asked;
        background.run(() -> counted(month), counted -> show(ticket, counted), e -> {
            show(ticket, new State.Failed(String.valueOf(e.getMessage())));
        });
    }

    /** Writes a table where the person wants it. @param done told why it failed, or nothing */
    public void export(Path file, List<RateRow> rows, Messages messages, Consumer<Optional<String>> done) {
        background.run(
                () -> Files.writeString(file, RateTable.csv(rows, messages), StandardCharsets.UTF_8),
                written -> done.accept(Optional.empty()),
                e -> done.accept(Optional.of(String.valueOf(e.getMessage()))));
    }

    /** The rows of a month in the order of the pack, or of the levels. */
    public List<RateRow> rows(Month month, By by, Messages messages) {
        return switch (by) {
            case DEPARTMENT ->
                pack.departments().stream()
                        .filter(department -> month.byDepartment().containsKey(department.id()))
                        .map((Department department) -> new RateRow(
                                messages.of(department.name()),
                                month.byDepartment().get(department.id())))
                        .toList();
            case LEVEL ->
                Arrays.stream(Level.values())
                        .filter(month.byLevel()::containsKey)
                        .map(level -> new RateRow(
                                messages.name(level), month.byLevel().get(level)))
                        .toList();
        };
    }

    private State counted(YearMonth month) throws JournalUnavailableException {
        Instant from = month.atDay(1).atStartOfDay(zone).toInstant();
        Instant to = month.plusMonths(1).atDay(1).atStartOfDay(zone).toInstant();
        return new State.Counted(
                month,
                Month.of(
                        month,
                        records.issued(from.minus(LONGEST_WINDOW), to),
                        records.closed(from, to),
                        zone,
                        tree,
                        pack.reporting().urgent()));
    }

    private void show(long ticket, State fresh) {
        if (ticket == asked) {
            state.set(fresh);
        }
    }
}
