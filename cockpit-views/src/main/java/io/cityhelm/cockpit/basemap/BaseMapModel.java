package io.cityhelm.cockpit.basemap;

import io.cityhelm.cockpit.crossing.Background;
import io.cityhelm.cockpit.seat.Seat;
import io.cityhelm.core.decision.Refusal;
import io.cityhelm.core.jurisdiction.JurisdictionCode;
import io.cityhelm.core.layout.SeatChoices;
import io.cityhelm.core.pack.BaseMaps;
import io.cityhelm.core.pack.PackProblem;
import io.cityhelm.core.security.Actor;
import io.cityhelm.map.basemap.BaseMapLook;
import io.cityhelm.map.basemap.SourceState;
import io.cityhelm.map.basemap.UnusableSourceException;
import io.cityhelm.map.basemap.opening.BaseMapShelf;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Subscription;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What lies under the map of this seat. Opens it in the background, asks again when its server did not answer, and keeps
 * what each account chose in each cockpit. The map's own picture is always there, whatever happens. FX thread; needs no toolkit.
 */
public final class BaseMapModel implements AutoCloseable {

    /**
     * What is chosen and what became of it.
     *
     * @param id empty for the map's own picture
     * @param look empty for the map's own picture, and as long as the chosen one is not open
     * @param objection why it cannot be shown
     */
    public record Shown(Optional<String> id, Optional<BaseMapLook> look, Optional<Refusal> objection) {
        static final Shown OWN = new Shown(Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static final Logger LOG = LoggerFactory.getLogger(BaseMapModel.class);
    private static final String CHOICE = "basemap";
    private static final Duration AGAIN = Duration.ofSeconds(20);

    private final BaseMapShelf shelf;
    private final SeatChoices choices;
    private final Seat seat;
    private final Clock clock;
    private final Background background;
    private final ReadOnlyObjectWrapper<Shown> shown = new ReadOnlyObjectWrapper<>(Shown.OWN);
    private final Subscription watch;
    private Optional<Instant> openAgain = Optional.empty();
    private long asked;

    public BaseMapModel(BaseMapShelf shelf, SeatChoices choices, Seat seat, Clock clock, Background background) {
        this.shelf = shelf;
        this.choices = choices;
        this.seat = seat;
        this.clock = clock;
        this.background = background;
        this.watch = Subscription.combine(
                seat.officer().subscribe(_ -> recall()), seat.place().subscribe(_ -> recall()));
    }

    /** What there is to choose from beside the map's own picture. */
    public List<BaseMaps.Entry> offered() {
        return shelf.all();
    }

    /** What is wrong with the descriptions themselves. */
    public List<PackProblem> problems() {
        return shelf.problems();
    }

    public Optional<BaseMaps.Entry> entry(String id) {
        return shelf.find(id);
    }

    public ReadOnlyObjectProperty<Shown> shown() {
        return shown.getReadOnlyProperty();
    }

    /** Somebody chooses, and finds it again next time. Completes when it is open, or cannot be opened. */
    public CompletableFuture<Void> choose(Optional<String> id) {
        if (id.equals(shown.get().id())) {
            return CompletableFuture.completedFuture(null);
        }
        seat.officer().get().ifPresent(who -> keep(who, seat.place().get().code(), id.orElse("")));
        return open(id);
    }

    /** How the source of what is shown stands now; an unanswered opening counts as silence. */
    public SourceState state() {
        return openAgain
                .map(at -> new SourceState(SourceState.Kind.SILENT, Optional.of(at)))
                .or(() -> shown.get().look().map(look -> look.source().state()))
                .orElse(SourceState.ANSWERING);
    }

    /** Once a second. */
    public void tick() {
        if (openAgain.filter(at -> !clock.instant().isBefore(at)).isPresent()) {
            openAgain = Optional.empty();
            var opening = open(shown.get().id());
            LOG.debug("the base map is asked again: {}", opening);
        }
    }

    @Override
    public void close() {
        watch.unsubscribe();
        replace(Shown.OWN);
    }

    private void recall() {
        seat.officer().get().ifPresent(who -> recall(who, seat.place().get().code()));
    }

    private void recall(Actor.Officer who, JurisdictionCode place) {
        background.run(
                () -> choices.of(who.id(), place, CHOICE),
                kept -> kept.filter(_ -> place.equals(seat.place().get().code()))
                        .map(id -> Optional.of(id).filter(one -> !one.isEmpty()))
                        .filter(id -> id.isEmpty() || shelf.find(id.get()).isPresent())
                        .filter(id -> !id.equals(shown.get().id()))
                        .ifPresent(id -> {
                            var opening = open(id);
                            LOG.debug("the base map of {} comes back: {}", who.id(), opening);
                        }),
                e -> LOG.warn("the base map of {} is not known", who.id(), e));
    }

    private void keep(Actor.Officer who, JurisdictionCode place, String id) {
        background.run(
                () -> {
                    choices.keep(who.id(), place, CHOICE, id);
                    return id;
                },
                kept -> LOG.debug("{} looks at {}", who.id(), kept),
                e -> LOG.warn("the base map of {} is not kept", who.id(), e));
    }

    private CompletableFuture<Void> open(Optional<String> id) {
        CompletableFuture<Void> done = new CompletableFuture<>();
        long ticket = ++asked;
        openAgain = Optional.empty();
        replace(new Shown(id, Optional.empty(), Optional.empty()));
        if (id.isEmpty()) {
            done.complete(null);
            return done;
        }
        background.run(
                () -> shelf.open(id.get()),
                look -> {
                    if (ticket == asked) {
                        replace(new Shown(id, Optional.of(look), Optional.empty()));
                    } else {
                        look.source().close(); // somebody chose another one meanwhile
                    }
                    done.complete(null);
                },
                e -> {
                    if (ticket == asked) {
                        failed(id, e);
                    }
                    done.complete(null);
                });
        return done;
    }

    private void failed(Optional<String> id, Exception e) {
        if (e instanceof UnusableSourceException unusable) {
            replace(new Shown(id, Optional.empty(), Optional.of(unusable.why())));
            return;
        }
        LOG.warn("base map {} could not be opened: {}", id.orElse(""), e.getMessage());
        openAgain = Optional.of(clock.instant().plus(AGAIN));
    }

    /** The map lets go of a source before it is closed. */
    private void replace(Shown next) {
        Optional<BaseMapLook> before = shown.get().look();
        shown.set(next);
        before.ifPresent(look -> background.run(
                () -> {
                    look.source().close();
                    return look;
                },
                closed -> LOG.debug("closed {}", closed),
                e -> LOG.warn("a base map did not close", e)));
    }
}
