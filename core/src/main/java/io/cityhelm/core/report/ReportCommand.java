package io.cityhelm.core.report;

import io.cityhelm.core.incident.IncidentId;
import java.time.Instant;

/** What can be asked of the reports of an incident. */
public sealed interface ReportCommand {

    IncidentId incident();

    ReportKind kind();

    /** 报送: the owner reports to the level above. @param text as it will be read there */
    record Send(IncidentId incident, ReportKind kind, String text) implements ReportCommand {}

    /**
     * 电话报告: the owner has told the level above by telephone, and says so.
     *
     * @param told who took the call
     * @param called when that was
     * @param text what was said
     */
    record Telephone(IncidentId incident, String told, Instant called, String text) implements ReportCommand {
        @Override
        public ReportKind kind() {
            return ReportKind.PHONE;
        }
    }
}
