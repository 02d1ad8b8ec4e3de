package io.cityhelm.cockpit.links;

import io.cityhelm.connect.health.LinkHealth;
import io.cityhelm.connect.health.LinkState;
import io.cityhelm.core.inventory.DataSet;
import io.cityhelm.core.inventory.Inventory;
import io.cityhelm.core.inventory.Progress;
import io.cityhelm.core.quality.DayCounts;
import io.cityhelm.core.quality.DayKey;
import io.cityhelm.core.quality.Measures;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * The inventory against what arrives. Pure.
 *
 * @param rows the worst first
 */
public record Onboarding(List<SetRow> rows, List<Progress> departments, List<Progress> domains) {

    /** How many days the trend of a data set shows. */
    public static final int DAYS = 14;

    static final Onboarding NONE = new Onboarding(List.of(), List.of(), List.of());

    public Onboarding {
        rows = List.copyOf(rows);
        departments = List.copyOf(departments);
        domains = List.copyOf(domains);
    }

    /** @param counts of the last {@link #DAYS} days @param zone of the city */
    static Onboarding of(
            Inventory inventory, List<LinkHealth> links, Map<DayKey, DayCounts> counts, Instant now, ZoneId zone) {
        LocalDate today = LocalDate.ofInstant(now, zone);
        List<SetRow> rows = inventory.sets().stream()
                .map(set -> row(set, links, counts, now, zone))
                .sorted(Comparator.comparing(SetRow::state)
                        .thenComparing(row -> row.today().worst().orElse(1)))
                .toList();
        List<String> connected = rows.stream()
                .filter(row -> row.state().isConnected())
                .map(row -> row.set().id())
                .toList();
        return new Onboarding(
                rows,
                Progress.by(DataSet::department, inventory, set -> connected.contains(set.id()), today),
                Progress.by(DataSet::domain, inventory, set -> connected.contains(set.id()), today));
    }

    private static SetRow row(
            DataSet set, List<LinkHealth> links, Map<DayKey, DayCounts> counts, Instant now, ZoneId zone) {
        LocalDate today = LocalDate.ofInstant(now, zone);
        List<DayCounts> days = IntStream.range(0, DAYS)
                .mapToObj(back -> counts(set, counts, today.minusDays(DAYS - 1L - back)))
                .toList();
        List<OptionalDouble> trend = IntStream.range(0, DAYS)
                .mapToObj(i -> days.get(i).equals(DayCounts.NONE)
                        ? OptionalDouble.empty()
                        : measures(set, days, i, today.minusDays(DAYS - 1L - i), now, zone)
                                .worst())
                .toList();
        boolean came = days.stream().anyMatch(day -> day.accepted() > 0);
        Optional<LinkState> link = set.link()
                .flatMap(id -> links.stream().filter(one -> one.id().equals(id)).findFirst())
                .map(LinkHealth::state);
        return new SetRow(
                set,
                state(set, link, came, today),
                set.link().isEmpty() ? Measures.NONE : measures(set, days, DAYS - 1, today, now, zone),
                trend);
    }

    private static SetRow.State state(DataSet set, Optional<LinkState> link, boolean came, LocalDate today) {
        if (link.isEmpty() || !came) {
            return set.planned().isAfter(today) ? SetRow.State.PLANNED : SetRow.State.LATE;
        }
        return switch (link.get()) {
            case OFF -> SetRow.State.OFF;
            case STALE, DOWN, BROKEN -> SetRow.State.SILENT;
            case LIVE, WAITING -> SetRow.State.DELIVERING;
        };
    }

    /** The first day that is known of a data set counts from its first record: before that nobody had connected it. */
    private static Measures measures(
            DataSet set, List<DayCounts> days, int index, LocalDate day, Instant now, ZoneId zone) {
        Instant begin = day.atStartOfDay(zone).toInstant();
        Instant end = day.plusDays(1).atStartOfDay(zone).toInstant();
        DayCounts counts = days.get(index);
        boolean isFirst = days.subList(0, index).stream().allMatch(DayCounts.NONE::equals);
        Instant from = isFirst ? counts.first().orElse(now) : begin;
        Duration elapsed = Duration.between(from, now.isBefore(end) ? now : end);
        return Measures.of(counts, elapsed.isNegative() ? Duration.ZERO : elapsed, set.period(), set.perDay());
    }

    private static DayCounts counts(DataSet set, Map<DayKey, DayCounts> counts, LocalDate day) {
        return counts.entrySet().stream()
                .filter(one -> one.getKey().day().equals(day))
                .filter(one -> set.has(one.getKey().link(), one.getKey().subject()))
                .map(Map.Entry::getValue)
                .reduce(DayCounts.NONE, DayCounts::plus);
    }
}
