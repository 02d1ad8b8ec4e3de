package io.cityhelm.cockpit.sketch;

import io.cityhelm.cockpit.action.ActionDesk;
import io.cityhelm.cockpit.action.Notices;
import io.cityhelm.core.incident.Incident;
import io.cityhelm.core.incident.IncidentId;
import io.cityhelm.core.text.Messages;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.util.Subscription;

/** Draws on the map for the incident that is shown: first by hand, then the form that hands it in. FX thread. */
public final class Sketching implements AutoCloseable {

    private final SketchModel model;
    private final SketchForms forms;
    private final ActionDesk desk;
    private final Notices notices;
    private final Messages messages;
    private final Supplier<Optional<Incident>> shown;
    private Optional<DrawingBoard> board = Optional.empty();
    private Optional<IncidentId> drawingFor = Optional.empty();
    private Subscription following = Subscription.EMPTY;

    /** @param shown the incident on the screen */
    public Sketching(
            SketchModel model,
            SketchForms forms,
            ActionDesk desk,
            Notices notices,
            Messages messages,
            Supplier<Optional<Incident>> shown) {
        this.model = model;
        this.forms = forms;
        this.desk = desk;
        this.notices = notices;
        this.messages = messages;
        this.shown = shown;
    }

    /** What to draw on; until it is there nothing can be drawn. */
    public void use(DrawingBoard given) {
        following.unsubscribe();
        board = Optional.of(given);
        following = model.sketches().subscribe(given::show);
    }

    /** The incident on the screen may be another one, or have more on its map; what was being drawn for another is dropped. */
    public void refresh() {
        Optional<IncidentId> now = shown.get().map(Incident::id);
        if (drawingFor.isPresent() && !drawingFor.equals(now)) {
            board.ifPresent(DrawingBoard::drop);
        }
        model.show(now);
    }

    /** Why nothing can be drawn now, as a sentence. */
    public Optional<String> objection() {
        Optional<Incident> incident = shown.get();
        return incident.isEmpty() || board.isEmpty()
                ? Optional.of(messages.text("sketch.no-incident"))
                : forms.objection(incident.get());
    }

    /** Has the officer draw, then asks what it is; says why not when it cannot be done. */
    public void begin() {
        objection().ifPresentOrElse(notices::refused, () -> {
            Incident incident = shown.get().orElseThrow();
            drawingFor = Optional.of(incident.id());
            board.orElseThrow().draft(drawn -> {
                drawingFor = Optional.empty();
                drawn.ifPresent(draft -> desk.ask(forms.drawing(incident, draft)));
            });
        });
    }

    @Override
    public void close() {
        following.unsubscribe();
        board.ifPresent(each -> {
            each.drop();
            each.show(List.of());
        });
    }
}
