package io.cityhelm.core.pack;

import io.cityhelm.core.jurisdiction.Level;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What is measured, by whom, how often, and what its values mean.
 *
 * @param id lowercase-kebab, unique in the pack
 * @param name by language
 * @param unit unit of measure by language; empty texts for a bare number
 * @param ucum the same unit as the Unified Code for Units of Measure writes it; empty for an indicator whose values are not
 *     converted
 * @param source id of the department that delivers it
 * @param period how often a new sample is expected
 * @param bands threshold ranges without gaps, ascending
 * @param bandLevels the levels for which the bands were made: a sum over a city and over a grid have no limit in common
 * @param display how a cockpit shows it when its layout says nothing else
 * @param decimals digits after the point on the screen
 * @param rollup how a node's value follows from its children
 * @param note formula or definition with its origin, by language
 * @param levels the levels at which it exists
 */
public record Indicator(
        String id,
        Map<String, String> name,
        Map<String, String> unit,
        Optional<String> ucum,
        String source,
        Duration period,
        List<Band> bands,
        Set<Level> bandLevels,
        Display display,
        int decimals,
        Rollup rollup,
        Map<String, String> note,
        Set<Level> levels) {

    /** The band in which a value of a level lies; empty when the bands were not made for that level. */
    public Optional<Band> band(Level level, double value) {
        return bandLevels.contains(level)
                ? bands.stream().filter(band -> band.contains(value)).findFirst()
                : Optional.empty();
    }

    /**
     * A threshold range.
     *
     * @param from lower end, inclusive; negative infinity when open
     * @param to upper end, exclusive; positive infinity when open
     * @param state how much attention it wants
     * @param name by language
     */
    public record Band(double from, double to, State state, Map<String, String> name) {

        /** Whether a value lies in the range. */
        public boolean contains(double value) {
            return value >= from && value < to;
        }
    }

    /** How much attention a value wants. */
    public enum State {
        OK,
        NOTICE,
        WARN,
        ALARM
    }

    /** How a value at one level follows from the level below. */
    public enum Rollup {
        SUM,
        MEAN,
        MAX,
        /** It does not: each level is measured by itself. */
        NONE
    }

    /**
     * How an indicator is shown.
     *
     * @param kind the sort of tile
     * @param min lower end of the scale, in the indicator's unit
     * @param max upper end of the scale, above the lower
     */
    public record Display(Kind kind, double min, double max) {

        /** The sorts of tiles. */
        public enum Kind {
            GAUGE,
            SPARKLINE
        }
    }
}
