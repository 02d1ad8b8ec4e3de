package io.cityhelm.map.label;

/**
 * A name that wants a place.
 *
 * @param ink text and look
 * @param worldX middle, fraction of the world
 * @param worldY middle, fraction of the world
 * @param rank the lower, the earlier it gets its place
 */
public record LabelWish(LabelPainter.Ink ink, double worldX, double worldY, int rank) {}
