package io.cityhelm.map.time;

import io.cityhelm.map.geopackage.LayerReader;
import io.cityhelm.map.source.Field;
import io.cityhelm.map.source.FieldType;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The columns of a layer that say since when a feature is so and, where there is one, when it was over.
 *
 * @param zone of times without an offset
 */
public record TimeColumns(String from, Optional<String> until, ZoneId zone) {

    /** So many rows are looked at to know a column. */
    private static final int SURVEYED = 500;

    /** A text column is one of times when at most one row in so many says something else. */
    private static final int NEARLY_ALL = 20;

    /** Names of columns that say when something was over, without blanks and the like. */
    private static final Set<String> ENDS = Set.of(
            "end",
            "endtime",
            "enddate",
            "endat",
            "endedat",
            "until",
            "validto",
            "validuntil",
            "expires",
            "expiresat",
            "closedat",
            "结束",
            "结束时间",
            "结束日期",
            "截止时间",
            "截止日期",
            "失效时间",
            "失效日期");

    /**
     * Looks for them: a column of times before one of days, else the first.
     *
     * @param zone of times without an offset
     * @return empty for a layer without times
     */
    public static Optional<TimeColumns> find(LayerReader reader, ZoneId zone) throws IOException {
        List<Candidate> candidates = reader.columns().stream()
                .filter(field -> field.type() == FieldType.DATE
                        || field.type() == FieldType.DATETIME
                        || field.type() == FieldType.TEXT)
                .map(field -> new Candidate(field, new TimeText(zone)))
                .toList();
        if (candidates.isEmpty()) {
            return Optional.empty();
        }
        Set<String> names =
                candidates.stream().map(Candidate::name).collect(Collectors.toCollection(LinkedHashSet::new));
        List<Candidate> open = new ArrayList<>(candidates);
        int[] rows = {0};
        reader.each(names, (_, values) -> {
            open.forEach(candidate -> candidate.look(values));
            open.removeIf(Candidate::isOut);
            return ++rows[0] < SURVEYED && !open.isEmpty();
        });
        return open.stream()
                .filter(candidate -> !candidate.isEnd() && candidate.begins(rows[0]))
                .min(Comparator.comparing(candidate -> candidate.field.type() == FieldType.DATE))
                .map(from -> new TimeColumns(
                        from.name(),
                        open.stream()
                                .filter(candidate -> candidate.isEnd() && candidate.isTime())
                                .map(Candidate::name)
                                .findFirst(),
                        zone));
    }

    /** What has to be read of each feature. */
    Set<String> names() {
        Set<String> names = new LinkedHashSet<>(Set.of(from));
        until.ifPresent(names::add);
        return names;
    }

    Optional<Instant> beginning(Map<String, Object> values) {
        return Optional.ofNullable(values.get(from)).flatMap(value -> new TimeText(zone).beginning(value.toString()));
    }

    Optional<Instant> end(Map<String, Object> values) {
        return until.map(values::get).flatMap(value -> new TimeText(zone).end(value.toString()));
    }

    /** A column that may be one of times, while rows are looked at. */
    private static final class Candidate {
        private final Field field;
        private final TimeText text;
        private int times;
        private int others;

        Candidate(Field field, TimeText text) {
            this.field = field;
            this.text = text;
        }

        String name() {
            return field.name();
        }

        void look(Map<String, Object> values) {
            Object value = values.get(field.name());
            if (value == null) {
                return;
            }
            boolean read = field.type() == FieldType.TEXT
                    ? text.time(value.toString()).isPresent()
                    : text.beginning(value.toString()).isPresent();
            times += read ? 1 : 0;
            others += read ? 0 : 1;
        }

        /** Too much of it is something else, whatever is to come. */
        boolean isOut() {
            return others > SURVEYED / NEARLY_ALL;
        }

        /** Nearly all that stands there are times. */
        boolean isTime() {
            return times > 0 && others * NEARLY_ALL <= times + others;
        }

        /** A column that was declared for times may be empty in some rows, one of texts is one of times in nearly all. */
        boolean begins(int rows) {
            return isTime() && (field.type() != FieldType.TEXT || (rows - times) * NEARLY_ALL <= rows);
        }

        boolean isEnd() {
            return ENDS.contains(field.name().toLowerCase(Locale.ROOT).replaceAll("[\\s_-]", ""));
        }
    }
}
