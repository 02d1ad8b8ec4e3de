package io.cityhelm.cockpit.replay;

import io.cityhelm.cockpit.crossing.Background;
import io.cityhelm.core.replay.PastSituation;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;

/** Which moment the map shows: now, or one of the last hours, standing or playing. FX thread; needs no toolkit. */
public final class ReplayModel {

    /** Where it stands. */
    public sealed interface Stage {

        /** The map shows what is now. */
        record Now() implements Stage {}

        /** The record is read. */
        record Reading() implements Stage {}

        /** The map shows another time. @param playing whether time goes on by itself */
        record At(Instant moment, boolean playing, PastSituation past) implements Stage {}

        /** The record could not be read. */
        record Failed(Exception why) implements Stage {}
    }

    /** How far back it goes. */
    public static final Duration REACH = Duration.ofHours(6);

    /** How many times faster than life. */
    public static final List<Integer> SPEEDS = List.of(1, 60, 300, 900);

    private static final int USUAL = 300;

    private final Function<Instant, Callable<PastSituation>> reading;
    private final Clock clock;
    private final Background background;
    private final ReadOnlyObjectWrapper<Stage> stage = new ReadOnlyObjectWrapper<>(new Stage.Now());
    private final IntegerProperty speed = new SimpleIntegerProperty(USUAL);
    private Instant from = Instant.EPOCH;
    private Instant until = Instant.EPOCH;
    private long asked;

    /** @param reading reads what stood since a moment; called off the FX thread */
    public ReplayModel(Function<Instant, Callable<PastSituation>> reading, Clock clock, Background background) {
        this.reading = reading;
        this.clock = clock;
        this.background = background;
    }

    public ReadOnlyObjectProperty<Stage> stage() {
        return stage.getReadOnlyProperty();
    }

    /** How many times faster than life it plays. */
    public IntegerProperty speedProperty() {
        return speed;
    }

    /** Whether the map shows anything but now. */
    public boolean isPast() {
        return stage.get() instanceof Stage.At;
    }

    /** The moment that is shown; empty for now. */
    public Optional<Instant> moment() {
        return stage.get() instanceof Stage.At at ? Optional.of(at.moment()) : Optional.empty();
    }

    /** The earliest moment of this replay. */
    public Instant from() {
        return from;
    }

    /** When this replay began: the latest moment of it. */
    public Instant until() {
        return until;
    }

    /** Begins with an hour ago, standing; or returns to now. */
    public void toggle() {
        if (stage.get() instanceof Stage.Now || stage.get() instanceof Stage.Failed) {
            begin();
        } else {
            now();
        }
    }

    /** Shows what is now again. @return whether it was not shown */
    public boolean now() {
        boolean away = !(stage.get() instanceof Stage.Now);
        asked++;
        stage.set(new Stage.Now());
        return away;
    }

    /** Shows a moment; nothing beyond the reach. */
    public void seek(Instant moment) {
        if (stage.get() instanceof Stage.At at) {
            stage.set(new Stage.At(clamped(moment), at.playing(), at.past()));
        }
    }

    /** Goes a while forward, or back. */
    public void step(Duration by) {
        if (stage.get() instanceof Stage.At at) {
            stage.set(new Stage.At(clamped(at.moment().plus(by)), false, at.past()));
        }
    }

    /** Plays, or stands; at the end it plays from the beginning. */
    public void play() {
        if (stage.get() instanceof Stage.At at) {
            boolean over = !at.playing() && !at.moment().isBefore(until);
            stage.set(new Stage.At(over ? from : at.moment(), !at.playing(), at.past()));
        }
    }

    /** So much real time has passed. */
    public void tick(Duration real) {
        if (stage.get() instanceof Stage.At at && at.playing()) {
            Instant next = clamped(at.moment().plus(real.multipliedBy(speed.get())));
            stage.set(new Stage.At(next, next.isBefore(until), at.past()));
        }
    }

    private void begin() {
        long mine = ++asked;
        until = clock.instant();
        from = until.minus(REACH);
        stage.set(new Stage.Reading());
        background.run(
                reading.apply(from),
                past -> {
                    if (mine == asked) {
                        stage.set(new Stage.At(until.minus(Duration.ofHours(1)), false, past));
                    }
                },
                e -> {
                    if (mine == asked) {
                        stage.set(new Stage.Failed(e));
                    }
                });
    }

    private Instant clamped(Instant moment) {
        return moment.isBefore(from) ? from : moment.isAfter(until) ? until : moment;
    }
}
