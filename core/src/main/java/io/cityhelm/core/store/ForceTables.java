package io.cityhelm.core.store;

import io.cityhelm.core.fence.Fence;
import io.cityhelm.core.fence.FenceEvent;
import io.cityhelm.core.force.Assignment;
import io.cityhelm.core.force.AssignmentEvent;
import io.cityhelm.core.force.Stock;
import io.cityhelm.core.force.StockEvent;
import io.cityhelm.core.incident.IncidentId;
import io.cityhelm.core.intake.LinkControl;
import io.cityhelm.core.intake.LinkEvent;
import io.cityhelm.core.journal.Recorded;
import io.cityhelm.core.room.Note;
import io.cityhelm.core.room.NoteEvent;
import io.cityhelm.core.room.Sketch;
import io.cityhelm.core.room.SketchEvent;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** The tables of what is sent, of what is noted and drawn about it, of where it is watched and what is done to links, in step with the journal. */
final class ForceTables {

    static final List<String> NAMES = List.of("assignment", "stock", "note", "sketch", "fence", "link");

    private final StateTable<Assignment, AssignmentEvent> assignments;
    private final StateTable<Stock, StockEvent> stocks;
    private final StateTable<Note, NoteEvent> notes;
    private final StateTable<Sketch, SketchEvent> sketches;
    private final StateTable<Fence, FenceEvent> fences;
    private final StateTable<LinkControl, LinkEvent> links;

    ForceTables(States states) {
        this.assignments = new StateTable<>(
                "assignment",
                List.of("incident", "open", "wakes"),
                Assignment.class,
                Assignment::evolve,
                one -> new Object[] {
                    one.incident(), one.state().isOpen(), one.wakes().orElse(null)
                },
                states);
        this.stocks = new StateTable<>("stock", List.of(), Stock.class, Stock::evolve, one -> new Object[] {}, states);
        this.notes = new StateTable<>(
                "note",
                List.of("incident", "unread", "at"),
                Note.class,
                Note::evolve,
                one -> new Object[] {one.incident(), !one.unread().isEmpty(), one.at()},
                states);
        this.sketches = new StateTable<>(
                "sketch",
                List.of("incident", "erased", "at"),
                Sketch.class,
                Sketch::evolve,
                one -> new Object[] {one.incident(), one.erased(), one.at()},
                states);
        this.fences = new StateTable<>(
                "fence",
                List.of("ended", "at"),
                Fence.class,
                Fence::evolve,
                one -> new Object[] {one.end().isPresent(), one.at()},
                states);
        this.links = new StateTable<>(
                "link",
                List.of("paused"),
                LinkControl.class,
                LinkControl::evolve,
                one -> new Object[] {one.paused().isPresent()},
                states);
    }

    Fold fold(Statements db) {
        return new Fold(db);
    }

    /** The rows that one append touches. */
    final class Fold {

        private final StateTable<Assignment, AssignmentEvent>.Fold assignment;
        private final StateTable<Stock, StockEvent>.Fold stock;
        private final StateTable<Note, NoteEvent>.Fold note;
        private final StateTable<Sketch, SketchEvent>.Fold sketch;
        private final StateTable<Fence, FenceEvent>.Fold fence;
        private final StateTable<LinkControl, LinkEvent>.Fold link;

        private Fold(Statements db) {
            this.assignment = assignments.fold(db);
            this.stock = stocks.fold(db);
            this.note = notes.fold(db);
            this.sketch = sketches.fold(db);
            this.fence = fences.fold(db);
            this.link = links.fold(db);
        }

        /** Follows an event of these tables; empty for one that belongs to no incident, or to other tables. */
        Optional<IncidentId> follow(Recorded recorded) throws SQLException {
            return switch (recorded.event()) {
                case AssignmentEvent event ->
                    Optional.of(assignment.follow(recorded.entry(), event).incident());
                case StockEvent event -> {
                    stock.follow(recorded.entry(), event);
                    yield event.forIncident();
                }
                case NoteEvent event ->
                    Optional.of(note.follow(recorded.entry(), event).incident());
                case SketchEvent event ->
                    Optional.of(sketch.follow(recorded.entry(), event).incident());
                case FenceEvent event -> {
                    fence.follow(recorded.entry(), event);
                    yield Optional.empty();
                }
                case LinkEvent event -> {
                    link.follow(recorded.entry(), event);
                    yield Optional.empty();
                }
                default -> Optional.empty();
            };
        }

        void write() throws SQLException {
            assignment.write();
            stock.write();
            note.write();
            sketch.write();
            fence.write();
            link.write();
        }
    }
}
