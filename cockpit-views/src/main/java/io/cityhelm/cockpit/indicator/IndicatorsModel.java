package io.cityhelm.cockpit.indicator;

import io.cityhelm.cockpit.crossing.Background;
import io.cityhelm.cockpit.crossing.Conflated;
import io.cityhelm.cockpit.layout.LayoutModel;
import io.cityhelm.cockpit.seat.Seat;
import io.cityhelm.core.indicator.IndicatorBoard;
import io.cityhelm.core.jurisdiction.Jurisdiction;
import io.cityhelm.core.pack.CityPack;
import io.cityhelm.core.pack.Layout;
import io.cityhelm.core.silence.Voices;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Subscription;

/**
 * The indicators of the panel that stands on the left, at most five times a second. FX thread; needs no toolkit.
 */
public final class IndicatorsModel implements AutoCloseable {

    /** All tiles at one instant. @param at when they were read: ages are told from it */
    public record Board(Instant at, Jurisdiction place, List<Reading> readings) {
        public Board {
            readings = List.copyOf(readings);
        }
    }

    private static final Duration WAIT = Duration.ofMillis(200);

    private final CityPack pack;
    private final Seat seat;
    private final LayoutModel layout;
    private final Readings source;
    private final Clock clock;
    private final Background background;
    private final Conflated changes;
    private final AutoCloseable subscription;
    private final Subscription seatWatch;
    private final ReadOnlyObjectWrapper<Optional<Board>> board = new ReadOnlyObjectWrapper<>(Optional.empty());

    public IndicatorsModel(
            CityPack pack,
            Seat seat,
            LayoutModel layout,
            IndicatorBoard indicators,
            Voices voices,
            Clock clock,
            Background background,
            ScheduledExecutorService scheduler) {
        this.pack = pack;
        this.seat = seat;
        this.layout = layout;
        this.source = new Readings(seat.tree(), indicators, voices);
        this.clock = clock;
        this.background = background;
        this.changes = new Conflated(scheduler, WAIT, () -> background.onScreen(this::refresh));
        this.subscription = indicators.onChange(samples -> changes.changed());
        this.seatWatch =
                seat.place().subscribe(place -> refresh()).and(layout.choice().subscribe(choice -> refresh()));
    }

    /** The tiles; empty until they were read for the first time. */
    public ReadOnlyObjectProperty<Optional<Board>> board() {
        return board.getReadOnlyProperty();
    }

    /** Where single indicators are read: the reasons of a value. */
    public Readings source() {
        return source;
    }

    /** Reads again, also because values age. */
    public void refresh() {
        Jurisdiction place = seat.place().get();
        List<Layout.Tile> tiles = layout.choice().get().tiles();
        background.run(() -> read(place, tiles), fresh -> show(fresh, tiles), e -> {
            throw new IllegalStateException("reading the indicators failed", e);
        });
    }

    /** The reading that wants most attention; the first of the panel when none does. */
    public Optional<Reading> worst() {
        return board.get()
                .flatMap(now -> now.readings().stream()
                        .filter(reading -> reading.value().isPresent())
                        .reduce((a, b) -> b.state().compareTo(a.state()) > 0 ? b : a));
    }

    @Override
    public void close() throws Exception {
        changes.close();
        seatWatch.unsubscribe();
        subscription.close();
    }

    private Board read(Jurisdiction place, List<Layout.Tile> tiles) {
        Instant now = clock.instant();
        return new Board(
                now,
                place,
                tiles.stream()
                        .flatMap(tile -> pack.indicator(tile.indicator()).stream()
                                .map(indicator -> source.of(indicator, place, tile.display(), now)))
                        .toList());
    }

    /** A slow answer for a place that was left, or for a panel that another one has replaced, comes too late. */
    private void show(Board fresh, List<Layout.Tile> tiles) {
        if (fresh.place().equals(seat.place().get())
                && tiles.equals(layout.choice().get().tiles())) {
            board.set(Optional.of(fresh));
        }
    }
}
