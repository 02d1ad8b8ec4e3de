package io.cityhelm.core.room;

/** What is drawn on the map of an incident. */
public enum SketchShape {
    /** A place: a post, an entrance, a vantage point. */
    POINT(1),
    /** A way: a route, a cordon line. */
    LINE(2),
    /** A ground: a cordoned area, an assembly area. Its last corner is joined to its first. */
    AREA(3);

    private final int fewest;

    SketchShape(int fewest) {
        this.fewest = fewest;
    }

    /** How many places it takes at least. */
    public int fewest() {
        return fewest;
    }
}
