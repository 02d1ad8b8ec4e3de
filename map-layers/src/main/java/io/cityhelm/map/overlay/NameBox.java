package io.cityhelm.map.overlay;

import io.cityhelm.map.label.PlacedLabel;
import java.util.List;

/**
 * Where a name of the ground stands.
 *
 * @param worldX middle, fraction of the world
 * @param worldY middle, fraction of the world
 * @param halfWidth logical pixels, at every zoom
 * @param halfHeight logical pixels, at every zoom
 */
public record NameBox(double worldX, double worldY, double halfWidth, double halfHeight) {

    /** @param scale device pixels in a logical pixel */
    public static List<NameBox> of(List<PlacedLabel> names, double scale) {
        return names.stream()
                .map(name -> new NameBox(
                        name.worldX(),
                        name.worldY(),
                        name.sprite().width() / scale / 2,
                        name.sprite().height() / scale / 2))
                .toList();
    }
}
