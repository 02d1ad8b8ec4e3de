package io.cityhelm.cockpit.handover;

import io.cityhelm.cockpit.action.CommandHand;
import io.cityhelm.cockpit.action.Identities;
import io.cityhelm.cockpit.action.Wording;
import io.cityhelm.cockpit.crossing.Background;
import io.cityhelm.cockpit.seat.Seat;
import io.cityhelm.core.calling.Calling;
import io.cityhelm.core.command.Lookups;
import io.cityhelm.core.command.Outcome;
import io.cityhelm.core.command.Request;
import io.cityhelm.core.handover.Handover;
import io.cityhelm.core.handover.HandoverCommand;
import io.cityhelm.core.handover.HandoverContent;
import io.cityhelm.core.handover.HandoverDraft;
import io.cityhelm.core.handover.HandoverId;
import io.cityhelm.core.handover.OpenPostsDraft;
import io.cityhelm.core.handover.UnderWay;
import io.cityhelm.core.handover.UnderWayDraft;
import io.cityhelm.core.incident.Incident;
import io.cityhelm.core.journal.JournalUnavailableException;
import io.cityhelm.core.jurisdiction.JurisdictionCode;
import io.cityhelm.core.pack.CityPack;
import io.cityhelm.core.report.ReportStanding;
import io.cityhelm.core.security.Actor;
import io.cityhelm.core.situation.Situation;
import io.cityhelm.core.situation.Versioned;
import io.cityhelm.core.text.Messages;
import io.cityhelm.core.text.Prints;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** The handover of the seat that somebody sits at: the one that waits for a signature, else the last one. FX thread. */
public final class HandoverModel {

    /**
     * What it works with.
     *
     * @param silent names of the sources that say nothing now
     * @param prints where printed pages go
     */
    public record Means(
            CityPack pack,
            Lookups lookups,
            CommandHand hand,
            Supplier<List<String>> silent,
            Prints prints,
            Clock clock,
            Background background) {}

    private final Means means;
    private final Seat seat;
    private final Messages messages;
    private final Wording wording;
    private final Identities identities = new Identities();
    private final HandoverLines lines;
    private final ReadOnlyObjectWrapper<Optional<Versioned<Handover>>> shown =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper("");

    public HandoverModel(Means means, Seat seat, Messages messages) {
        this.means = means;
        this.seat = seat;
        this.messages = messages;
        this.wording = new Wording(messages);
        this.lines = new HandoverLines(means.pack(), seat.tree(), messages);
    }

    /** What is shown; empty when the seat has never handed over. */
    ReadOnlyObjectProperty<Optional<Versioned<Handover>>> shown() {
        return shown.getReadOnlyProperty();
    }

    /** What was last said about an act: done, or why not. */
    ReadOnlyStringProperty said() {
        return said.getReadOnlyProperty();
    }

    HandoverLines lines() {
        return lines;
    }

    /** Looks again, and tells whether one waits for the signature of whoever sits here now. */
    public void refresh(Consumer<Boolean> waits) {
        Optional<Actor.Officer> officer = seat.officer().get();
        if (officer.isEmpty()) {
            shown.set(Optional.empty());
            return;
        }
        JurisdictionCode where = officer.get().jurisdiction();
        means.background()
                .run(
                        () -> latest(where),
                        found -> {
                            shown.set(found);
                            waits.accept(found.filter(handover -> waitsFor(handover.state(), officer.get()))
                                    .isPresent());
                        },
                        this::complain);
    }

    /** Drafts one from what stands now. */
    void draft() {
        means.hand().officer().ifPresent(officer -> {
            List<String> dead = means.silent().get();
            means.background()
                    .run(() -> drafted(officer.jurisdiction(), dead), draft -> submit(draft, 0), this::complain);
        });
    }

    void note(String text) {
        act(id -> new HandoverCommand.AddNote(id, text));
    }

    void signLeaving() {
        act(HandoverCommand.SignLeaving::new);
    }

