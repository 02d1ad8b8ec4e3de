import java.awt.Font;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.geom.Area;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.io.File;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Writes the outline of every glyph of a font whose strokes overlap as one area: arguments are the font and the file to
 * write. Lines are {@code G index}, {@code M x y}, {@code L x y}, {@code Q cx cy x y}, {@code Z}, in units of a thousandth.
 */
class OverlappingStrokes {

    public static void main(String[] args) throws Exception {
        Font font = Font.createFont(Font.TRUETYPE_FONT, new File(args[0])).deriveFont(1000f);
        FontRenderContext context = new FontRenderContext(null, true, true);
        int found = 0;
        try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(Path.of(args[1])))) {
            for (int glyph = 0; glyph < font.getNumGlyphs(); glyph++) {
                Shape outline =
                        font.createGlyphVector(context, new int[] {glyph}).getOutline();
                Area whole = new Area(path(outline, Path2D.WIND_NON_ZERO));
                Area lost = new Area(whole);
                lost.subtract(new Area(path(outline, Path2D.WIND_EVEN_ODD)));
                Rectangle2D size = lost.getBounds2D();
                if (size.getWidth() >= 1.5 || size.getHeight() >= 1.5) {
                    found++;
                    out.println("G " + glyph);
                    write(whole, out);
                }
            }
        }
        System.out.println(found + " of " + font.getNumGlyphs() + " glyphs have strokes that overlap");
    }

    private static Path2D path(Shape outline, int winding) {
        Path2D path = new Path2D.Double(winding);
        path.append(outline.getPathIterator(null), false);
        return path;
    }

    private static void write(Area area, PrintWriter out) {
        double[] c = new double[6];
        for (PathIterator it = area.getPathIterator(null); !it.isDone(); it.next()) {
            switch (it.currentSegment(c)) {
                case PathIterator.SEG_MOVETO -> out.println("M " + c[0] + " " + -c[1]);
                case PathIterator.SEG_LINETO -> out.println("L " + c[0] + " " + -c[1]);
                case PathIterator.SEG_QUADTO -> out.println("Q " + c[0] + " " + -c[1] + " " + c[2] + " " + -c[3]);
                case PathIterator.SEG_CUBICTO -> throw new IllegalStateException("a TrueType outline has no cubics");
                default -> out.println("Z");
            }
        }
    }
}
