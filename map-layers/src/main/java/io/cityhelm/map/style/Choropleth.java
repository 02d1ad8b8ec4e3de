package io.cityhelm.map.style;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import javafx.scene.paint.Color;

/**
 * Shapes coloured by class. Immutable: a new value of an indicator makes a new choropleth, and the map repaints the
 * tiles of the shapes whose colour differs.
 *
 * @param title name of the indicator with its unit, in the user's language
 * @param classOf class index of a shape id; a shape that is missing has no data
 * @param classes from the lowest up
 * @param asOf when the values were observed, in the user's words
 */
public record Choropleth(String title, Map<String, Integer> classOf, List<LegendClass> classes, String asOf) {

    /**
     * One class of the legend.
     *
     * @param text its range in the user's language: the class is never told by colour alone
     */
    public record LegendClass(Color colour, String text) {}

    /** @throws IllegalArgumentException when a shape is in a class that does not exist */
    public Choropleth {
        classOf = Map.copyOf(classOf);
        classes = List.copyOf(classes);
        for (var entry : classOf.entrySet()) {
            if (entry.getValue() < 0 || entry.getValue() >= classes.size()) {
                throw new IllegalArgumentException(
                        entry.getKey() + " is in class " + entry.getValue() + " of " + classes.size());
            }
        }
    }

    /** The class of a shape, or empty when there is no data for it. */
    public OptionalInt classOf(String shapeId) {
        Integer found = classOf.get(shapeId);
        return found == null ? OptionalInt.empty() : OptionalInt.of(found);
    }

    /** The same classes in the colours of another theme; a colour that is not of the first one's ramp stays. */
    public Choropleth in(MapTheme from, MapTheme to) {
        List<Color> before = from.ramp(classes.size());
        List<Color> after = to.ramp(classes.size());
        List<LegendClass> recoloured = new ArrayList<>();
        for (int i = 0; i < classes.size(); i++) {
            LegendClass old = classes.get(i);
            recoloured.add(old.colour().equals(before.get(i)) ? new LegendClass(after.get(i), old.text()) : old);
        }
        return new Choropleth(title, classOf, recoloured, asOf);
    }
}
