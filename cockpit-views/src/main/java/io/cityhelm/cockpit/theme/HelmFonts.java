package io.cityhelm.cockpit.theme;

import io.cityhelm.map.label.BundledFont;
import java.io.IOException;
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
     * Makes the family known to the toolkit, once. Must be done before the first text is laid out. From a jar it takes about
     * 80 ms a weight, from files hardly anything.
     *
     * @throws UncheckedIOException when the class path cannot be read
     */
    public static void ensure() {
        if (!FAMILY.equals(Font.font(FAMILY, 12).getFamily())) {
            load(BundledFont.REGULAR);
            load(BundledFont.BOLD);
        }
    }

    private static void load(BundledFont font) {
        try {
            String url = font.url().toExternalForm();
            if (Font.loadFont(url, 12) == null) {
                throw new IllegalStateException("no usable font at " + url);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
