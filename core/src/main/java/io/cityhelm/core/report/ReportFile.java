package io.cityhelm.core.report;

import io.cityhelm.core.incident.IncidentId;
import io.cityhelm.core.jurisdiction.JurisdictionCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The reports that were sent about an incident. Immutable. @param sent in the order of sending, of all levels */
public record ReportFile(IncidentId incident, List<ReportEvent.ReportSent> sent) {

    public ReportFile {
        sent = List.copyOf(sent);
    }

    /** The file after an event. Pure. @param before null before the first event */
    public static ReportFile evolve(ReportFile before, ReportEvent event) {
        return switch (event) {
            case ReportEvent.ReportSent e -> {
                List<ReportEvent.ReportSent> all = new ArrayList<>(before == null ? List.of() : before.sent);
                all.add(e);
                yield new ReportFile(e.incident(), all);
            }
        };
    }

    /** What one level sent, in order. */
    public List<ReportEvent.ReportSent> by(JurisdictionCode level) {
        return sent.stream().filter(report -> report.from().equals(level)).toList();
    }

    /** The last one of a kind that a level sent. */
    public Optional<ReportEvent.ReportSent> last(JurisdictionCode level, ReportKind kind) {
        return by(level).reversed().stream()
                .filter(report -> report.kind() == kind)
                .findFirst();
    }
}
