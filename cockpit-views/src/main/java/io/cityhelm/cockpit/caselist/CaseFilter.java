package io.cityhelm.cockpit.caselist;

import io.cityhelm.core.incident.Grade;
import io.cityhelm.core.incident.IncidentStage;
import io.cityhelm.core.jurisdiction.Level;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Which incidents are shown, and in which order. Pure.
 *
 * @param text occurs in the number, the title, the owner or the place; empty for all
 * @param ended whether those that ended are shown too
 */
public record CaseFilter(
        Optional<Level> level,
        Optional<Grade> grade,
        Optional<IncidentStage> stage,
        String text,
        boolean ended,
        Order order,
        boolean descending) {

    /** What the list is sorted by. */
    public enum Order {
        NUMBER(Comparator.comparing(CaseRow::number)),
        GRADE(Comparator.comparing(CaseRow::grade)),
        STAGE(Comparator.comparing(CaseRow::stage)),
        LEVEL(Comparator.comparing(CaseRow::level)),
        REPORTED(Comparator.comparing(CaseRow::reportedAt));

        private final Comparator<CaseRow> comparator;

        Order(Comparator<CaseRow> comparator) {
            this.comparator = comparator;
        }
    }

    /** Everything that is open, the latest first. */
    public static final CaseFilter OPEN =
            new CaseFilter(Optional.empty(), Optional.empty(), Optional.empty(), "", false, Order.REPORTED, true);

    public CaseFilter sorted(Order next, boolean downwards) {
        return new CaseFilter(level, grade, stage, text, ended, next, downwards);
    }

    List<CaseRow> of(List<CaseRow> all) {
        String words = text.strip().toLowerCase(Locale.ROOT);
        return all.stream()
                .filter(row -> ended || !row.stage().isEnded())
                .filter(row -> level.filter(wanted -> row.level() != wanted).isEmpty())
                .filter(row -> grade.filter(wanted -> row.grade() != wanted).isEmpty())
                .filter(row -> stage.filter(wanted -> row.stage() != wanted).isEmpty())
                .filter(row -> words.isEmpty() || row.mentions(words))
                .sorted(descending ? order.comparator.reversed() : order.comparator)
                .toList();
    }
}
