package io.cityhelm.core.report;

import io.cityhelm.core.decision.Event;
import io.cityhelm.core.incident.IncidentId;
import io.cityhelm.core.jurisdiction.JurisdictionCode;
import java.time.Instant;
import java.util.Optional;

/** What happened to the reports of an incident. Stored for ever: the shape of these records is pinned by tests. */
public sealed interface ReportEvent extends Event {

    IncidentId incident();

    /**
     * @param number which of its kind it is for this level, from 1
     * @param from the level that reports
     * @param to the level above; empty for the top level of the tree, which reports out of the city
     * @param due by when it had to be sent, by the clocks of that day; empty when none ran
     * @param by the account
     */
    record ReportSent(
            IncidentId incident,
            ReportKind kind,
            int number,
            JurisdictionCode from,
            Optional<JurisdictionCode> to,
            String text,
            Optional<Instant> due,
            String by,
            Instant at)
            implements ReportEvent {}

    /**
     * @param from the level that reports
     * @param to the level above; empty for the top level of the tree
     * @param told who took the call
     * @param called when that was
     * @param due by when it had to be, by the clocks of that day; empty when none ran
     * @param by the account
     */
    record ReportTelephoned(
            IncidentId incident,
            JurisdictionCode from,
            Optional<JurisdictionCode> to,
            String told,
            Instant called,
            String text,
            Optional<Instant> due,
            String by,
            Instant at)
            implements ReportEvent {}
}
