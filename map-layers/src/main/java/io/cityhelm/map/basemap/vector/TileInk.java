package io.cityhelm.map.basemap.vector;

import io.cityhelm.map.style.MapColour;
import io.cityhelm.map.style.MapTheme;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The fixed style of vector tiles: what a layer is by its name in the schemas that are common (OpenMapTiles, Mapbox Streets,
 * Protomaps, Shortbread). Drawn in this order. Names, points of interest and addresses are left out: the map has its own.
 */
enum TileInk {
    GREEN(
            MapColour.GROUND_GREEN,
            Set.of("landcover", "landuse", "landuse_overlay", "land", "park", "natural", "sites")),
    WATER(
            MapColour.GROUND_WATER,
            Set.of("water", "waterway", "ocean", "water_polygons", "water_lines", "dam_polygons")),
    BUILDING(MapColour.GROUND_BUILDING, Set.of("building", "buildings")),
    ROAD(
            MapColour.GROUND_ROAD,
            Set.of(
                    "transportation",
                    "road",
                    "roads",
                    "street",
                    "streets",
                    "street_polygons",
                    "bridge",
                    "tunnel",
                    "aeroway")),
    BOUNDARY(MapColour.STROKE_DISTRICT, Set.of("boundary", "boundaries", "admin")),
    /** A layer that nobody knows is shown all the same, in lines and dots. */
    OTHER(MapColour.LINK, Set.of());

    /** What has only a name to show. */
    private static final List<String> WORDS =
            List.of("label", "name", "place", "poi", "housenum", "address", "mountain_peak");

    private static final Set<String> NO_GROUND = Set.of("earth", "background");
    private static final Set<String> MAIN = Set.of(
            "motorway",
            "trunk",
            "primary",
            "secondary",
            "highway",
            "major_road",
            "main",
            "motorway_link",
            "trunk_link");

    private final MapColour colour;
    private final Set<String> layers;

    TileInk(MapColour colour, Set<String> layers) {
        this.colour = colour;
        this.layers = layers;
    }

    /** Whether a layer is drawn with it. */
    boolean isFor(String layer) {
        String plain = layer.toLowerCase(Locale.ROOT);
        if (this != OTHER) {
            return layers.contains(plain);
        }
        boolean known = NO_GROUND.contains(plain)
                || List.of(GREEN, WATER, BUILDING, ROAD, BOUNDARY).stream().anyMatch(ink -> ink.layers.contains(plain));
        return !known && WORDS.stream().noneMatch(plain::contains);
    }

    /** Whether its areas are filled; else only their edges are drawn. */
    boolean fills() {
        return this == GREEN || this == WATER || this == BUILDING || this == ROAD;
    }

    /** Pixels of a line, in a picture of 512. */
    float width(String sort) {
        return switch (this) {
            case ROAD -> MAIN.contains(sort) ? 3.2f : 1.5f;
            case WATER -> 1.8f;
            case GREEN, BUILDING -> 0.8f;
            case BOUNDARY, OTHER -> 1.2f;
        };
    }

    int argb(MapTheme theme) {
        return theme.argb(colour);
    }
}
