package io.cityhelm.cockpit.attention;

import io.cityhelm.cockpit.CockpitServices;
import io.cityhelm.cockpit.picture.Picture;
import io.cityhelm.cockpit.picture.PictureModel;
import io.cityhelm.cockpit.seat.Seat;
import io.cityhelm.core.attention.Need;
import io.cityhelm.core.text.Messages;
import java.util.List;
import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The queue of the seat. Rows are put into words off the screen's thread; the newest picture wins. FX thread. */
public final class NeedsModel implements AutoCloseable {

    private final CockpitServices services;
    private final Messages messages;
    private final Seat seat;
    private final PictureModel picture;
    private final NeedRows rows;
    private final Sources sources;
    private final InvalidationListener changes = changed -> refresh();
    private final ReadOnlyObjectWrapper<NeedsState> state = new ReadOnlyObjectWrapper<>(new NeedsState.Loading());
    private long asked;

    public NeedsModel(CockpitServices services, Messages messages, Seat seat, PictureModel picture) {
        this.services = services;
        this.messages = messages;
        this.seat = seat;
        this.picture = picture;
        this.rows = new NeedRows(services.pack(), services.tree(), messages);
        this.sources = new Sources(services.pack(), services.indicators());
        picture.picture().addListener(changes);
        picture.trouble().addListener(changes);
        refresh();
    }

    public ReadOnlyObjectProperty<NeedsState> state() {
        return state.getReadOnlyProperty();
    }

    /** The picked row; the same property that every panel follows. */
    public ObjectProperty<Optional<Need.Subject>> selected() {
        return seat.selected();
    }

    /** Picks the row after the picked one, from the top again after the last. False when nothing waits. */
    public boolean next() {
        List<NeedRow> all = rows();
        if (all.isEmpty()) {
            return false;
        }
        List<Need.Subject> subjects =
                all.stream().map(row -> row.need().subject()).toList();
        int at = seat.selected().get().map(subjects::indexOf).orElse(-1);
        seat.selected().set(Optional.of(subjects.get((at + 1) % subjects.size())));
        return true;
    }

    /** Looks again at what is live; the quiet queue shows it. */
    public void lookAtSources() {
        if (state.get() instanceof NeedsState.Quiet) {
            refresh();
        }
    }

    /** The rows as they are shown; none while loading or quiet. */
    public List<NeedRow> rows() {
        return switch (state.get()) {
            case NeedsState.Waiting(List<NeedRow> waiting) -> waiting;
            case NeedsState.Trouble(String why, List<NeedRow> last) -> last;
            case NeedsState.Loading() -> List.of();
            case NeedsState.Quiet(var live) -> List.of();
        };
    }

    @Override
    public void close() {
        picture.picture().removeListener(changes);
        picture.trouble().removeListener(changes);
    }

    private void refresh() {
        picture.trouble().get().ifPresentOrElse(trouble -> complain(messages.name(trouble.why())), this::read);
    }

    private void read() {
        Picture now = picture.picture().get();
        if (now == Picture.NOT_YET) {
            return;
        }
        long ticket = ++asked;
        services.background()
                .run(
                        () -> stateOf(now),
                        fresh -> show(ticket, fresh),
                        e -> complain(messages.text("needs.broken", String.valueOf(e.getMessage()))));
    }

    private NeedsState stateOf(Picture now) {
        List<NeedRow> all = rows.of(now);
        return all.isEmpty()
                ? new NeedsState.Quiet(sources.at(services.clock().instant(), messages))
                : new NeedsState.Waiting(all);
    }

    private void show(long ticket, NeedsState fresh) {
        if (ticket == asked) {
            state.set(fresh);
        }
    }

    private void complain(String why) {
        state.set(new NeedsState.Trouble(why, rows()));
    }
}
