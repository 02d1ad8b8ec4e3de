package io.cityhelm.map.style;

import io.cityhelm.core.jurisdiction.Level;
import java.util.Optional;

/**
 * How a polygon layer is drawn, in names of colours so that a change of theme needs no new style.
 *
 * @param fill colour of shapes without a class; empty for outlines only
 * @param stroke colour of the borders
 * @param strokeWidth logical pixels
 * @param label colour of the names
 * @param labelSize font size, logical pixels
 */
public record LayerStyle(
        Optional<MapColour> fill, MapColour stroke, double strokeWidth, MapColour label, double labelSize) {

    /** The look of a level of jurisdictions: the higher the level, the stronger the border and the larger the name. */
    public static LayerStyle of(Level level) {
        return switch (level) {
            case CITY -> new LayerStyle(Optional.of(MapColour.LAND), MapColour.STROKE_CITY, 1.6, MapColour.LABEL, 16);
            case DISTRICT ->
                new LayerStyle(Optional.of(MapColour.LAND), MapColour.STROKE_DISTRICT, 1.3, MapColour.LABEL, 14);
            case STREET -> new LayerStyle(Optional.empty(), MapColour.STROKE_STREET, 1.0, MapColour.LABEL_QUIET, 12);
            case COMMUNITY ->
                new LayerStyle(Optional.empty(), MapColour.STROKE_COMMUNITY, 0.8, MapColour.LABEL_QUIET, 12);
            case GRID -> new LayerStyle(Optional.empty(), MapColour.STROKE_GRID, 0.6, MapColour.LABEL_QUIET, 11);
        };
    }
}
