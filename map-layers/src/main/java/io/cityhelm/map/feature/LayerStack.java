package io.cityhelm.map.feature;

import io.cityhelm.map.label.LabelSource;
import io.cityhelm.map.label.LabelWish;
import io.cityhelm.map.shape.FixedBox;
import io.cityhelm.map.shape.ZoomRange;
import io.cityhelm.map.style.MapTheme;
import io.cityhelm.map.tile.Overprint;
import io.cityhelm.map.tile.TileKey;
import java.awt.AlphaComposite;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;

/** Layers of features over each other. Immutable. @param sheets the lowest first */
public record LayerStack(List<Sheet> sheets) implements Overprint, LabelSource {

    /**
     * One layer.
     *
     * @param opacity above 0, at most 1; of the layer as a whole, so that what overlaps in it does not show through
     * @param zooms at which it is seen
     */
    public record Sheet(Overprint print, double opacity, ZoomRange zooms) {}

    public LayerStack {
        sheets = List.copyOf(sheets);
    }

    @Override
    public FixedBox box() {
        return sheets.stream().map(sheet -> sheet.print.box()).reduce(FixedBox.EMPTY, FixedBox::with);
    }

    @Override
    public double reach() {
        return sheets.stream().mapToDouble(sheet -> sheet.print.reach()).reduce(USUAL_REACH, Math::max);
    }

    /** When the layers are the same and only what some of them show is not: where those are. */
    @Override
    public List<FixedBox> insteadOf(Overprint before) {
        if (!(before instanceof LayerStack old) || old.sheets.size() != sheets.size()) {
            return Overprint.super.insteadOf(before);
        }
        List<FixedBox> areas = new ArrayList<>();
        for (int i = 0; i < sheets.size(); i++) {
            if (!sheets.get(i).equals(old.sheets.get(i))) {
                List<FixedBox> area = sheets.get(i).print.insteadOf(old.sheets.get(i).print);
                if (area.isEmpty()) {
                    return area;
                }
                areas.addAll(area);
            }
        }
        return areas.isEmpty() ? List.of(FixedBox.EMPTY) : areas;
    }

    @Override
    public void paint(Graphics2D g, TileKey key, double scale, MapTheme theme) {
        sheets.stream().filter(sheet -> sheet.zooms.contains(key.zoom())).forEach(sheet -> {
            if (sheet.opacity == 1) {
                sheet.print.paint(g, key, scale, theme);
            } else {
                faded(sheet, g, key, scale, theme);
            }
        });
    }

    private static void faded(Sheet sheet, Graphics2D g, TileKey key, double scale, MapTheme theme) {
        BufferedImage image = new BufferedImage(TileKey.SIZE, TileKey.SIZE, BufferedImage.TYPE_INT_ARGB_PRE);
        Graphics2D own = image.createGraphics();
        own.setClip(g.getClip());
        own.setRenderingHints(g.getRenderingHints());
        sheet.print.paint(own, key, scale, theme);
        own.dispose();
        g.setComposite(AlphaComposite.SrcOver.derive((float) sheet.opacity));
        g.drawImage(image, 0, 0, null);
        g.setComposite(AlphaComposite.SrcOver);
    }

    @Override
    public List<LabelWish> wishes(Scope scope) {
        return sheets.stream()
                .filter(sheet -> sheet.zooms.contains(scope.zoom()))
                .flatMap(sheet -> sheet.print instanceof LabelSource source
                        ? source.wishes(scope).stream().map(wish -> faded(wish, sheet.opacity))
                        : java.util.stream.Stream.empty())
                .toList();
    }

    private static LabelWish faded(LabelWish wish, double opacity) {
        int colour = wish.ink().colour();
        return wish.in(colour & 0xFFFFFF | (int) Math.round((colour >>> 24) * opacity) << 24);
    }
}
