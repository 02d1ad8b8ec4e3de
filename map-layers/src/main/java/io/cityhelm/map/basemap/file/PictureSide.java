package io.cityhelm.map.basemap.file;

import io.cityhelm.map.basemap.PictureFormat;
import io.cityhelm.map.basemap.vector.VectorTilePainter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** How many pixels the pictures of a file have along a side: no metadata tell. */
final class PictureSide {

    private static final int USUAL = 256;
    private static final int LARGE = 512;

    private PictureSide() {}

    /** Of a picture; the usual one when it cannot be read. */
    static int of(Optional<byte[]> sample) {
        if (sample.isEmpty()) {
            return USUAL;
        }
        if (PictureFormat.of(sample.get()) == PictureFormat.VECTOR) {
            return VectorTilePainter.SIDE;
        }
        ImageReader reader = ImageIO.getImageReadersByFormatName(
                        PictureFormat.of(sample.get()).name())
                .next();
        try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(sample.get()))) {
            reader.setInput(in, true, true);
            return reader.getWidth(0) == LARGE ? LARGE : USUAL;
        } catch (IOException | RuntimeException e) {
            return USUAL; // a broken sample says nothing about the others
        } finally {
            reader.dispose();
        }
    }
}
