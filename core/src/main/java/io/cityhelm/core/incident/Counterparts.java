package io.cityhelm.core.incident;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What an event of one incident means for others: the other side of a merge, of a link, of a problem that several share.
 * Both sides are written in one change. Pure.
 */
public final class Counterparts {

    private Counterparts() {}

    /** The events of other incidents that belong to an event of this one; empty for most. @param now before the event */
    public static Map<IncidentId, IncidentEvent> of(Incident now, IncidentEvent event) {
        return switch (event) {
            case IncidentEvent.IncidentMerged e ->
                Map.of(e.into(), new IncidentEvent.IncidentAbsorbed(now.id(), now.number(), e.reason(), e.at()));
            case IncidentEvent.IncidentLinked e ->
                Map.of(e.parent(), new IncidentEvent.ChildLinked(now.id(), now.number(), e.note(), e.at()));
            case IncidentEvent.IncidentUnlinked e ->
                Map.of(e.parent(), new IncidentEvent.ChildUnlinked(now.id(), now.number(), e.reason(), e.at()));
            case IncidentEvent.HelpRequested e -> shared(now.id(), e);
            case IncidentEvent.HelpAnswered e -> answered(now.help(), e);
            default -> Map.of();
        };
    }

    /** Each of those that share a problem knows all the others. */
    private static Map<IncidentId, IncidentEvent> shared(IncidentId self, IncidentEvent.HelpRequested e) {
        Map<IncidentId, IncidentEvent> all = new LinkedHashMap<>();
        for (IncidentId each : e.sharing()) {
            List<IncidentId> others = Stream.concat(Stream.of(self), e.sharing().stream())
                    .filter(other -> !other.equals(each))
                    .toList();
            all.put(each, new IncidentEvent.HelpRequested(e.from(), e.to(), e.text(), others, e.at()));
        }
        return all;
    }

    private static Map<IncidentId, IncidentEvent> answered(Optional<Help> help, IncidentEvent.HelpAnswered e) {
        Map<IncidentId, IncidentEvent> all = new LinkedHashMap<>();
        help.ifPresent(asked -> asked.sharing().forEach(each -> all.put(each, e)));
        return all;
    }
}