    void signComing() {
        act(HandoverCommand.SignComing::new);
    }

    void discard(String reason) {
        act(id -> new HandoverCommand.Discard(id, reason));
    }

    /** Puts the page into the data directory, and says where. */
    void print() {
        shown.get()
                .map(Versioned::state)
                .ifPresent(handover -> means.background()
                        .run(
                                () -> means.prints()
                                        .keep(
                                                "handover-" + handover.id() + ".html",
                                                new HandoverPage(lines).of(handover)),
                                path -> said.set(messages.text("handover.printed", path)),
                                this::complain));
    }

    private static boolean waitsFor(Handover handover, Actor.Officer officer) {
        return switch (handover.stage()) {
            case DRAFTED -> false;
            case LEFT -> !handover.leaving().equals(officer.id());
            case TAKEN, DISCARDED -> false;
        };
    }

    private Optional<Versioned<Handover>> latest(JurisdictionCode where) throws JournalUnavailableException {
        List<Versioned<Handover>> open = means.lookups().handovers().open(where);
        return open.isEmpty() ? means.lookups().handovers().lastTaken(where) : Optional.of(open.getFirst());
    }

    private HandoverCommand.Draft drafted(JurisdictionCode where, List<String> dead)
            throws JournalUnavailableException {
        return new HandoverCommand.Draft(
                identities.handover(), where, content(where, dead), Optional.of(work(where)), posts(where));
    }

    private HandoverContent.Section posts(JurisdictionCode where) throws JournalUnavailableException {
        return new OpenPostsDraft(seat.tree())
                .of(
                        where,
                        states(means.lookups().activations().live()),
                        states(means.lookups().staffings().live()));
    }

    private UnderWay work(JurisdictionCode where) throws JournalUnavailableException {
        List<Incident> incidents = states(means.lookups().situation().openIncidents());
        List<Calling> callings = new ArrayList<>();
        for (Incident incident : incidents) {
            if (incident.owner().equals(where)) {
                callings.addAll(states(means.lookups().callings().callingsOf(incident.id())));
            }
        }
        return new UnderWayDraft(seat.tree(), means.pack().reportClocks())
                .of(
                        where,
                        new UnderWayDraft.Work(
                                incidents,
                                ReportStanding.of(
                                        means.lookups().reports().ofOpenIncidents(),
                                        states(means.lookups().activations().live())),
                                callings,
                                states(means.lookups().forces().openAssignments())));
    }

    private HandoverContent content(JurisdictionCode where, List<String> dead) throws JournalUnavailableException {
        Situation situation = means.lookups().situation();
        return new HandoverDraft(seat.tree())
                .of(
                        where,
                        new HandoverDraft.Standing(
                                states(situation.openAlerts()),
                                states(situation.openIncidents()),
                                states(situation.openOrders()),
                                states(means.lookups().activations().live()),
                                dead),
                        means.clock().instant());
    }

    private static <T> List<T> states(List<Versioned<T>> found) {
        return found.stream().map(Versioned::state).toList();
    }

    private void act(Function<HandoverId, HandoverCommand> command) {
        shown.get().ifPresent(now -> submit(command.apply(now.state().id()), now.version()));
    }

    private void submit(HandoverCommand command, long seen) {
        means.hand().submit(Request.of(command, seen), this::answered, this::complain);
    }

    private void answered(Outcome outcome) {
        said.set(
                switch (outcome) {
                    case Outcome.Done done -> wording.done(messages.text("handover.name"), done);
                    case Outcome.Refused(var refusal) -> wording.refusal(refusal);
                    case Outcome.Failed(var why) -> wording.failure(why);
                });
        refresh(waits -> {});
    }

    private void complain(Exception e) {
        said.set(
                e instanceof JournalUnavailableException unavailable
                        ? wording.failure(unavailable.why())
                        : messages.text("handover.broken", String.valueOf(e.getMessage())));
    }
}
