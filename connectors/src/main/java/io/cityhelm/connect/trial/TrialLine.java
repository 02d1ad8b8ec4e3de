package io.cityhelm.connect.trial;

import io.cityhelm.connect.health.Note;
import java.util.Map;
import java.util.Optional;

/**
 * What becomes of one record.
 *
 * @param number from 1, in the order of the document
 * @param raw as the source writes it: maps, lists, texts and numbers
 * @param mapped as a record of the department API; empty when the mapping does not get there
 * @param rejected why it would go to quarantine; empty when it would be taken
 */
public record TrialLine(int number, Object raw, Optional<Map<?, ?>> mapped, Optional<Note> rejected) {

    /** Whether it would be taken. */
    public boolean isTaken() {
        return rejected.isEmpty();
    }
}
