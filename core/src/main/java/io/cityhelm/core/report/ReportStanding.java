package io.cityhelm.core.report;

import io.cityhelm.core.incident.IncidentId;
import io.cityhelm.core.plan.Activation;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What the clocks of reports hang on besides the incidents: what was sent about them, and what makes it faster.
 *
 * @param responses the activations that are not over; those that are not in force change nothing
 */
public record ReportStanding(Map<IncidentId, ReportFile> files, List<Activation> responses) {

    /** Nothing was reported, and nothing is in force. */
    public static final ReportStanding NONE = new ReportStanding(Map.of(), List.of());

    public ReportStanding {
        files = Map.copyOf(files);
        responses = responses.stream().filter(one -> one.stage().isInForce()).toList();
    }

    public static ReportStanding of(Collection<ReportFile> files, List<Activation> responses) {
        return new ReportStanding(
                files.stream().collect(Collectors.toMap(ReportFile::incident, Function.identity())), responses);
    }

    /** What was reported about an incident; an empty file when nothing was. */
    ReportFile about(IncidentId incident) {
        return files.getOrDefault(incident, ReportFile.empty(incident));
    }
}
