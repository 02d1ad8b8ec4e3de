package io.cityhelm.app.screen;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;

/** Writes pictures. The encoder is the JDK's; AWT only lends its image class, no AWT window system is started. */
public final class Png {

    private Png() {}

    /** Writes a picture, making the folder when it is not there. Any thread. */
    public static void write(WritableImage image, Path file) throws IOException {
        BufferedImage picture = picture(image);
        Optional<Path> folder = Optional.ofNullable(file.toAbsolutePath().getParent());
        if (folder.isPresent()) {
            Files.createDirectories(folder.get());
        }
        if (!ImageIO.write(picture, "png", file.toFile())) {
            throw new IOException("no PNG encoder");
        }
    }

    /** The same picture as AWT has it, opaque. Any thread. */
    public static BufferedImage picture(WritableImage image) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] pixels = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        picture.setRGB(0, 0, width, height, pixels, 0, width);
        return picture;
    }
}
