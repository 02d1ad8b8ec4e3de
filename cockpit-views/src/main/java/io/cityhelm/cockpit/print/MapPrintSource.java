package io.cityhelm.cockpit.print;

import io.cityhelm.cockpit.map.SituationMap;
import io.cityhelm.cockpit.seat.Seat;
import io.cityhelm.cockpit.text.Wording;
import io.cityhelm.core.geo.Datum;
import io.cityhelm.core.jurisdiction.Jurisdiction;
import io.cityhelm.core.pack.CityPack;
import io.cityhelm.core.pack.PackInfo;
import io.cityhelm.core.text.Messages;
import io.cityhelm.map.furniture.MapPane;
import io.cityhelm.map.print.SheetPlan;
import io.cityhelm.map.print.SheetSize;
import io.cityhelm.map.print.SheetWords;
import io.cityhelm.map.style.Choropleth;
import io.cityhelm.map.style.Choropleth.LegendClass;
import io.cityhelm.map.style.MapColour;
import io.cityhelm.map.style.MapTheme;
import io.cityhelm.map.view.MapShot;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The map of the situation for printing, with all that has to be said of it: nothing that the seat does not see. FX thread. */
public final class MapPrintSource implements PrintSource {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private final MapPane pane;
    private final SituationMap situation;
    private final Seat seat;
    private final CityPack pack;
    private final Clock clock;
    private final Wording wording;
    private final Messages messages;
    private final Supplier<Optional<Instant>> replayed;
    private final boolean simulated;

    /**
     * @param replayed the moment that the map shows; empty for now
     * @param simulated whether the departments are played by a simulator: then the sheet says so across the map
     */
    public MapPrintSource(
            MapPane pane,
            SituationMap situation,
            Seat seat,
            CityPack pack,
            Clock clock,
            Wording wording,
            Supplier<Optional<Instant>> replayed,
            boolean simulated) {
        this.pane = pane;
        this.situation = situation;
        this.seat = seat;
        this.pack = pack;
        this.clock = clock;
        this.wording = wording;
        this.messages = wording.messages();
        this.replayed = replayed;
        this.simulated = simulated;
    }

    @Override
    public SheetSize size(Paper paper) {
        return paper.size(pane.map().getWidth(), pane.map().getHeight());
    }

    @Override
    public Exposed expose(SheetPlan plan, boolean light) {
        MapShot shot = pane.map().shot(plan.mapWidth(), plan.mapHeight(), plan.mapScale(), theme(light));
        return shot::develop;
    }

    @Override
    public SheetWords words(PrintOrder order) {
        return new SheetWords(
                order.title().orElseGet(this::usualTitle),
                replayed.get()
                        .map(then -> messages.text("print.replay", moment(then)))
                        .orElseGet(() -> messages.text("print.as-of", moment(clock.instant()))),
                legend(order.light()),
                notes(),
                messages.name(Datum.WGS84), // what the figures of the graticule are in
                messages.text("print.sources", String.join(messages.text("print.and"), credits())),
                seat.officer()
                        .get()
                        .map(who -> messages.text("print.maker", who.name(), place().name()))
                        .orElse(""),
                messages.text("print.north"),
                new Lengths(),
                watermark());
    }

    private Optional<String> watermark() {
        List<String> words = new ArrayList<>();
        if (simulated) {
            words.add(messages.text("cockpit.simulated"));
        }
        if (replayed.get().isPresent()) {
            words.add(messages.text("replay.word"));
        }
        return words.isEmpty() ? Optional.empty() : Optional.of(String.join(" · ", words));
    }

    private String usualTitle() {
        return messages.text("print.title", place().name());
    }

    private Jurisdiction place() {
        return seat.place().get();
    }

    private String moment(Instant at) {
        return messages.text(
                "print.moment",
                MOMENT.format(at.atZone(wording.zone())),
                wording.zone().getId());
    }

    private Optional<SheetWords.Legend> legend(boolean light) {
        if (!pane.map().display().choroplethProperty().get()) {
            return Optional.empty();
        }
        return situation.shown().get().choropleth().map(now -> {
            Choropleth shown = now.in(pane.map().theme(), theme(light));
            List<LegendClass> classes = new ArrayList<>(shown.classes());
            boolean gaps = pane.map().withoutClass(situation.shownLayer(), shown) > 0;
            if (gaps) {
                classes.add(new LegendClass(theme(light).of(MapColour.NO_DATA), messages.text("map.legend.nodata")));
            }
            return new SheetWords.Legend(shown.title(), messages.text("map.asof", shown.asOf()), classes);
        });
    }

    private List<String> notes() {
        Stream<String> schematic =
                pane.schematicProperty().get() ? Stream.of(messages.text("map.schematic")) : Stream.of();
        return Stream.concat(schematic, Stream.of(messages.of(pack.info().disclaimer())))
                .filter(note -> !note.isBlank())
                .toList();
    }

    private List<String> credits() {
        Stream<String> baseMap = Stream.of(pane.baseMaps().creditsProperty().get());
        return Stream.concat(baseMap, pack.info().sources().stream().map(PackInfo.Source::from))
                .filter(words -> words != null && !words.isBlank())
                .distinct()
                .toList();
    }

    private MapTheme theme(boolean light) {
        return light ? MapTheme.light() : pane.map().theme();
    }

    private final class Lengths implements SheetWords.Lengths {

        @Override
        public String length(double metres) {
            return metres >= 1000
                    ? messages.text("map.scale.kilometres", metres / 1000)
                    : messages.text("map.scale.metres", metres);
        }

        @Override
        public String ratio(long n) {
            return messages.text(
                    "map.scale.ratio", String.format(Locale.ROOT, "%,d", n).replace(',', ' '));
        }
    }
}
