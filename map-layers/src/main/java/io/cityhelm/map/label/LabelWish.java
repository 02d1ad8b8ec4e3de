package io.cityhelm.map.label;

import java.util.Optional;

/**
 * A name that wants a place.
 *
 * @param ink text and look
 * @param worldX middle, fraction of the world
 * @param worldY middle, fraction of the world
 * @param rank the lower, the earlier it gets its place
 * @param course what it is written along; empty for level names
 */
public record LabelWish(LabelPainter.Ink ink, double worldX, double worldY, int rank, Optional<Course> course) {

    /** A level name. */
    public LabelWish(LabelPainter.Ink ink, double worldX, double worldY, int rank) {
        this(ink, worldX, worldY, rank, Optional.empty());
    }

    /** The same in another colour, ARGB. */
    public LabelWish in(int colour) {
        var other = new LabelPainter.Ink(ink.text(), ink.size(), colour, ink.halo());
        return new LabelWish(other, worldX, worldY, rank, course);
    }

    /** The same, later. */
    LabelWish after(int ranks) {
        return new LabelWish(ink, worldX, worldY, rank + ranks, course);
    }
}
