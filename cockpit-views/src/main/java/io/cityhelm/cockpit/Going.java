package io.cityhelm.cockpit;

import io.cityhelm.cockpit.map.MapSpot;
import io.cityhelm.cockpit.navigation.Room;
import io.cityhelm.cockpit.search.Hit;
import io.cityhelm.cockpit.search.Steering;
import io.cityhelm.cockpit.seat.Seat;
import io.cityhelm.cockpit.vicinity.Question;
import io.cityhelm.core.attention.Need;
import io.cityhelm.core.geo.LonLat;
import io.cityhelm.map.view.MapView;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.Insets;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/** Brings the officer to what was found: a room, a place, an incident, a unit or a depot on the map. FX thread. */
final class Going {

    private static final double STREET_DEGREES = 0.008;

    private final ObjectProperty<Room> room;
    private final Seat seat;
    private final MapView map;
    private final Steering steering;
    private final MapTools tools;

    Going(ObjectProperty<Room> room, Seat seat, MapView map, Steering steering, MapTools tools) {
        this.room = room;
        this.seat = seat;
        this.map = map;
        this.steering = steering;
        this.tools = tools;
    }

    /** To what was chosen in the command bar; a command is previewed. */
    void to(Hit hit) {
        room.set(hit instanceof Hit.ToRoom(var named) ? named : Room.SITUATION);
        map.requestFocus();
        switch (hit) {
            case Hit.ToPlace(var place) -> seat.goTo(place.code());
            case Hit.ToIncident(var incident) ->
                seat.selected().set(Optional.of(new Need.Subject.OfIncident(incident.id())));
            case Hit.Do(var line, var phrase, var about, var objection) -> steering.preview(phrase);
            case Hit.ToRoom shown -> {
                // shown already
            }
            case Hit.ToImport(var path) -> tools.importing().open(path);
            case Hit.ToInside(var place) ->
                place.ifPresentOrElse(
                        named -> tools.asking().ask(new Question.Within(named.code())), tools.asking()::inside);
            case Hit.ToNearest() -> tools.asking().nearest();
            case Hit.ToView(String name) -> tools.views().model().find(name).ifPresent(tools.views()::fly);
            case Hit.ToViews() -> tools.views().open();
            case Hit.ToFences() -> tools.fences().open();
            case Hit.ToSecondMap() -> tools.second().open();
            case Hit.KeepView(String name) -> tools.views().keep(name);
            case Hit.Complete complete -> throw new IllegalArgumentException("the bar writes that itself");
            case Hit.Expected expected -> throw new IllegalArgumentException("there is nothing to do");
        }
    }

    /** A street's worth of map around it, and the mark chosen. */
    void showOnMap(MapSpot spot) {
        fly(map, spot.place(), Insets.EMPTY);
        map.setSelectedMark(Optional.of(spot.mark()));
        map.requestFocus();
    }

    /**
     * A street's worth of map around a place; where the view was lies on the trail.
     *
     * @param covered the edges of the map that something else stands on, logical pixels
     */
    static void fly(MapView map, LonLat to, Insets covered) {
        Envelope around = new Envelope(new Coordinate(to.lon(), to.lat()));
        around.expandBy(STREET_DEGREES);
        double free = map.getWidth() - covered.getLeft() - covered.getRight();
        if (free > 0) {
            double degrees = around.getWidth() / free;
            around.expandToInclude(around.getMaxX() + covered.getRight() * degrees, to.lat());
            around.expandToInclude(around.getMinX() - covered.getLeft() * degrees, to.lat());
        }
        map.steering().fitTo(around, true);
    }
}
