package io.cityhelm.cockpit.bookmark;

import io.cityhelm.cockpit.crossing.Background;
import io.cityhelm.cockpit.seat.Seat;
import io.cityhelm.core.layout.SeatChoices;
import io.cityhelm.core.security.Actor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Subscription;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The bookmarks of whoever sits here, kept for their account. FX thread; needs no toolkit. */
public final class BookmarksModel implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(BookmarksModel.class);
    private static final String CHOICE = "map.bookmarks";
    private static final int MOST = 100;

    /** Why a name cannot be given. */
    public enum Objection {
        NOBODY,
        NO_NAME,
        TOO_LONG,
        TAKEN,
        TOO_MANY
    }

    private final SeatChoices choices;
    private final Seat seat;
    private final Background background;
    private final ReadOnlyObjectWrapper<List<Bookmark>> all = new ReadOnlyObjectWrapper<>(List.of());
    private final AtomicReference<Wanted> wanted = new AtomicReference<>();
    private final Subscription watch;

    /** What is to be written. */
    private record Wanted(String account, String text) {}

    public BookmarksModel(SeatChoices choices, Seat seat, Background background) {
        this.choices = choices;
        this.seat = seat;
        this.background = background;
        this.watch = seat.officer().subscribe(this::recall);
    }

    /** In the order in which they were kept. */
    public ReadOnlyObjectProperty<List<Bookmark>> all() {
        return all.getReadOnlyProperty();
    }

    public Optional<Bookmark> find(String name) {
        return all.get().stream().filter(one -> one.name().equals(name)).findFirst();
    }

    /** Keeps a view by its name. @return why not */
    public Optional<Objection> keep(Bookmark view) {
        Bookmark plain = view.named(plain(view.name()));
        Optional<Objection> objection = objection(plain.name())
                .or(() -> all.get().size() >= MOST ? Optional.of(Objection.TOO_MANY) : Optional.empty());
        if (objection.isEmpty()) {
            List<Bookmark> more = new ArrayList<>(all.get());
            more.add(plain);
            change(more);
        }
        return objection;
    }

    /** Gives a kept view another name. @return why not */
    public Optional<Objection> rename(String from, String to) {
        String plain = plain(to);
        if (plain.equals(from)) {
            return Optional.empty();
        }
        Optional<Objection> objection = objection(plain);
        if (objection.isEmpty()) {
            change(all.get().stream()
                    .map(one -> one.name().equals(from) ? one.named(plain) : one)
                    .toList());
        }
        return objection;
    }

    public void remove(String name) {
        change(all.get().stream().filter(one -> !one.name().equals(name)).toList());
    }

    @Override
    public void close() {
        watch.unsubscribe();
    }

    private Optional<Objection> objection(String name) {
        if (seat.self().isEmpty()) {
            return Optional.of(Objection.NOBODY);
        }
        if (name.isEmpty()) {
            return Optional.of(Objection.NO_NAME);
        }
        if (name.length() > Bookmark.LONGEST) {
            return Optional.of(Objection.TOO_LONG);
        }
        return find(name).map(_ -> Objection.TAKEN);
    }

    /** One line without tabs. */
    private static String plain(String name) {
        return name.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
    }

    private void change(List<Bookmark> fresh) {
        all.set(List.copyOf(fresh));
        seat.self().ifPresent(this::write);
    }

    /** Two changes in a row may be written in any order: whichever comes last writes the newest. */
    private void write(Actor.Officer who) {
        Wanted newest = new Wanted(who.id(), BookmarkText.write(all.get()));
        wanted.set(newest);
        background.run(
                this::writeNewest,
                written -> LOG.trace("kept the bookmarks of {}: {}", newest.account(), written),
                e -> LOG.warn("the bookmarks of {} are not kept", newest.account(), e));
    }

    private synchronized boolean writeNewest() {
        Wanted newest = wanted.getAndSet(null);
        if (newest != null) {
            choices.keep(newest.account(), CHOICE, newest.text());
        }
        return newest != null;
    }

    private void recall(Optional<Actor.Officer> officer) {
        all.set(List.of());
        seat.self()
                .filter(_ -> officer.isPresent())
                .ifPresent(who -> background.run(
                        () -> BookmarkText.read(choices.of(who.id(), CHOICE).orElse("")),
                        kept -> {
                            if (seat.self().equals(Optional.of(who))) {
                                all.set(kept);
                            }
                        },
                        e -> LOG.warn("the bookmarks of {} are not known", who.id(), e)));
    }
}
