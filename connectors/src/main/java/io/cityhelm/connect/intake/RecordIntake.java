package io.cityhelm.connect.intake;

import io.cityhelm.connect.mapping.Fields;
import io.cityhelm.connect.mapping.RecordRejected;
import java.time.Instant;
import java.util.Optional;

/** Takes records of one sort in. Use on one thread at a time. */
public interface RecordIntake {

    /**
     * Takes one record.
     *
     * @return when it was true, by the clock of its source; empty when it was known before and changes nothing
     * @throws RecordRejected when it cannot be taken, ever
     * @throws IntakeUnavailable when nothing can be taken now
     */
    Optional<Instant> take(Fields record) throws RecordRejected, IntakeUnavailable;

    /** The page is over: hands on what was gathered. */
    default void flush() {}
}
