package io.cityhelm.core.command;

import io.cityhelm.core.decision.Context;
import io.cityhelm.core.incident.Incident;
import io.cityhelm.core.incident.IncidentId;
import io.cityhelm.core.journal.JournalUnavailableException;
import io.cityhelm.core.room.Sketch;
import io.cityhelm.core.room.SketchCommand;
import io.cityhelm.core.room.SketchDecisions;
import io.cityhelm.core.room.Sketches;
import io.cityhelm.core.situation.Situation;
import io.cityhelm.core.situation.Versioned;
import java.util.Optional;

/** Commands on what is drawn on the map of an incident. */
final class SketchPlanner {

    private final Situation situation;
    private final Sketches sketches;

    SketchPlanner(Situation situation, Sketches sketches) {
        this.situation = situation;
        this.sketches = sketches;
    }

    Plan onSketch(SketchCommand command, Context context) throws JournalUnavailableException {
        Optional<Versioned<Sketch>> found = sketches.sketch(command.sketch());
        Optional<IncidentId> id = command instanceof SketchCommand.Draw draw
                ? Optional.of(draw.incident())
                : found.map(sketch -> sketch.state().incident());
        Optional<Versioned<Incident>> incident = id.isPresent() ? situation.incident(id.get()) : Optional.empty();
        return Plan.of(
                Plan.stream("sketch", command.sketch()),
                Plan.versionOf(found),
                SketchDecisions.decide(Plan.stateOf(found), command, context, Plan.stateOf(incident)));
    }
}
