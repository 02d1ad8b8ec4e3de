package io.cityhelm.cockpit.vicinity;

import io.cityhelm.cockpit.map.ImpactRings;
import io.cityhelm.cockpit.text.Wording;
import io.cityhelm.core.geo.LonLat;
import io.cityhelm.core.jurisdiction.Jurisdiction;
import io.cityhelm.core.pack.Resources;
import io.cityhelm.core.room.Sketch;
import io.cityhelm.core.room.SketchShape;
import io.cityhelm.core.text.Messages;
import io.cityhelm.core.vicinity.Area;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;

/** What can be asked at a place of the map, as a menu. FX thread. */
public final class VicinityMenu {

    /**
     * What there is at a place.
     *
     * @param path the jurisdictions that hold it, from the city down
     * @param sketches that are on the map
     * @param incident the selected one, when there is one
     * @param reach metres that count as under the pointer
     */
    public record Here(
            LonLat place, List<Jurisdiction> path, List<Sketch> sketches, Optional<Middle> incident, double reach) {}

    /** An incident to ask around. */
    public record Middle(String title, LonLat place) {}

    private final Resources resources;
    private final Wording wording;
    private final Messages messages;
    private final Consumer<Question> ask;
    private final Runnable draw;

    /** @param draw has the officer draw the area to ask about */
    public VicinityMenu(Resources resources, Wording wording, Consumer<Question> ask, Runnable draw) {
        this.resources = resources;
        this.wording = wording;
        this.messages = wording.messages();
        this.ask = ask;
        this.draw = draw;
    }

    public List<MenuItem> items(Here here) {
        return List.of(inside(here), nearest(here), item("identify", "vicinity.menu.identify", at(here)));
    }

    private Menu inside(Here here) {
        Menu inside = new Menu(messages.text("vicinity.menu.inside"));
        inside.setId("vicinity-inside");
        List<MenuItem> items = new ArrayList<>();
        Radius.USUAL.forEach(metres -> items.add(named(
                "around-" + Math.round(metres),
                messages.text("vicinity.menu.around", wording.distance(metres)),
                new Question.Around(here.place(), metres, Optional.empty()))));
        here.incident()
                .ifPresent(middle -> ImpactRings.METRES.forEach(metres -> items.add(named(
                        "ring-" + Math.round(metres),
                        messages.text("vicinity.menu.ring", middle.title(), wording.distance(metres)),
                        new Question.Around(middle.place(), metres, Optional.of(middle.title()))))));
        here.path()
                .reversed()
                .forEach(place -> items.add(named(
                        "within-" + place.code(),
                        messages.text("vicinity.menu.within", place.name()),
                        new Question.Within(place.code()))));
        here.sketches().stream()
                .filter(sketch -> sketch.shape() == SketchShape.AREA
                        && Area.drawn(sketch.points()).ground().covers(Area.point(here.place())))
                .forEach(sketch -> items.add(named(
                        "sketch",
                        messages.text("vicinity.menu.within", sketch.label()),
                        new Question.Drawn(sketch.points(), sketch.label()))));
        MenuItem drawn = new MenuItem(messages.text("vicinity.menu.draw"));
        drawn.setId("vicinity-draw");
        drawn.setOnAction(_ -> draw.run());
        items.add(drawn);
        inside.getItems().setAll(items);
        return inside;
    }

    private Menu nearest(Here here) {
        Menu nearest = new Menu(messages.text("vicinity.menu.nearest"));
        nearest.setId("vicinity-nearest");
        nearest.getItems()
                .add(item("nearest-all", "vicinity.any-kind", new Question.Nearest(here.place(), Optional.empty())));
        resources
                .kinds()
                .forEach(kind -> nearest.getItems()
                        .add(named(
                                "nearest-" + kind.id(),
                                messages.of(kind.name()),
                                new Question.Nearest(here.place(), Optional.of(kind.id())))));
        return nearest;
    }

    private static Question at(Here here) {
        return new Question.At(here.place(), here.reach(), false);
    }

    private MenuItem item(String id, String key, Question question) {
        return named(id, messages.text(key), question);
    }

    private MenuItem named(String id, String words, Question question) {
        MenuItem item = new MenuItem(words);
        item.setId("vicinity-" + id);
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> ask.accept(question));
        return item;
    }
}
