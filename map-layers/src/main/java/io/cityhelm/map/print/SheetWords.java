package io.cityhelm.map.print;

import io.cityhelm.map.style.Choropleth.LegendClass;
import java.util.List;
import java.util.Optional;

/**
 * All words of a sheet, in the user's language.
 *
 * @param title what the map is of
 * @param asOf when the map stood so, with the day, in the city's time
 * @param legend what the colours mean; empty when nothing is coloured by class
 * @param notes what a reader must know of the map, such as schematic borders
 * @param datum of the coordinates of the graticule
 * @param credits whom the data comes from
 * @param maker who printed it, and in which seat
 * @param north the letter over the arrow
 * @param lengths words for the scale bar
 * @param watermark over the whole map: that it is a drill, or that the data is simulated; empty for the real thing
 */
public record SheetWords(
        String title,
        String asOf,
        Optional<Legend> legend,
        List<String> notes,
        String datum,
        String credits,
        String maker,
        String north,
        Lengths lengths,
        Optional<String> watermark) {

    /**
     * What the colours mean.
     *
     * @param asOf when the values were observed
     */
    public record Legend(String title, String asOf, List<LegendClass> classes) {
        public Legend {
            classes = List.copyOf(classes);
        }
    }

    /** How lengths and ratios are written. */
    public interface Lengths {

        String length(double metres);

        /** @param n of 1:n */
        String ratio(long n);
    }

    public SheetWords {
        notes = List.copyOf(notes);
    }
}
