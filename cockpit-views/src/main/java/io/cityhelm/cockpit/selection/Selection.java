package io.cityhelm.cockpit.selection;

import io.cityhelm.cockpit.crossing.Background;
import io.cityhelm.cockpit.picture.PictureModel;
import io.cityhelm.cockpit.seat.Seat;
import io.cityhelm.core.attention.Need;
import io.cityhelm.core.journal.JournalUnavailableException;
import io.cityhelm.core.text.Messages;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * Reads what is selected off the screen's thread, again whenever something was recorded; ended matters too, which the
 * picture no longer holds. FX thread.
 *
 * @param <K> how one kind of matter is named
 * @param <T> what is shown of it
 */
public class Selection<K, T> implements AutoCloseable {

    /** What the panel shows. */
    public sealed interface State<T> {
        record Nothing<T>() implements State<T> {}

        record Loading<T>() implements State<T> {}

        record Shown<T>(T what) implements State<T> {}

        record Trouble<T>(String why) implements State<T> {}
    }

    /** Finds a matter in the situation, on a thread that may wait. */
    @FunctionalInterface
    public interface Load<K, T> {
        Optional<T> of(K key) throws JournalUnavailableException;
    }

    private final Background background;
    private final Messages messages;
    private final Seat seat;
    private final PictureModel picture;
    private final Function<Need.Subject, Optional<K>> keyOf;
    private final Load<K, T> load;
    private final String unknown;
    private final InvalidationListener changes = changed -> read();
    private final InvalidationListener selection = changed -> select();
    private final ReadOnlyObjectWrapper<State<T>> state = new ReadOnlyObjectWrapper<>(new State.Nothing<>());
    private Optional<K> wanted = Optional.empty();
    private long asked;

    /**
     * @param keyOf the key of a selected subject; empty for those of another kind
     * @param unknown the message for a key that the situation does not know
     */
    protected Selection(
            Background background,
            Messages messages,
            Seat seat,
            PictureModel picture,
            Function<Need.Subject, Optional<K>> keyOf,
            Load<K, T> load,
            String unknown) {
        this.background = background;
        this.messages = messages;
        this.seat = seat;
        this.picture = picture;
        this.keyOf = keyOf;
        this.load = load;
        this.unknown = unknown;
        seat.selected().addListener(selection);
        picture.picture().addListener(changes);
        select();
    }

    public final ReadOnlyObjectProperty<State<T>> state() {
        return state.getReadOnlyProperty();
    }

    /** What is on the screen; empty while it is read, or when nothing of this kind is selected. */
    public final Optional<T> shown() {
        return state.get() instanceof State.Shown<T>(T what) ? Optional.of(what) : Optional.empty();
    }

    @Override
    public void close() {
        seat.selected().removeListener(selection);
        picture.picture().removeListener(changes);
    }

    private void select() {
        Optional<K> now = seat.selected().get().flatMap(keyOf);
        if (!now.equals(wanted)) {
            wanted = now;
            asked++; // what is still on its way belongs to the one before
            state.set(now.isPresent() ? new State.Loading<>() : new State.Nothing<>());
        }
        read();
    }

    private void read() {
        if (wanted.isEmpty()) {
            return;
        }
        K key = wanted.get();
        long ticket = ++asked;
        background.run(() -> load.of(key), found -> show(ticket, found), e -> complain(ticket, e));
    }

    private void show(long ticket, Optional<T> found) {
        if (ticket == asked) {
            state.set(
                    found.<State<T>>map(State.Shown::new).orElseGet(() -> new State.Trouble<>(messages.text(unknown))));
        }
    }

    private void complain(long ticket, Exception e) {
        if (ticket == asked) {
            state.set(new State.Trouble<>(
                    e instanceof JournalUnavailableException unavailable
                            ? messages.name(unavailable.why())
                            : messages.text("case.broken", String.valueOf(e.getMessage()))));
        }
    }
}
