package io.cityhelm.map.overlay;

import io.cityhelm.map.style.MapColour;

/** The four grades, each with a colour, a shape and a numeral, so that none depends on colour alone. */
public enum MarkGrade {
    I(MapColour.GRADE_I, "Ⅰ", octagon(), 1.05, 0),
    II(MapColour.GRADE_II, "Ⅱ", new double[] {0, -1.05, 1.1, 0.85, -1.1, 0.85}, 1.2, 0.3),
    III(MapColour.GRADE_III, "Ⅲ", new double[] {0, -1.15, 1.15, 0, 0, 1.15, -1.15, 0}, 1, 0),
    IV(MapColour.GRADE_IV, "Ⅳ", circle(), 1, 0);

    private final MapColour colour;
    private final String numeral;
    private final double[] outline;
    private final double girth;
    private final double drop;

    MarkGrade(MapColour colour, String numeral, double[] outline, double girth, double drop) {
        this.colour = colour;
        this.numeral = numeral;
        this.outline = outline;
        this.girth = girth;
        this.drop = drop;
    }

    public MapColour colour() {
        return colour;
    }

    public String numeral() {
        return numeral;
    }

    /** Corners x, y, x, y, … of the shape around the origin, for a radius of 1. */
    double[] outline() {
        return outline.clone();
    }

    /** Its size beside the others, so that all weigh the same to the eye and hold their numeral. */
    double girth() {
        return girth;
    }

    /** How far below the middle the numeral stands, in radii: a triangle is roomier at its foot. */
    double drop() {
        return drop;
    }

    private static double[] octagon() {
        return regular(8, Math.PI / 8);
    }

    private static double[] circle() {
        return regular(28, 0);
    }

    private static double[] regular(int corners, double turn) {
        double[] out = new double[2 * corners];
        for (int i = 0; i < corners; i++) {
            out[2 * i] = Math.cos(turn + 2 * Math.PI * i / corners);
            out[2 * i + 1] = Math.sin(turn + 2 * Math.PI * i / corners);
        }
        return out;
    }
}
