package io.cityhelm.map.label;

/**
 * A name with the place it got.
 *
 * @param sprite its picture
 * @param worldX middle of the name, fraction of the world
 * @param worldY middle of the name, fraction of the world
 */
public record PlacedLabel(LabelSprite sprite, double worldX, double worldY) {}
