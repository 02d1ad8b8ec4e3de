package io.cityhelm.map.view;

import io.cityhelm.map.style.MapColour;
import io.cityhelm.map.style.MapTheme;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.css.CssMetaData;
import javafx.css.SimpleStyleableObjectProperty;
import javafx.css.StyleConverter;
import javafx.css.Styleable;
import javafx.css.StyleableObjectProperty;
import javafx.css.StyleableProperty;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;

/** One styleable property for each colour of the map, so that a style sheet is the one place of colours. */
final class ThemeProperties {

    private static final Map<MapColour, CssMetaData<MapView, Color>> CSS = metaData();

    private final Map<MapColour, StyleableObjectProperty<Color>> colours = new EnumMap<>(MapColour.class);

    ThemeProperties(MapView owner, Runnable changed) {
        for (MapColour name : MapColour.values()) {
            var property = new SimpleStyleableObjectProperty<>(CSS.get(name), owner, name.name(), name.dark());
            property.addListener((_, _, _) -> changed.run());
            colours.put(name, property);
        }
    }

    void set(MapTheme theme) {
        colours.forEach((name, property) -> property.set(theme.of(name)));
    }

    MapTheme theme() {
        return MapTheme.from(name -> colours.get(name).get());
    }

    static List<CssMetaData<? extends Styleable, ?>> cssMetaData() {
        List<CssMetaData<? extends Styleable, ?>> all = new ArrayList<>(Region.getClassCssMetaData());
        all.addAll(CSS.values());
        return List.copyOf(all);
    }

    private static Map<MapColour, CssMetaData<MapView, Color>> metaData() {
        Map<MapColour, CssMetaData<MapView, Color>> out = new EnumMap<>(MapColour.class);
        Arrays.stream(MapColour.values()).forEach(name -> out.put(name, new ColourMetaData(name)));
        return out;
    }

    private static final class ColourMetaData extends CssMetaData<MapView, Color> {

        private final MapColour name;

        ColourMetaData(MapColour name) {
            super(name.token(), StyleConverter.getColorConverter(), name.dark());
            this.name = name;
        }

        @Override
        public boolean isSettable(MapView map) {
            return !map.themeProperties().colours.get(name).isBound();
        }

        @Override
        public StyleableProperty<Color> getStyleableProperty(MapView map) {
            return map.themeProperties().colours.get(name);
        }
    }
}
