import java.awt.image.BufferedImage;
import java.io.File;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import javax.imageio.ImageIO;

/** Fails unless each picture has the size and enough different colours to be a drawn cockpit, not an empty window. */
public class Pictures {

    public static void main(String[] args) throws Exception {
        int width = Integer.parseInt(args[0]);
        int height = Integer.parseInt(args[1]);
        int least = Integer.parseInt(args[2]);
        boolean good = true;
        for (String name : Arrays.copyOfRange(args, 3, args.length)) {
            BufferedImage picture = ImageIO.read(new File(name));
            int colours = colours(picture);
            boolean plausible = picture.getWidth() == width && picture.getHeight() == height && colours >= least;
            System.out.printf(
                    "%s: %d x %d, %d colours%s%n",
                    new File(name).getName(),
                    picture.getWidth(),
                    picture.getHeight(),
                    colours,
                    plausible ? "" : " - NOT PLAUSIBLE");
            good &= plausible;
        }
        System.exit(good ? 0 : 1);
    }

    private static int colours(BufferedImage picture) {
        Set<Integer> seen = new HashSet<>();
        for (int y = 0; y < picture.getHeight(); y += 2) {
            for (int x = 0; x < picture.getWidth(); x += 2) {
                seen.add(picture.getRGB(x, y));
            }
        }
        return seen.size();
    }
}
