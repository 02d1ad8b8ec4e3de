package io.cityhelm.connect.intake;

import io.cityhelm.connect.mapping.RecordRejected;
import io.cityhelm.core.force.StockRef;

/** What lies in the depots as far as is known, and where a new count goes. Use on one thread at a time. */
public interface Shelves {

    /** How many lie there by what is known. */
    int lying(StockRef stock) throws IntakeUnavailable;

    /** A count that differs from what is known. */
    void report(StockRef stock, int lying) throws RecordRejected, IntakeUnavailable;
}
