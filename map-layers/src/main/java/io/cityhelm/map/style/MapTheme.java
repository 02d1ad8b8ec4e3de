package io.cityhelm.map.style;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javafx.scene.paint.Color;

/**
 * All colours of the map at one moment. Immutable, so that painting threads can hold it.
 *
 * @param colours one for each {@link MapColour}
 */
public record MapTheme(Map<MapColour, Color> colours) {

    /** @throws IllegalArgumentException when a colour is missing */
    public MapTheme {
        colours = Map.copyOf(colours);
        if (colours.size() != MapColour.values().length) {
            throw new IllegalArgumentException("a theme names every colour; this one has only " + colours.keySet());
        }
    }

    public static MapTheme dark() {
        return from(MapColour::dark);
    }

    public static MapTheme light() {
        return from(MapColour::light);
    }

    public static MapTheme from(Function<MapColour, Color> source) {
        Map<MapColour, Color> all = new EnumMap<>(MapColour.class);
        for (MapColour name : MapColour.values()) {
            all.put(name, source.apply(name));
        }
        return new MapTheme(all);
    }

    public Color of(MapColour name) {
        return colours.get(name);
    }

    /** The colour as 0xAARRGGBB, not premultiplied. */
    public int argb(MapColour name) {
        return argb(of(name));
    }

    public static int argb(Color c) {
        return channel(c.getOpacity()) << 24
                | channel(c.getRed()) << 16
                | channel(c.getGreen()) << 8
                | channel(c.getBlue());
    }

    /** A sequence of class colours from the quiet to the strong end of the ramp. */
    public List<Color> ramp(int classes) {
        List<Color> out = new ArrayList<>();
        for (int i = 0; i < classes; i++) {
            double t = classes == 1 ? 0.5 : i / (classes - 1.0);
            out.add(of(MapColour.RAMP_LOW).interpolate(of(MapColour.RAMP_HIGH), t));
        }
        return out;
    }

    private static int channel(double value) {
        return (int) Math.round(value * 255);
    }
}
