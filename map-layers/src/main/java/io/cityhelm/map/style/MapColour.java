package io.cityhelm.map.style;

import javafx.scene.paint.Color;

/**
 * The named colours of the map. Each is a styleable property of the map view, so a style sheet can set it; the values
 * here are what a dark and a light room get without one.
 */
public enum MapColour {
    BACKGROUND("-helm-map-background", "#0A101C", "#E9EEF5"),
    LAND("-helm-map-land", "#14233D", "#F7F9FC"),
    NO_DATA("-helm-map-no-data", "#24272E", "#D5D6D8"),
    RAMP_LOW("-helm-map-ramp-low", "#152848", "#E3EDF9"),
    RAMP_HIGH("-helm-map-ramp-high", "#2F6FB5", "#3F83CF"),
    GROUND_WATER("-helm-map-ground-water", "#0C2C4A", "#BBD9EF"),
    GROUND_GREEN("-helm-map-ground-green", "#15302F", "#DDEBD9"),
    GROUND_BUILDING("-helm-map-ground-building", "#22344F", "#DDE3EC"),
    GROUND_ROAD("-helm-map-ground-road", "#3E5578", "#BFCADA"),
    STROKE_CITY("-helm-map-stroke-city", "#6C8CBD", "#33496B"),
    STROKE_DISTRICT("-helm-map-stroke-district", "#5A79A8", "#4F6A92"),
    STROKE_STREET("-helm-map-stroke-street", "#0A1526", "#9FB2CC"),
    STROKE_COMMUNITY("-helm-map-stroke-community", "#0D1930B3", "#B4C3D8B3"),
    STROKE_GRID("-helm-map-stroke-grid", "#0C172BA6", "#C0CDDEA6"),
    LABEL("-helm-map-label", "#D3DEEE", "#22344F"),
    LABEL_QUIET("-helm-map-label-quiet", "#B1C1DA", "#54698A"),
    HALO("-helm-map-halo", "#0A1120", "#FFFFFF"),
    DIM("-helm-map-dim", "#070B13A8", "#C9D3E1A8"),
    FOCUS("-helm-map-focus", "#7FD9FF", "#0B6FB3"),
    SELECTION("-helm-map-selection", "#35C2FF", "#0077C8"),
    HOVER("-helm-map-hover", "#FFFFFF1C", "#0B3A6A1F"),
    UNIT("-helm-map-unit", "#35C2FF", "#0077C8"),
    UNIT_FILL("-helm-map-unit-fill", "#0B1C2FF2", "#FFFFFFF2"),
    LINK("-helm-map-link", "#7FB8E6", "#2F6FA8"),
    DRAWING("-helm-map-drawing", "#F08CFF", "#9B1FB0"),
    FEATURE_1("-helm-map-feature-1", "#5FE0C0", "#00796B"),
    FEATURE_2("-helm-map-feature-2", "#E6C07B", "#8D6E00"),
    FEATURE_3("-helm-map-feature-3", "#B79CFF", "#5E35B1"),
    FEATURE_4("-helm-map-feature-4", "#FF9EB5", "#AD1457"),
    CLUSTER_FILL("-helm-map-cluster-fill", "#0E1626F2", "#FFFFFFF2"),
    MARK_TEXT("-helm-map-mark-text", "#EEF4FC", "#14253D"),
    GRADE_I("-helm-map-grade-1", "#FF4D4F", "#D9292B"),
    GRADE_II("-helm-map-grade-2", "#FF8A1F", "#C75D00"),
    GRADE_III("-helm-map-grade-3", "#F5C518", "#C79600"),
    GRADE_IV("-helm-map-grade-4", "#4C8DFF", "#1F66E0");

    private final String token;
    private final Color dark;
    private final Color light;

    MapColour(String token, String dark, String light) {
        this.token = token;
        this.dark = Color.web(dark);
        this.light = Color.web(light);
    }

    /** The CSS property that sets it. */
    public String token() {
        return token;
    }

    public Color dark() {
        return dark;
    }

    public Color light() {
        return light;
    }
}
