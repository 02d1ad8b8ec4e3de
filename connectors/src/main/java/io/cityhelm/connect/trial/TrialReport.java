package io.cityhelm.connect.trial;

import io.cityhelm.connect.health.Note;
import java.util.List;
import java.util.Optional;

/**
 * What a link would make of a document.
 *
 * @param refused why the document as a whole would go to quarantine; empty when it was taken apart
 * @param lines what becomes of each of its records
 * @param checked whether the records were looked at to the end; answers are not, because they are checked by their
 *     signature and against the orders of the record
 */
public record TrialReport(Optional<Note> refused, List<TrialLine> lines, boolean checked) {

    public TrialReport {
        lines = List.copyOf(lines);
    }

    static TrialReport refusal(Note why) {
        return new TrialReport(Optional.of(why), List.of(), true);
    }

    /** How many records would be taken. */
    public long taken() {
        return lines.stream().filter(TrialLine::isTaken).count();
    }

    /** Whether all of it would be taken. */
    public boolean isGood() {
        return refused.isEmpty() && taken() == lines.size();
    }
}
