package io.cityhelm.core.report;

import io.cityhelm.core.incident.IncidentId;
import io.cityhelm.core.jurisdiction.JurisdictionCode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The reports that were sent about an incident. Immutable.
 *
 * @param sent in the order of sending, of all levels
 * @param calls by telephone, of all levels
 */
public record ReportFile(
        IncidentId incident, List<ReportEvent.ReportSent> sent, List<ReportEvent.ReportTelephoned> calls) {

    public ReportFile {
        sent = List.copyOf(sent);
        calls = calls == null ? List.of() : List.copyOf(calls); // a state from before they were kept
    }

    /** Nothing was reported. */
    static ReportFile empty(IncidentId incident) {
        return new ReportFile(incident, List.of(), List.of());
    }

    /** The file after an event. Pure. @param before null before the first event */
    public static ReportFile evolve(ReportFile before, ReportEvent event) {
        ReportFile file = before == null ? empty(event.incident()) : before;
        return switch (event) {
            case ReportEvent.ReportSent e -> new ReportFile(file.incident, and(file.sent, e), file.calls);
            case ReportEvent.ReportTelephoned e -> new ReportFile(file.incident, file.sent, and(file.calls, e));
        };
    }

    private static <T> List<T> and(List<T> all, T one) {
        return Stream.concat(all.stream(), Stream.of(one)).toList();
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

    /** The call of one level. */
    public Optional<ReportEvent.ReportTelephoned> call(JurisdictionCode level) {
        return calls.stream().filter(call -> call.from().equals(level)).findFirst();
    }
}
