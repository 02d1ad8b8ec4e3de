package io.cityhelm.cockpit.indicator;

import io.cityhelm.cockpit.crossing.Background;
import io.cityhelm.cockpit.crossing.Conflated;
import io.cityhelm.cockpit.seat.Seat;
import io.cityhelm.core.indicator.IndicatorBoard;
import io.cityhelm.core.jurisdiction.Jurisdiction;
import io.cityhelm.core.pack.CityPack;
import io.cityhelm.core.pack.Domain;
import io.cityhelm.core.pack.Indicator;
import io.cityhelm.core.pack.Layout;
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
 * The indicators of the seat's cockpit, by place and domain, at most five times a second. FX thread; needs no toolkit.
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
            IndicatorBoard indicators,
            Clock clock,
            Background background,
            ScheduledExecutorService scheduler) {
        this.pack = pack;
        this.seat = seat;
        this.source = new Readings(seat.tree(), indicators);
        this.clock = clock;
        this.background = background;
        this.changes = new Conflated(scheduler, WAIT, () -> background.onScreen(this::refresh));
        this.subscription = indicators.onChange(samples -> changes.changed());
        this.seatWatch =
                seat.place().subscribe(place -> refresh()).and(seat.domain().subscribe(domain -> refresh()));
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
        Optional<String> domain = seat.domain().get();
        background.run(() -> read(place, domain), this::show, e -> {
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

    private Board read(Jurisdiction place, Optional<String> domain) {
        Instant now = clock.instant();
        return new Board(
                now,
                place,
                tiles(place, domain).stream()
                        .flatMap(tile -> pack.indicator(tile.indicator()).stream()
                                .map(indicator -> source.of(indicator, place, tile.display(), now)))
                        .toList());
    }

    private void show(Board fresh) {
        if (fresh.place().equals(seat.place().get())) { // a slow answer for a place that was left comes too late
            board.set(Optional.of(fresh));
        }
    }

    private List<Layout.Tile> tiles(Jurisdiction place, Optional<String> domain) {
        List<Layout.Tile> laidOut = pack.layout().tiles(place.level(), domain);
        return laidOut.isEmpty()
                ? domain.flatMap(pack::domain).map(d -> own(d, place)).orElse(List.of())
                : laidOut;
    }

    private List<Layout.Tile> own(Domain domain, Jurisdiction place) {
        return domain.indicators().stream()
                .flatMap(id -> pack.indicator(id).stream())
                .filter(indicator -> indicator.levels().contains(place.level()))
                .map(indicator -> new Layout.Tile(indicator.id(), kind(indicator)))
                .toList();
    }

    private static Indicator.Display.Kind kind(Indicator indicator) {
        return indicator.display().kind();
    }
}
