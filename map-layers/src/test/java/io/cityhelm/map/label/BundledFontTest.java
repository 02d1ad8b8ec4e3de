package io.cityhelm.map.label;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Font;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.geom.Area;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The toolkit fills outlines by the even-odd rule on scaled screens: where strokes overlap there would be holes. */
class BundledFontTest {

    private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);

    /** Of a thousand units: roundings along a stroke's edge are no holes. */
    private static final double NOTHING = 3;

    @ParameterizedTest
    @EnumSource
    void given_the_words_on_the_map_when_filled_by_either_rule_then_they_are_the_same(BundledFont weight)
            throws Exception {
        Font font;
        try (InputStream in = weight.url().openStream()) {
            font = Font.createFont(Font.TRUETYPE_FONT, in).deriveFont(1000f);
        }

        List<String> holed = new ArrayList<>();
        words().codePoints().distinct().filter(font::canDisplay).forEach(c -> {
            String letter = Character.toString(c);
            if (hole(font.createGlyphVector(CONTEXT, letter).getOutline())) {
                holed.add(letter);
            }
        });

        assertThat(words().codePoints().distinct().count()).isGreaterThan(200);
        assertThat(holed).isEmpty();
    }

    private static boolean hole(Shape outline) {
        Area lost = new Area(path(outline, Path2D.WIND_NON_ZERO));
        lost.subtract(new Area(path(outline, Path2D.WIND_EVEN_ODD)));
        Rectangle2D size = lost.getBounds2D();
        return size.getWidth() > NOTHING && size.getHeight() > NOTHING;
    }

    private static Path2D path(Shape outline, int winding) {
        Path2D path = new Path2D.Double(winding);
        path.append(outline.getPathIterator(null), false);
        return path;
    }

    private static String words() throws IOException {
        Properties all = new Properties();
        try (InputStream in =
                BundledFontTest.class.getResourceAsStream("/io/cityhelm/resources/messages/map.properties")) {
            all.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return String.join(
                "", all.stringPropertyNames().stream().map(all::getProperty).toList());
    }
}
