package io.cityhelm.cockpit.map;

import io.cityhelm.cockpit.crossing.Background;
import io.cityhelm.cockpit.layout.LayoutModel;
import io.cityhelm.cockpit.seat.Seat;
import io.cityhelm.core.jurisdiction.Jurisdiction;
import io.cityhelm.core.jurisdiction.Level;
import io.cityhelm.core.pack.CityPack;
import io.cityhelm.core.pack.Indicator;
import io.cityhelm.core.security.Actor;
import io.cityhelm.map.furniture.MapPane;
import io.cityhelm.map.style.Choropleth;
import io.cityhelm.map.style.ClassChoice;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Colours the map by the indicator of the cockpit, cut into classes as the officer likes. FX thread. */
public final class MapColours {

    /** What the colours stand for. */
    public record Shown(Level level, Optional<Indicator> indicator, Optional<Choropleth> choropleth) {

        private static Shown of(Level level, Indicator indicator, Optional<Colouring.Coloured> coloured) {
            return new Shown(level, Optional.of(indicator), coloured.map(Colouring.Coloured::choropleth));
        }
    }

    private final MapPane pane;
    private final Seat seat;
    private final LayoutModel layout;
    private final CityPack pack;
    private final Colouring colouring;
    private final ClassChoices classes;
    private final Background background;
    private boolean suspended;
    private final ReadOnlyObjectWrapper<Shown> shown =
            new ReadOnlyObjectWrapper<>(new Shown(Level.DISTRICT, Optional.empty(), Optional.empty()));

    MapColours(
            MapPane pane,
            Seat seat,
            LayoutModel layout,
            CityPack pack,
            Colouring colouring,
            ClassChoices classes,
            Background background) {
        this.pane = pane;
        this.seat = seat;
        this.layout = layout;
        this.pack = pack;
        this.colouring = colouring;
        this.classes = classes;
        this.background = background;
        pane.onClassesChosen(this::choose);
    }

    ReadOnlyObjectProperty<Shown> shown() {
        return shown.getReadOnlyProperty();
    }

    /** Shows no colours for a while, or those of now again. */
    void suspend(boolean now) {
        suspended = now;
        if (now) {
            pane.show(Territories.layerId(shown.get().level()), Optional.empty());
            pane.classes(Optional.empty(), Set.of());
            shown.set(new Shown(shown.get().level(), shown.get().indicator(), Optional.empty()));
        } else {
            colour();
        }
    }

    /** By what came last. */
    void colour() {
        if (suspended) {
            return;
        }
        Level place = seat.place().get().level();
        Optional<Indicator> indicator = indicator(place);
        Optional<Level> level = indicator.flatMap(i -> Colouring.level(i, place));
        if (level.isEmpty()) {
            pane.classes(Optional.empty(), Set.of());
            show(new Shown(place.below().orElse(place), Optional.empty(), Optional.empty()));
            return;
        }
        var theme = pane.map().theme();
        Optional<Actor.Officer> officer = seat.officer().get();
        background.run(
                () -> colouring.of(
                        indicator.get(),
                        level.get(),
                        theme,
                        officer.flatMap(who -> classes.of(who.id(), indicator.get()))),
                coloured -> {
                    if (suspended) {
                        return;
                    }
                    pane.classes(
                            coloured.map(Colouring.Coloured::choice),
                            coloured.map(Colouring.Coloured::offered).orElse(Set.of()));
                    show(Shown.of(level.get(), indicator.get(), coloured));
                },
                e -> {
                    throw new IllegalStateException("colouring the map failed", e);
                });
    }

    /** Somebody wants the values cut otherwise, and finds it so again next time. */
    private void choose(ClassChoice choice) {
        Optional<Indicator> indicator = shown.get().indicator();
        Optional<Actor.Officer> officer = seat.officer().get();
        if (indicator.isEmpty() || officer.isEmpty()) {
            return;
        }
        background.run(
                () -> {
                    classes.keep(officer.get().id(), indicator.get(), choice);
                    return choice;
                },
                _ -> colour(),
                e -> {
                    throw new IllegalStateException("the choice of classes is not kept", e);
                });
    }

    private void show(Shown next) {
        String before = Territories.layerId(shown.get().level());
        String now = Territories.layerId(next.level());
        if (!before.equals(now)) {
            pane.show(before, Optional.empty());
        }
        pane.show(now, next.choropleth());
        pane.schematicProperty().set(pack.info().borders().get(next.level()) == Jurisdiction.Boundary.SCHEMATIC);
        shown.set(next);
    }

    /** The indicator of the domain that is shown, picked or brought by a response, or the first tile of the cockpit of the whole jurisdiction. */
    private Optional<Indicator> indicator(Level place) {
        return layout.choice()
                .get()
                .domain()
                .flatMap(pack::domain)
                .flatMap(domain -> domain.choropleth())
                .or(() -> pack.layout().tiles(place, Optional.empty()).stream()
                        .map(tile -> tile.indicator())
                        .findFirst())
                .flatMap(pack::indicator);
    }
}
