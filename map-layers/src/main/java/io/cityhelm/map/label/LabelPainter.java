package io.cityhelm.map.label;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Draws names with a halo and remembers the pictures of the latest. Thread-safe; call it off the FX thread, the first
 * call reads the font.
 */
public final class LabelPainter {

    private static final Logger LOG = LoggerFactory.getLogger(LabelPainter.class);
    private static final FontRenderContext SMOOTH = new FontRenderContext(null, true, true);
    private static final int REMEMBERED = 2000;

    /** From the middle of a letter down to its base line, in sizes of the font. */
    private static final double RISE = 0.36;

    /**
     * What a picture depends on.
     *
     * @param size font size in device pixels
     * @param colour ARGB
     * @param halo ARGB
     */
    public record Ink(String text, double size, int colour, int halo) {}

    /** A name level or along a line. */
    private record Written(Ink ink, Optional<Course> course) {}

    private final Map<Written, LabelSprite> drawn = new LinkedHashMap<>(256, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Written, LabelSprite> eldest) {
            return size() > REMEMBERED;
        }
    };
    private Font font;

    /** A level name. */
    public LabelSprite draw(Ink ink) {
        return draw(ink, Optional.empty());
    }

    /** A name along a course, or level without one. */
    public synchronized LabelSprite draw(Ink ink, Optional<Course> course) {
        Written wanted = new Written(ink, course);
        LabelSprite known = drawn.get(wanted);
        if (known == null) {
            known = course.map(along -> drawNow(ink, along)).orElseGet(() -> drawNow(ink));
            drawn.put(wanted, known);
        }
        return known;
    }

    /** Estimated width in device pixels, without drawing: a Chinese character is as wide as the font is high. */
    public static double width(String text, double size) {
        return text.codePoints().mapToDouble(c -> c < 0x2E80 ? 0.56 : 1.0).sum() * size;
    }

    private LabelSprite drawNow(Ink ink) {
        GlyphVector glyphs = font((float) ink.size()).createGlyphVector(SMOOTH, ink.text());
        Rectangle2D visible = glyphs.getVisualBounds();
        float rim = rim(ink);
        int width = (int) Math.ceil(visible.getWidth() + 2 * rim + 2);
        int height = (int) Math.ceil(ink.size() * 1.2 + 2 * rim);
        AffineTransform middle = AffineTransform.getTranslateInstance(
                Math.rint(width / 2.0 - visible.getCenterX()), Math.rint(height / 2.0 - visible.getCenterY()));
        return sprite(ink, middle.createTransformedShape(glyphs.getOutline()), width, height);
    }

    /** Each letter is turned as the line runs below it. */
    private LabelSprite drawNow(Ink ink, Course course) {
        GlyphVector glyphs = font((float) ink.size()).createGlyphVector(SMOOTH, ink.text());
        double free = Course.length(course.spots()) - glyphs.getLogicalBounds().getWidth();
        Path2D.Double outline = new Path2D.Double();
        for (int i = 0; i < glyphs.getNumGlyphs(); i++) {
            double letter = glyphs.getGlyphMetrics(i).getAdvanceX();
            double middle = glyphs.getGlyphPosition(i).getX() + letter / 2;
            double along = free / 2 + middle;
            Course.Spot place = course.place(along);
            AffineTransform turn = AffineTransform.getTranslateInstance(place.x(), place.y());
            turn.rotate(course.angle(along, Math.max(letter, 1)));
            turn.translate(-middle, ink.size() * RISE);
            outline.append(turn.createTransformedShape(glyphs.getGlyphOutline(i)), false);
        }
        Rectangle2D box = outline.getBounds2D();
        double pad = rim(ink) + 1;
        // the anchor stays in the middle of the picture, wherever the letters are
        int width = 2 * (int) Math.ceil(Math.max(-box.getMinX(), box.getMaxX()) + pad);
        int height = 2 * (int) Math.ceil(Math.max(-box.getMinY(), box.getMaxY()) + pad);
        AffineTransform middle = AffineTransform.getTranslateInstance(width / 2.0, height / 2.0);
        return sprite(ink, middle.createTransformedShape(outline), width, height);
    }

    private static float rim(Ink ink) {
        return (float) (ink.size() * 0.19);
    }

    private static LabelSprite sprite(Ink ink, Shape outline, int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB_PRE);
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        g.setColor(new Color(ink.halo() & 0xFFFFFF | (ink.colour() >>> 24) * 180 / 255 << 24, true));
        g.setStroke(new BasicStroke(rim(ink), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.draw(outline);
        g.setColor(new Color(ink.colour(), true));
        g.fill(outline);
        g.dispose();
        return new LabelSprite(((DataBufferInt) image.getRaster().getDataBuffer()).getData(), width, height);
    }

    private Font font(float size) {
        if (font == null) {
            font = bundled();
        }
        return font.deriveFont(size);
    }

    private static Font bundled() {
        try {
            Optional<Path> file = BundledFont.REGULAR.path();
            if (file.isPresent()) {
                return Font.createFont(Font.TRUETYPE_FONT, file.get().toFile());
            }
            try (InputStream in = BundledFont.REGULAR.url().openStream()) {
                return Font.createFont(Font.TRUETYPE_FONT, in);
            }
        } catch (IOException | FontFormatException e) {
            LOG.warn("the bundled font cannot be read; names on the map use a font of the system", e);
            return new Font(Font.SANS_SERIF, Font.PLAIN, 12);
        }
    }
}
