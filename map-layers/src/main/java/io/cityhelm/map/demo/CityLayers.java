package io.cityhelm.map.demo;

import io.cityhelm.core.jurisdiction.Level;
import io.cityhelm.map.shape.ShapeLayer;
import io.cityhelm.map.shape.ShapeLayerBuilder;
import io.cityhelm.map.shape.ZoomRange;
import io.cityhelm.map.style.Choropleth;
import io.cityhelm.map.style.LayerStyle;
import io.cityhelm.map.style.MapTheme;
import io.cityhelm.map.view.MapView;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The synthetic city as layers of the map. */
public final class CityLayers {

    private CityLayers() {}

    /** Puts districts, streets, communities and grids on a map, with the zooms of a real cockpit. */
    public static void put(MapView map, Map<String, List<SyntheticCity.Place>> city) {
        for (Level level : List.of(Level.DISTRICT, Level.STREET, Level.COMMUNITY, Level.GRID)) {
            ShapeLayer layer = layer(level, city.get(name(level)));
            map.setLayer(level.ordinal(), layer, LayerStyle.of(level));
        }
    }

    public static ShapeLayer layer(Level level, List<SyntheticCity.Place> places) {
        ShapeLayerBuilder builder = new ShapeLayerBuilder(name(level));
        switch (level) {
            case STREET -> builder.painted(ZoomRange.ALWAYS).labelled(ZoomRange.from(10.5));
            case COMMUNITY -> builder.painted(ZoomRange.from(11)).labelled(ZoomRange.from(13));
            case GRID -> builder.painted(ZoomRange.from(12.5)).labelled(ZoomRange.from(15));
            default -> builder.labelled(ZoomRange.ALWAYS);
        }
        places.forEach(p -> builder.add(p.id(), p.polygon(), p.name(), p.middle()));
        return builder.build();
    }

    /** Classes that fall off from a middle, like a congestion index. */
    public static Choropleth choropleth(List<SyntheticCity.Place> places, MapTheme theme, double shift) {
        Map<String, Integer> classes = new HashMap<>();
        places.forEach(p -> {
            double d = Math.hypot(p.middle().lon() - 120.15 - shift, p.middle().lat() - 30.3);
            classes.put(p.id(), (int) Math.clamp(Math.round(5 - d * 12 + 0.8 * Math.sin(p.id().hashCode())), 0, 5));
        });
        List<Choropleth.LegendClass> legend = new ArrayList<>();
        String[] texts = {"< 1.0", "1.0–1.2", "1.2–1.4", "1.4–1.6", "1.6–1.8", "≥ 1.8"};
        for (int i = 0; i < 6; i++) {
            legend.add(new Choropleth.LegendClass(theme.ramp(6).get(i), texts[i]));
        }
        return new Choropleth("延误指数", classes, legend, "15:20");
    }

    private static String name(Level level) {
        return level.name().toLowerCase(java.util.Locale.ROOT);
    }
}
