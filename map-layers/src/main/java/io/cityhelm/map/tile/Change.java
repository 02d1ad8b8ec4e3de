package io.cityhelm.map.tile;

import io.cityhelm.map.shape.FixedBox;
import io.cityhelm.map.shape.ZoomRange;
import java.util.List;

/**
 * Where a version of the scene differs from the one before.
 *
 * @param version the first version that has it
 * @param zooms at which it can be seen
 * @param areas fixed point; empty means everywhere
 * @param onlyBelow whether nothing but the ground and the colours of areas differs: what is drawn above them can stay
 */
public record Change(long version, ZoomRange zooms, List<FixedBox> areas, boolean onlyBelow) {

    private static final int MARGIN = 8;

    public Change {
        areas = List.copyOf(areas);
    }

    public static Change everywhere(long version) {
        return new Change(version, ZoomRange.ALWAYS, List.of(), false);
    }

    boolean touches(TileKey key, double scale) {
        if (!zooms.contains(key.zoom())) {
            return false;
        }
        FixedBox tile = key.area(scale, MARGIN);
        return areas.isEmpty() || areas.stream().anyMatch(tile::meets);
    }

    /** The box around all that changed in a tile, fixed point. */
    FixedBox within(TileKey key, double scale) {
        FixedBox tile = key.area(scale, MARGIN);
        return areas.stream().filter(tile::meets).reduce(FixedBox.EMPTY, FixedBox::with);
    }
}
