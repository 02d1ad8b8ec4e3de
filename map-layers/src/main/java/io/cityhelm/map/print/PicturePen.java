package io.cityhelm.map.print;

import io.cityhelm.map.label.BundledFont;
import io.cityhelm.map.view.MapPicture;
import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.font.FontRenderContext;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;

/** Draws a sheet into a picture. Not on the FX thread: it reads the font. For one thread. */
public final class PicturePen implements SheetPen {

    private static final FontRenderContext SMOOTH = new FontRenderContext(null, true, true);

    private final Font plain = font(BundledFont.REGULAR);
    private final Font bold = font(BundledFont.BOLD);
    private final BufferedImage image;
    private final Graphics2D g;

    private PicturePen(SheetSize size) throws IOException {
        image = new BufferedImage(
                (int) Math.round(size.width() * size.scale()),
                (int) Math.round(size.height() * size.scale()),
                BufferedImage.TYPE_INT_RGB);
        g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        g.scale(size.scale(), size.scale());
    }

    /** The picture of a sheet. */
    public static BufferedImage draw(Sheet sheet) throws IOException {
        PicturePen pen = new PicturePen(sheet.plan().size());
        sheet.draw(pen);
        pen.g.dispose();
        return pen.image;
    }

    @Override
    public void area(Box box, int colour) {
        g.setColor(new Color(colour));
        g.fill(rectangle(box));
    }

    @Override
    public void frame(Box box, double thickness, int colour) {
        g.setColor(new Color(colour));
        g.setStroke(new BasicStroke((float) thickness));
        g.draw(rectangle(box));
    }

    @Override
    public void polygon(double[] corners, int colour) {
        Path2D path = new Path2D.Double();
        path.moveTo(corners[0], corners[1]);
        for (int i = 2; i < corners.length; i += 2) {
            path.lineTo(corners[i], corners[i + 1]);
        }
        path.closePath();
        g.setColor(new Color(colour));
        g.fill(path);
    }

    @Override
    public void text(String words, double x, double y, Letter letter) {
        g.setColor(new Color(letter.colour()));
        AffineTransform to = AffineTransform.getTranslateInstance(x, y);
        g.fill(to.createTransformedShape(
                font(letter).createGlyphVector(SMOOTH, words).getOutline()));
    }

    @Override
    public void stamp(String words, double middleX, double middleY, Letter letter, double opacity) {
        AffineTransform before = g.getTransform();
        var composite = g.getComposite();
        g.setComposite(AlphaComposite.getInstance(AlphaComposite.SRC_OVER, (float) opacity));
        g.translate(middleX, middleY);
        g.rotate(-Math.PI / 6);
        text(words, -width(words, letter) / 2, letter.size() * 0.35, letter);
        g.setComposite(composite);
        g.setTransform(before);
    }

    @Override
    public void picture(MapPicture picture, Box box) {
        // copied pixel by pixel where the sheet is as fine as the picture
        AffineTransform place = g.getTransform();
        g.setTransform(new AffineTransform());
        int left = (int) Math.round(box.x() * place.getScaleX());
        int top = (int) Math.round(box.y() * place.getScaleY());
        g.drawImage(picture.image(), left, top, null);
        g.setTransform(place);
    }

    @Override
    public double width(String words, Letter letter) {
        return font(letter).getStringBounds(words, SMOOTH).getWidth();
    }

    private Font font(Letter letter) {
        return (letter.bold() ? bold : plain).deriveFont((float) letter.size());
    }

    private static Rectangle2D rectangle(Box box) {
        return new Rectangle2D.Double(box.x(), box.y(), box.width(), box.height());
    }

    private static Font font(BundledFont which) throws IOException {
        try {
            Optional<Path> file = which.path();
            if (file.isPresent()) {
                return Font.createFont(Font.TRUETYPE_FONT, file.get().toFile());
            }
            try (InputStream in = which.url().openStream()) {
                return Font.createFont(Font.TRUETYPE_FONT, in);
            }
        } catch (FontFormatException e) {
            throw new IOException(e);
        }
    }
}
