package io.cityhelm.connect.health;

import io.cityhelm.core.silence.Hearing;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Where a link writes down how it is. Safe on any thread; whoever listens is called on the link's thread after each
 * change and must be quick.
 */
public final class LinkMeter {

    /** So many bad records in a row, and no good one between, are no accident. */
    private static final int BROKEN_AFTER = 5;

    private final String id;
    private final Map<String, String> name;
    private final LinkKind kind;
    private final Clock clock;
    private final Consumer<LinkHealth> listener;
    private final RateMeter rate = new RateMeter();
    private final LagMeter lags = new LagMeter();

    private LinkState state = LinkState.WAITING;
    private Instant since;
    private Instant switchedOn;
    private Optional<Instant> lastSeen = Optional.empty();
    private Optional<Instant> lastRecord = Optional.empty();
    private Optional<Duration> lag = Optional.empty();
    private Optional<Instant> nextTry = Optional.empty();
    private Optional<Duration> quickened = Optional.empty();
    private Note detail = Note.NONE;
    private Note edit = Note.NONE;
    private boolean retired;
    private long accepted;
    private long rejected;
    private long dropped;
    private long reconnects;
    private int badInARow;

    public LinkMeter(String id, Map<String, String> name, LinkKind kind, Clock clock, Consumer<LinkHealth> listener) {
        this.id = id;
        this.name = Map.copyOf(name);
        this.kind = kind;
        this.clock = clock;
        this.listener = listener;
        this.since = clock.instant();
        this.switchedOn = since;
    }

    /** The other side answered well. */
    public void live() {
        tell(() -> {
            lastSeen = Optional.of(clock.instant());
            if (badInARow < BROKEN_AFTER) {
                become(LinkState.LIVE, Note.NONE, Optional.empty());
            }
        });
    }

    /** It was switched on, and nothing came yet. */
    public void waiting() {
        tell(() -> {
            switchedOn = clock.instant();
            become(LinkState.WAITING, Note.NONE, Optional.empty());
        });
    }

    /** A person switched it off. */
    public void off() {
        tell(() -> become(LinkState.OFF, Note.NONE, Optional.empty()));
    }

    public void down(Note why, Instant next) {
        tell(() -> become(LinkState.DOWN, why, Optional.of(next)));
    }

    /** @param next when it is tried again; empty when trying again makes no sense */
    public void broken(Note why, Optional<Instant> next) {
        tell(() -> become(LinkState.BROKEN, why, next));
    }

    /** The link had to be built up again. */
    public void reconnected() {
        tell(() -> reconnects++);
    }

    /** Records were taken. @param observed when the newest was true, by the clock of its source; empty for none that is new */
    public void accepted(long count, Optional<Instant> observed) {
        tell(() -> {
            Instant now = clock.instant();
            accepted += count;
            badInARow = 0;
            lastRecord = Optional.of(now);
            rate.add(now.getEpochSecond(), count);
            observed.map(at -> Duration.between(at, now))
                    .filter(d -> !d.isNegative())
                    .ifPresent(d -> {
                        lag = Optional.of(d);
                        lags.add(d);
                    });
        });
    }

    /** It looks more often than its file says, or no longer. @param every how often; empty for as the file says */
    public void quickened(Optional<Duration> every) {
        tell(() -> quickened = every);
    }

    /** A record was put into quarantine. */
    public void rejected(Note why) {
        tell(() -> {
            rejected++;
            badInARow++;
            if (badInARow >= BROKEN_AFTER) {
                become(LinkState.BROKEN, why, nextTry);
            } else {
                detail = why;
            }
        });
    }

    /** Messages had to go unread, because more came than could be taken in. */
    public void dropped(long count) {
        tell(() -> dropped += count);
    }

    /** What was heard of the other side. @param stands whether its work is a connection that stands: that is contact too */
    public synchronized Hearing hearing(boolean stands) {
        Optional<Instant> contact = stands && state == LinkState.LIVE ? Optional.of(clock.instant()) : lastSeen;
        return new Hearing(state != LinkState.OFF, switchedOn, contact, lastRecord);
    }

    /** Its file was edited, and what it says now cannot be taken: the link goes on as before. @param why none when it is good */
    public void edited(Note why) {
        tell(() -> edit = why);
    }

    /** Another has taken its place: what is still under way is nobody's news. */
    public synchronized void retire() {
        retired = true;
    }

    public synchronized LinkHealth health() {
        return new LinkHealth(
                id,
                name,
                kind,
                state,
                since,
                lastSeen,
                lastRecord,
                rate.perMinute(clock.instant().getEpochSecond()),
                lag,
                lags.lags(),
                accepted,
                rejected,
                dropped,
                reconnects,
                nextTry,
                quickened,
                edit.isEmpty() ? detail : edit);
    }

    /** What was under way when somebody switched the link off does not make it look as if it were on. */
    private void become(LinkState next, Note why, Optional<Instant> tryAt) {
        if (state == LinkState.OFF && next != LinkState.WAITING) {
            return;
        }
        if (state != next) {
            state = next;
            since = clock.instant();
        }
        detail = why;
        nextTry = tryAt;
    }

    private void tell(Runnable change) {
        LinkHealth now;
        boolean silent;
        synchronized (this) {
            change.run();
            now = health();
            silent = retired;
        }
        if (!silent) {
            listener.accept(now);
        }
    }
}
