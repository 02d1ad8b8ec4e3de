package io.cityhelm.cockpit.attention;

import io.cityhelm.cockpit.CockpitServices;
import io.cityhelm.cockpit.picture.Picture;
import io.cityhelm.cockpit.picture.PictureModel;
import io.cityhelm.cockpit.seat.Seat;
import io.cityhelm.core.attention.Need;
import io.cityhelm.core.text.Messages;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The queue of the seat. Lines are made off the screen's thread; the newest picture wins. FX thread. */
public final class NeedsModel implements AutoCloseable {

    private final CockpitServices services;
    private final Messages messages;
    private final Seat seat;
    private final PictureModel picture;
    private final NeedRows rows;
    private final Sources sources;
    private final InvalidationListener changes = changed -> refresh();
    private final ReadOnlyObjectWrapper<NeedsState> state = new ReadOnlyObjectWrapper<>(new NeedsState.Loading());
    private final ReadOnlyObjectWrapper<List<NeedLine>> lines = new ReadOnlyObjectWrapper<>(List.of());
    private final Set<NeedGroup.Key> unfolded = new HashSet<>();
    private Optional<Object> picked = Optional.empty();
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

    /** What is said of a line that is seen. */
    public NeedWords words(NeedLine line) {
        return rows.words(line);
    }

    /** What the list shows: each group in one line, its members below it when it is unfolded. */
    public ReadOnlyObjectProperty<List<NeedLine>> lines() {
        return lines.getReadOnlyProperty();
    }

    /** Whether the members of a group are listed. */
    public boolean isUnfolded(NeedGroup group) {
        return unfolded.contains(group.key());
    }

    /** Lists the members of a group, or no longer. */
    public void unfold(NeedGroup group, boolean on) {
        if (on ? unfolded.add(group.key()) : unfolded.remove(group.key())) {
            fold();
        }
    }

    /** Picks what a line is about. */
    public void pick(NeedLine line) {
        picked = Optional.of(keyOf(line));
        seat.selected().set(Optional.of(line.need().subject()));
    }

    /** Whether a line is what is picked: a folded group stands for its members. */
    public boolean isPicked(NeedLine line) {
        return seat.selected()
                .get()
                .filter(subject -> switch (line) {
                    case NeedRow row -> row.need().subject().equals(subject);
                    case NeedGroup group ->
                        (!isUnfolded(group)
                                        || picked.filter(group.key()::equals).isPresent())
                                && group.members().stream()
                                        .anyMatch(member ->
                                                member.need().subject().equals(subject));
                })
                .isPresent();
    }

    /** Picks the line after the picked one, from the top again after the last. False when nothing waits. */
    public boolean next() {
        List<NeedLine> stops = lines.get().stream()
                .filter(line -> !(line instanceof NeedGroup group && isUnfolded(group)))
                .toList();
        if (stops.isEmpty()) {
            return false;
        }
        pick(stops.get((at(stops) + 1) % stops.size()));
        return true;
    }

    /** One order can wait for two things: the walk goes on from the line that it was at. */
    private int at(List<NeedLine> stops) {
        int first = -1;
        for (int i = 0; i < stops.size(); i++) {
            if (isPicked(stops.get(i))) {
                if (picked.filter(keyOf(stops.get(i))::equals).isPresent()) {
                    return i;
                }
                first = first < 0 ? i : first;
            }
        }
        return first;
    }

    private static Object keyOf(NeedLine line) {
        return switch (line) {
            case NeedRow row -> List.of(row.need().what(), row.need().subject());
            case NeedGroup group -> group.key();
        };
    }

    /** Looks again at what is live; the quiet queue shows it. */
    public void lookAtSources() {
        if (state.get() instanceof NeedsState.Quiet) {
            refresh();
        }
    }

    /** The queue with each group in one line; none while loading or quiet. */
    public List<NeedLine> queue() {
        return switch (state.get()) {
            case NeedsState.Waiting(List<NeedLine> waiting) -> waiting;
            case NeedsState.Trouble(String why, List<NeedLine> last) -> last;
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
        List<NeedLine> all = rows.of(now);
        return all.isEmpty()
                ? new NeedsState.Quiet(sources.at(services.clock().instant(), messages))
                : new NeedsState.Waiting(all);
    }

    private void show(long ticket, NeedsState fresh) {
        if (ticket == asked) {
            state.set(fresh);
            fold();
        }
    }

    private void fold() {
        List<NeedLine> shown = new ArrayList<>();
        for (NeedLine line : queue()) {
            shown.add(line);
            if (line instanceof NeedGroup group && isUnfolded(group)) {
                shown.addAll(group.members());
            }
        }
        lines.set(List.copyOf(shown));
    }

    private void complain(String why) {
        state.set(new NeedsState.Trouble(why, queue()));
    }
}
