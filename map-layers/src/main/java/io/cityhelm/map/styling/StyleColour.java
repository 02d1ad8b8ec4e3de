package io.cityhelm.map.styling;

import io.cityhelm.map.style.MapColour;
import io.cityhelm.map.style.MapTheme;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import javafx.scene.paint.Color;

/** A colour of a style, which follows the theme of the room. */
public sealed interface StyleColour {

    /** The colour in a theme, 0xAARRGGBB, not premultiplied. */
    int argb(MapTheme theme);

    /** One of the theme's own. */
    record Token(MapColour name) implements StyleColour {
        @Override
        public int argb(MapTheme theme) {
            return theme.argb(name);
        }
    }

    /**
     * Of the style's own.
     *
     * @param dark ARGB in a dark room
     * @param light ARGB in a bright one
     */
    record Literal(int dark, int light) implements StyleColour {
        @Override
        public int argb(MapTheme theme) {
            return theme.of(MapColour.BACKGROUND).getBrightness() < 0.5 ? dark : light;
        }
    }

    /** {@code #RGB}, {@code #RRGGBB} or {@code #RRGGBBAA}, or the name of a token without {@code -helm-map-}; empty for neither. */
    static Optional<StyleColour> of(String text) {
        return argbOf(text).<StyleColour>map(argb -> new Literal(argb, argb)).or(() -> token(text));
    }

    /** The ARGB of a hexadecimal colour. */
    static Optional<Integer> argbOf(String text) {
        return Hex.WRITTEN.matcher(text).matches() ? Optional.of(MapTheme.argb(Color.web(text))) : Optional.empty();
    }

    private static Optional<StyleColour> token(String text) {
        String wanted = "-helm-map-" + text.toLowerCase(Locale.ROOT);
        for (MapColour colour : MapColour.values()) {
            if (colour.token().equals(wanted)) {
                return Optional.of(new Token(colour));
            }
        }
        return Optional.empty();
    }

    /** How such colours are written. */
    final class Hex {
        private static final Pattern WRITTEN = Pattern.compile("#(?:[0-9a-fA-F]{3}|[0-9a-fA-F]{6}|[0-9a-fA-F]{8})");

        private Hex() {}
    }
}
