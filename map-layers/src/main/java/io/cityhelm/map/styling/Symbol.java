package io.cityhelm.map.styling;

import java.awt.geom.Path2D;
import java.util.List;
import java.util.Optional;

/** One thing that is drawn of a feature. Lengths are logical pixels, opacities 0 to 1. */
public sealed interface Symbol {

    /** The inside of areas. */
    record Fill(StyleColour colour, double opacity) implements Symbol {}

    /** Lines, and the borders of areas. @param dash lengths of dashes and gaps in turn; empty for a whole line */
    record Stroke(StyleColour colour, double opacity, double width, List<Double> dash) implements Symbol {
        public Stroke {
            dash = List.copyOf(dash);
        }
    }

    /** Lines across areas. @param spacing from line to line */
    record Hatch(StyleColour colour, double opacity, Pattern pattern, double spacing, double width) implements Symbol {

        /** Which way they run. */
        public enum Pattern {
            RISING,
            FALLING,
            CROSS,
            HORIZONTAL,
            VERTICAL
        }
    }

    /** What is drawn once at a feature: at points, in the middle of lines and areas. */
    sealed interface AtPoint extends Symbol {
        /** Its larger side. */
        double size();

        StyleColour colour();

        /** Of its border. */
        Optional<StyleColour> rim();
    }

    /** A plain form. */
    record Mark(Form form, double size, StyleColour colour, Optional<StyleColour> rim) implements AtPoint {

        /** What it looks like. */
        public enum Form {
            CIRCLE,
            SQUARE,
            TRIANGLE,
            DIAMOND,
            CROSS,
            STAR
        }
    }

    /** A picture of one colour. @param outline in a square of {@code box} units, y down; not to be changed */
    record Icon(Path2D outline, double box, double size, StyleColour colour, Optional<StyleColour> rim)
            implements AtPoint {}

    /**
     * Words.
     *
     * @param priority 0 to 100: the higher, the earlier it gets its place
     * @param along whether it follows a line instead of standing level
     * @param right of the middle of the feature
     * @param down from the middle of the feature
     */
    record Label(
            LabelText text,
            double size,
            StyleColour colour,
            StyleColour halo,
            int priority,
            boolean along,
            double right,
            double down)
            implements Symbol {

        /** The highest priority. */
        public static final int FIRST = 100;
    }
}
