package io.cityhelm.cockpit.status;

import io.cityhelm.cockpit.crossing.Background;
import io.cityhelm.core.alert.AlertEvent;
import io.cityhelm.core.indicator.IndicatorBoard;
import io.cityhelm.core.journal.Entry;
import io.cityhelm.core.journal.HashChain;
import io.cityhelm.core.journal.Journal;
import io.cityhelm.core.journal.JournalUnavailableException;
import io.cityhelm.core.journal.Recorded;
import io.cityhelm.core.situation.Situation;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Takes the pulse of the system whenever {@link #measure()} is called, off the screen's thread. FX thread, no toolkit. */
public final class StatusModel {

    private static final int TAIL = 500;
    private static final Duration ALERT_WINDOW = Duration.ofMinutes(10);

    private final Journal journal;
    private final Situation situation;
    private final IndicatorBoard indicators;
    private final Supplier<OptionalDouble> keyToScreen;
    private final Clock clock;
    private final Background background;
    private final Rate samples = new Rate(Duration.ofSeconds(10));
    private final ReadOnlyObjectWrapper<Status> status = new ReadOnlyObjectWrapper<>(Status.UNKNOWN);

    public StatusModel(
            Journal journal,
            Situation situation,
            IndicatorBoard indicators,
            Supplier<OptionalDouble> keyToScreen,
            Clock clock,
            Background background) {
        this.journal = journal;
        this.situation = situation;
        this.indicators = indicators;
        this.keyToScreen = keyToScreen;
        this.clock = clock;
        this.background = background;
    }

    public ReadOnlyObjectProperty<Status> status() {
        return status.getReadOnlyProperty();
    }

    /** Measures once; the figures change when it is done. */
    public void measure() {
        OptionalDouble keys = keyToScreen.get();
        background.run(() -> read(keys), status::set, e -> status.set(unreadable(keys)));
    }

    private Status read(OptionalDouble keys) throws JournalUnavailableException {
        Instant now = clock.instant();
        long last = journal.lastSequence();
        List<Recorded> tail = journal.after(Math.max(0, last - TAIL), TAIL);
        return new Status(
                OptionalLong.of(last),
                Optional.of(holds(tail)),
                OptionalLong.of(situation.unsent()),
                samples.at(now, indicators.accepted()),
                OptionalLong.of(alerts(tail, now.minus(ALERT_WINDOW))),
                keys);
    }

    /** The first entry of the tail is checked by the second: it names the hash of the first. */
    private static boolean holds(List<Recorded> tail) {
        Entry before = null;
        for (Recorded one : tail) {
            if (before != null && HashChain.check(before, one.entry()).isPresent()) {
                return false;
            }
            before = one.entry();
        }
        return true;
    }

    private static long alerts(List<Recorded> tail, Instant since) {
        return tail.stream()
                .filter(r -> r.event() instanceof AlertEvent.AlertRaised)
                .filter(r -> r.entry().at().isAfter(since))
                .count();
    }

    private Status unreadable(OptionalDouble keys) {
        return new Status(
                OptionalLong.empty(),
                Optional.empty(),
                OptionalLong.empty(),
                samples.at(clock.instant(), indicators.accepted()),
                OptionalLong.empty(),
                keys);
    }
}
