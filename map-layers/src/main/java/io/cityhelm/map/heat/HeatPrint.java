package io.cityhelm.map.heat;

import io.cityhelm.map.shape.FixedBox;
import io.cityhelm.map.style.MapColour;
import io.cityhelm.map.style.MapTheme;
import io.cityhelm.map.tile.Overprint;
import io.cityhelm.map.tile.TileKey;
import io.cityhelm.map.world.PixelFrame;
import io.cityhelm.map.world.World;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.paint.Color;

/** Prints the density of events over the map, in the colours of the theme. */
public final class HeatPrint implements Overprint {

    /** Steps of the legend. */
    public static final int STEPS = 5;

    /** Device pixels between two samples: the kernel is far wider. */
    private static final int MESH = 8;

    private static final double OPACITY = 0.72;

    private final HeatField field;
    private final FixedBox box;

    public HeatPrint(HeatField field) {
        this.field = field;
        double[] around = field.box();
        this.box = new FixedBox(
                World.fixed(around[0]), World.fixed(around[1]), World.fixed(around[2]), World.fixed(around[3]));
    }

    /** The colours from cool to hot, without their opacity: what a legend shows. */
    public static List<Color> colours(MapTheme theme) {
        List<Color> out = new ArrayList<>();
        for (int i = 1; i <= STEPS; i++) {
            out.add(colour(theme, (double) i / STEPS));
        }
        return out;
    }

    @Override
    public FixedBox box() {
        return box;
    }

    @Override
    public void paint(Graphics2D g, TileKey key, double scale, MapTheme theme) {
        if (field.peak() <= 0) {
            return;
        }
        int across = TileKey.SIZE / MESH + 1;
        double world = PixelFrame.worldPixels(key.level(), scale);
        BufferedImage mesh = new BufferedImage(across, across, BufferedImage.TYPE_INT_ARGB);
        boolean warm = false;
        for (int y = 0; y < across; y++) {
            for (int x = 0; x < across; x++) {
                double heat = field.density(
                                ((double) key.x() * TileKey.SIZE + x * MESH) / world,
                                ((double) key.y() * TileKey.SIZE + y * MESH) / world)
                        / field.peak();
                if (heat > 0) {
                    warm = true;
                    mesh.setRGB(x, y, argb(theme, Math.min(1, heat)));
                }
            }
        }
        if (warm) {
            g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            // a sample stands for the place in the middle of its square
            g.drawImage(mesh, -MESH / 2, -MESH / 2, across * MESH, across * MESH, null);
        }
    }

    private static int argb(MapTheme theme, double heat) {
        int opacity = (int) Math.round(255 * OPACITY * Math.sqrt(heat));
        return opacity << 24 | MapTheme.argb(colour(theme, heat)) & 0xFFFFFF;
    }

    private static Color colour(MapTheme theme, double heat) {
        Color cool = theme.of(MapColour.GRADE_III);
        Color hot = theme.of(MapColour.GRADE_I);
        return cool.interpolate(hot, heat);
    }
}
