package io.cityhelm.connect.quality;

import io.cityhelm.connect.mapping.Fields;
import io.cityhelm.core.inventory.DataSet;
import io.cityhelm.core.inventory.Inventory;
import io.cityhelm.core.quality.DayCounts;
import io.cityhelm.core.quality.DayKey;
import io.cityhelm.core.quality.QualityCounts;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Counts what one link takes and refuses, and hands the counts on a page at a time. Use on one thread at a time. */
public final class LinkCounter {

    /** The most records whose content is remembered to tell one that comes again. */
    private static final int REMEMBERED = 20_000;

    private static final String INDICATOR = "indicator";
    private static final String WHOLE = "";

    /** How a data set is to come. */
    private record Yardstick(Duration period, List<String> required) {}

    private final String link;
    private final Inventory inventory;
    private final Duration every;
    private final ZoneId zone;
    private final QualityCounts log;
    private final Clock clock;
    private final Map<String, Yardstick> yardsticks = new HashMap<>();
    private final Map<String, Long> slots = new HashMap<>();
    private final Set<Integer> contents = new HashSet<>();
    private final Deque<Integer> order = new ArrayDeque<>();
    private final Map<String, long[]> page = new HashMap<>();

    /** @param every the period of what the inventory knows nothing of @param zone of the city: its days are counted */
    public LinkCounter(String link, Inventory inventory, Duration every, ZoneId zone, QualityCounts log, Clock clock) {
        this.link = link;
        this.inventory = inventory;
        this.every = every;
        this.zone = zone;
        this.log = log;
        this.clock = clock;
    }

    /** A record was taken. @param at when it was true, by the clock of its source; empty for one that changed nothing */
    public void taken(Fields record, Optional<Instant> at) {
        Map<?, ?> members = record.members();
        String subject = members.get(INDICATOR) instanceof String indicator ? indicator : WHOLE;
        boolean complete = yardstick(subject).required().stream().allMatch(name -> isFilled(members.get(name)));
        count(subject, at, complete, isRepeated(members));
    }

    /** Something was taken that is no record of the department API, such as a warning. */
    public void takenAsItIs(Object content, Optional<Instant> at) {
        count(WHOLE, at, true, isRepeated(content));
    }

    /** A record could not be taken. @param record as far as it could be read */
    public void rejected(Optional<Fields> record) {
        String subject = record.map(fields -> fields.members().get(INDICATOR))
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .filter(indicator -> inventory.of(link, indicator).isPresent())
                .orElse(WHOLE);
        counts(subject)[1]++;
    }

    /** The page is over: its counts are handed on. */
    public void flush() {
        if (page.isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        LocalDate day = LocalDate.ofInstant(now, zone);
        Map<DayKey, DayCounts> more = new HashMap<>();
        page.forEach((subject, counts) -> more.put(
                new DayKey(link, subject, day),
                new DayCounts(counts[0], counts[1], counts[2], counts[3], counts[4], counts[5], Optional.of(now))));
        page.clear();
        log.add(more);
    }

    private void count(String subject, Optional<Instant> at, boolean complete, boolean repeated) {
        Yardstick yardstick = yardstick(subject);
        Instant now = clock.instant();
        boolean timely = at.filter(observed -> !now.isAfter(observed.plus(yardstick.period())))
                .isPresent();
        long slot = Math.floorDiv(now.toEpochMilli(), yardstick.period().toMillis());
        Long before = slots.put(subject, slot);
        long[] counts = counts(subject);
        counts[0]++;
        counts[2] += complete ? 1 : 0;
        counts[3] += timely || at.isEmpty() ? 1 : 0;
        counts[4] += repeated ? 1 : 0;
        counts[5] += before == null || before != slot ? 1 : 0;
    }

    private long[] counts(String subject) {
        return page.computeIfAbsent(subject, _ -> new long[6]);
    }

    private Yardstick yardstick(String subject) {
        return yardsticks.computeIfAbsent(subject, name -> {
            Optional<DataSet> set = inventory.of(link, name);
            return new Yardstick(
                    set.map(DataSet::period).orElse(every),
                    set.map(DataSet::required).orElse(List.of()));
        });
    }

    /** By a number that two different records seldom share: what is counted is a rate, and nothing is dropped for it. */
    private boolean isRepeated(Object content) {
        int hash = content.hashCode();
        if (!contents.add(hash)) {
            return true;
        }
        order.add(hash);
        if (order.size() > REMEMBERED) {
            contents.remove(order.remove());
        }
        return false;
    }

    private static boolean isFilled(Object value) {
        return value != null && !(value instanceof String text && text.isBlank());
    }
}
