package io.cityhelm.cockpit.theme;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import javafx.scene.text.Font;

/**
 * The one type family. Bundled, because Chinese text must not depend on what a machine has installed. Its figures are all
 * of one width, so that a clock does not dance.
 */
public final class HelmFonts {

    public static final String FAMILY = "Noto Sans SC";

    private HelmFonts() {}

    /**
     * Makes the family known to the toolkit, once; about 80 ms a weight, so an application does it on a thread of its own
     * while it opens its files. Must be done before the first text is laid out.
     *
     * @throws UncheckedIOException when the class path cannot be read
     */
    public static void ensure() {
        if (!FAMILY.equals(Font.font(FAMILY, 12).getFamily())) {
            load("Regular");
            load("Bold");
        }
    }

    private static void load(String weight) {
        String file = "/io/cityhelm/resources/fonts/NotoSansSC-" + weight + ".ttf";
        try (InputStream data = HelmFonts.class.getResourceAsStream(file)) {
            if (data == null || Font.loadFont(data, 12) == null) {
                throw new IllegalStateException("the class path has no usable font " + file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
