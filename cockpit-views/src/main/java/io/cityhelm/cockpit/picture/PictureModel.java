package io.cityhelm.cockpit.picture;

import io.cityhelm.cockpit.crossing.Background;
import io.cityhelm.cockpit.crossing.Conflated;
import io.cityhelm.cockpit.seat.Seat;
import io.cityhelm.core.attention.Attention;
import io.cityhelm.core.attention.ForceNeeds;
import io.cityhelm.core.attention.Need;
import io.cityhelm.core.attention.PlanNeeds;
import io.cityhelm.core.attention.PostNeeds;
import io.cityhelm.core.attention.WarningNeeds;
import io.cityhelm.core.calling.Calling;
import io.cityhelm.core.command.CommandDesk;
import io.cityhelm.core.command.Lookups;
import io.cityhelm.core.force.Assignment;
import io.cityhelm.core.incident.Incident;
import io.cityhelm.core.journal.JournalUnavailableException;
import io.cityhelm.core.plan.Activation;
import io.cityhelm.core.report.ReportStanding;
import io.cityhelm.core.room.Note;
import io.cityhelm.core.security.Actor;
import io.cityhelm.core.situation.Situation;
import io.cityhelm.core.situation.Standing;
import io.cityhelm.core.situation.Versioned;
import io.cityhelm.core.staffing.Staffing;
import io.cityhelm.core.staffing.StaffingRules;
import io.cityhelm.core.suggestion.Suggestion;
import io.cityhelm.core.warning.Warning;
import io.cityhelm.core.warning.WarningBook;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * Reads the situation off the screen's thread whenever something was recorded, at most ten times a second, and brings
 * one {@link Picture} over. The only crossing of the situation to the screen.
 */
public final class PictureModel implements AutoCloseable {

    private static final Duration WAIT = Duration.ofMillis(40);

    private final Situation situation;
    private final Lookups lookups;
    private final Attention attention;
    private final PlanNeeds plans;
    private final Seat seat;
    private final WarningBook book;
    private final StaffingRules posts;
    private final Clock clock;
    private final Background background;
    private final Conflated changes;
    private final AutoCloseable subscription;
    private long asked;
    private long shown;
    private final ReadOnlyObjectWrapper<Picture> picture = new ReadOnlyObjectWrapper<>(Picture.NOT_YET);
    private final ReadOnlyObjectWrapper<Optional<JournalUnavailableException>> trouble =
            new ReadOnlyObjectWrapper<>(Optional.empty());

    public PictureModel(
            CommandDesk desk,
            Lookups lookups,
            Attention attention,
            PlanNeeds plans,
            Seat seat,
            Clock clock,
            Background background,
            ScheduledExecutorService scheduler) {
        this.situation = lookups.situation();
        this.lookups = lookups;
        this.attention = attention;
        this.plans = plans;
        this.seat = seat;
        this.book = desk.rules().warnings().book();
        this.posts = desk.rules().staffing();
        this.clock = clock;
        this.background = background;
        this.changes = new Conflated(scheduler, WAIT, () -> background.onScreen(this::refresh));
        this.subscription = desk.onRecorded(recorded -> changes.changed());
        seat.officer().addListener((property, before, now) -> refresh());
    }

    /** The latest picture. Changes on the FX thread. */
    public ReadOnlyObjectProperty<Picture> picture() {
        return picture.getReadOnlyProperty();
    }

    /** Why the picture could not be read the last time; empty when it could. */
    public ReadOnlyObjectProperty<Optional<JournalUnavailableException>> trouble() {
        return trouble.getReadOnlyProperty();
    }

    /** Reads again, for example when a deadline has passed. FX thread. */
    public void refresh() {
        Optional<Actor.Officer> who = seat.officer().get();
        long ticket = ++asked;
        Picture before = picture.get();
        background.run(() -> read(who, before), fresh -> show(ticket, fresh), this::complain);
    }

    @Override
    public void close() throws Exception {
        changes.close();
        subscription.close();
    }

    /** Readings run beside each other: one that was asked for earlier and comes later is out of date. */
    private void show(long ticket, Picture fresh) {
        trouble.set(Optional.empty());
        if (ticket > shown) {
            shown = ticket;
            picture.set(fresh);
        }
    }

    private void complain(Exception e) {
        if (e instanceof JournalUnavailableException unavailable) {
            trouble.set(Optional.of(unavailable));
        } else {
            throw new IllegalStateException("reading the situation failed", e);
        }
    }

    private Picture read(Optional<Actor.Officer> who, Picture before) throws JournalUnavailableException {
        Instant now = clock.instant();
        Standing standing = situation.standing();
        List<Incident> incidents = states(standing.incidents());
        List<Assignment> held = states(lookups.forces().openAssignments());
        List<Calling> asking = states(lookups.callings().asking());
        List<Versioned<Warning>> warnings = lookups.warnings().live();
        List<Note> unread = states(lookups.notes().unreadNotes());
        List<Suggestion> suggestions = states(lookups.suggestions().standing());
        List<Activation> responses = states(lookups.activations().live());
        ReportStanding reports = ReportStanding.of(lookups.reports().ofOpenIncidents(), responses);
        List<Staffing> staffings =
                responses.isEmpty() ? List.of() : states(lookups.staffings().live());
        List<Need> needs = who.map(officer -> Stream.of(
                                attention.of(
                                        officer,
                                        states(standing.alerts()),
                                        incidents,
                                        states(standing.orders()),
                                        asking,
                                        reports,
                                        now),
                                ForceNeeds.of(officer.jurisdiction(), incidents, held, unread),
                                WarningNeeds.of(officer, states(warnings), seat.tree(), book, now),
                                plans.of(officer, suggestions, responses, incidents),
                                PostNeeds.of(officer, responses, staffings, posts, seat.tree()))
                        .flatMap(List::stream)
                        .sorted(Need.BY_DEADLINE)
                        .toList())
                .orElse(List.of());
        return before.next(now, standing, needs);
    }

    private static <T> List<T> states(java.util.Collection<Versioned<T>> all) {
        return all.stream().map(Versioned::state).toList();
    }
}
