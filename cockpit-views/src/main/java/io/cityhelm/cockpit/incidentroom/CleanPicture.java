package io.cityhelm.cockpit.incidentroom;

import io.cityhelm.core.decision.Refusal;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import javax.imageio.IIOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/**
 * A picture from outside, decoded and painted anew: what is kept are pixels, and nothing of what a camera or a stranger
 * wrote beside them (place, owner, scripts). Its size is read before it is decoded, so that a small file cannot ask for
 * all memory. Touches the disk and computes: never on the screen's thread.
 *
 * @param bytes a JPEG without any metadata
 */
record CleanPicture(byte[] bytes, int width, int height) {

    /** The largest file that is read, bytes. */
    static final long MOST_BYTES = 20L * 1024 * 1024;

    /** The most pixels that are decoded. */
    static final long MOST_PIXELS = 40_000_000;

    /** The longer side of what is kept, pixels. */
    static final int LONGEST_SIDE = 2_048;

    /** The picture is not taken. */
    static final class Refused extends Exception {
        private static final long serialVersionUID = 1L;
        private final transient Refusal refusal;

        Refused(Refusal refusal) {
            super(refusal.rule());
            this.refusal = refusal;
        }

        Refusal refusal() {
            return refusal;
        }
    }

    static CleanPicture of(Path file) throws IOException, Refused {
        if (Files.size(file) > MOST_BYTES) {
            throw new Refused(Refusal.because("picture.too-large", MOST_BYTES / 1024 / 1024));
        }
        return of(Files.readAllBytes(file));
    }

    static CleanPicture of(byte[] file) throws IOException, Refused {
        if (file.length > MOST_BYTES) {
            throw new Refused(Refusal.because("picture.too-large", MOST_BYTES / 1024 / 1024));
        }
        BufferedImage painted = painted(decoded(file));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        if (!ImageIO.write(painted, "jpg", out)) {
            throw new IOException("this Java writes no JPEG");
        }
        return new CleanPicture(out.toByteArray(), painted.getWidth(), painted.getHeight());
    }

    private static BufferedImage decoded(byte[] file) throws IOException, Refused {
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw new Refused(Refusal.because("picture.unreadable"));
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
                if (pixels > MOST_PIXELS) {
                    throw new Refused(
                            Refusal.because("picture.too-many-pixels", pixels / 1_000_000, MOST_PIXELS / 1_000_000));
                }
                return reader.read(0);
            } catch (IIOException | IndexOutOfBoundsException | IllegalArgumentException e) {
                // what decoders throw for a broken file
                throw new Refused(Refusal.because("picture.unreadable"));
            } finally {
                reader.dispose();
            }
        }
    }

    private static BufferedImage painted(BufferedImage raw) {
        double scale = Math.min(1.0, (double) LONGEST_SIDE / Math.max(raw.getWidth(), raw.getHeight()));
        int width = Math.max(1, (int) Math.round(raw.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(raw.getHeight() * scale));
        BufferedImage painted = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D brush = painted.createGraphics();
        try {
            brush.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            brush.drawImage(raw, 0, 0, width, height, Color.WHITE, null);
        } finally {
            brush.dispose();
        }
        return painted;
    }
}
