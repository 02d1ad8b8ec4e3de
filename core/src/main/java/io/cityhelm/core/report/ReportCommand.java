package io.cityhelm.core.report;

import io.cityhelm.core.incident.IncidentId;

/** What can be asked of the reports of an incident. */
public sealed interface ReportCommand {

    IncidentId incident();

    /** 报送: the owner reports to the level above. @param text as it will be read there */
    record Send(IncidentId incident, ReportKind kind, String text) implements ReportCommand {}
}
