package io.cityhelm.core.room;

import io.cityhelm.core.authority.Authority;
import io.cityhelm.core.decision.Context;
import io.cityhelm.core.decision.Decision;
import io.cityhelm.core.decision.Refusal;
import io.cityhelm.core.incident.Incident;
import io.cityhelm.core.room.SketchEvent.SketchDrawn;
import io.cityhelm.core.room.SketchEvent.SketchErased;
import io.cityhelm.core.security.Act;
import io.cityhelm.core.text.FreeText;
import java.util.Optional;

/** The rules of drawing: pure. Whoever may write a note about the incident may draw, and erase what others drew. */
public final class SketchDecisions {

    /** How many places a sketch may have: drawn by hand nobody needs more, and every cockpit draws them in every frame. */
    public static final int MOST_POINTS = 200;

    private SketchDecisions() {}

    /**
     * What a command does to a sketch.
     *
     * @param now null when it was not drawn
     * @param incident that the sketch belongs to; null when there is none
     */
    public static Decision<SketchEvent> decide(Sketch now, SketchCommand command, Context context, Incident incident) {
        return switch (command) {
            case SketchCommand.Draw c -> now == null ? draw(c, context, incident) : Decision.refuse("sketch.exists");
            case SketchCommand.Erase c -> erase(now, c, context, incident);
        };
    }

    private static Decision<SketchEvent> draw(SketchCommand.Draw c, Context context, Incident incident) {
        if (incident == null) {
            return Decision.refuse("incident.unknown", c.incident());
        }
        return unless(
                objection(context, incident)
                        .or(() -> FreeText.objection(c.label()))
                        .or(() -> ofPoints(c)),
                () -> new SketchDrawn(
                        c.sketch(),
                        c.incident(),
                        c.shape(),
                        c.points(),
                        c.label(),
                        context.actor().id(),
                        context.now()));
    }

    private static Decision<SketchEvent> erase(Sketch now, SketchCommand.Erase c, Context context, Incident incident) {
        if (now == null || incident == null) {
            return Decision.refuse("sketch.unknown");
        }
        return unless(
                objection(context, incident)
                        .or(() -> now.erased() ? Optional.of(Refusal.because("sketch.erased")) : Optional.empty())
                        .or(() -> FreeText.objection(c.reason())),
                () -> new SketchErased(c.reason(), context.actor().id(), context.now()));
    }

    private static Optional<Refusal> objection(Context context, Incident incident) {
        return Authority.within(context.actor(), Act.NOTE, incident.place().jurisdiction(), context.tree());
    }

    private static Optional<Refusal> ofPoints(SketchCommand.Draw c) {
        int count = c.points().size();
        if (count < c.shape().fewest()) {
            return Optional.of(Refusal.because("sketch.too-few", c.shape().fewest(), count));
        }
        return count > MOST_POINTS
                ? Optional.of(Refusal.because("sketch.too-many", MOST_POINTS, count))
                : Optional.empty();
    }

    private static Decision<SketchEvent> unless(
            Optional<Refusal> objection, java.util.function.Supplier<SketchEvent> event) {
        return objection
                .<Decision<SketchEvent>>map(Decision.Refused::new)
                .orElseGet(() -> Decision.accept(event.get()));
    }
}
