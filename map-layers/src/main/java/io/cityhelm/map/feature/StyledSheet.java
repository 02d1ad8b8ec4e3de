package io.cityhelm.map.feature;

import io.cityhelm.map.shape.FixedBox;
import io.cityhelm.map.style.MapTheme;
import io.cityhelm.map.styling.StyleColour;
import io.cityhelm.map.styling.StyleRule;
import io.cityhelm.map.styling.Symbol;
import io.cityhelm.map.symbol.Hatching;
import io.cityhelm.map.tile.TileKey;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Paint;
import java.awt.Rectangle;
import java.awt.geom.Path2D;
import java.util.List;
import java.util.stream.IntStream;

/** One tile of styled features while it is painted. For one thread. */
final class StyledSheet {

    private final StyledFeatures styled;
    private final FeatureSet features;
    private final StyledFeatures.Band band;
    private final TileKey key;
    private final double scale;
    private final MapTheme theme;
    private final TileSpace space;
    private final int reach;

    /** @param reach logical pixels from where a symbol is still seen */
    StyledSheet(
            StyledFeatures styled, StyledFeatures.Band band, double reach, TileKey key, double scale, MapTheme theme) {
        this.styled = styled;
        this.features = styled.features();
        this.band = band;
        this.key = key;
        this.scale = scale;
        this.theme = theme;
        this.space = new TileSpace(features, key, scale);
        this.reach = (int) Math.ceil(reach * scale);
    }

    void paint(Graphics2D g) {
        Rectangle part = g.getClipBounds();
        FixedBox area = part == null ? key.area(scale, reach) : key.area(part, scale, reach);
        int[] near = features.near(area);
        if (near.length == 0) {
            return;
        }
        List<StyleRule> rules = styled.style().rules();
        for (int rule = 0; rule < rules.size(); rule++) {
            int[] mine = styled.drawn(rule, near, band).toArray();
            if (mine.length > 0) {
                rules.get(rule).symbols().forEach(symbol -> draw(g, symbol, mine));
            }
        }
    }

    private void draw(Graphics2D g, Symbol symbol, int[] mine) {
        switch (symbol) {
            case Symbol.Fill fill -> areas(g, colour(fill.colour(), fill.opacity()), mine);
            case Symbol.Hatch hatch -> {
                long left = (long) key.x() * TileKey.SIZE;
                long top = (long) key.y() * TileKey.SIZE;
                areas(g, Hatching.of(hatch, scale, theme, left, top), mine);
            }
            case Symbol.Stroke stroke -> lines(g, stroke, mine);
            case Symbol.AtPoint point -> points(g, point, mine);
            case Symbol.Label _ -> {
                // stands among the names
            }
        }
    }

    private Color colour(StyleColour colour, double opacity) {
        int argb = colour.argb(theme);
        return new Color(argb & 0xFFFFFF | (int) Math.round((argb >>> 24) * opacity) << 24, true);
    }

    /** Each for itself: where two areas lie on each other, both are seen. */
    private void areas(Graphics2D g, Paint paint, int[] mine) {
        g.setPaint(paint);
        of(FeatureSet.AREA, mine).forEach(feature -> {
            Path2D.Double path = new Path2D.Double(Path2D.WIND_EVEN_ODD);
            for (int part = features.firstPart(feature); part < features.endPart(feature); part++) {
                space.append(path, part, true);
            }
            g.fill(path);
        });
    }

    private IntStream of(byte kind, int[] mine) {
        return IntStream.of(mine).filter(feature -> features.kind(feature) == kind);
    }

    private void lines(Graphics2D g, Symbol.Stroke stroke, int[] mine) {
        g.setPaint(colour(stroke.colour(), stroke.opacity()));
        LineRuns runs = new LineRuns(reach + 2.0);
        IntStream.of(mine)
                .filter(feature -> features.kind(feature) != FeatureSet.POINT)
                .forEach(feature -> runs(feature, runs));
        float width = (float) (stroke.width() * scale);
        if (stroke.dash().isEmpty()) {
            g.setStroke(new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
            runs.runs().forEach(run -> g.draw(run.path()));
            return;
        }
        float[] dash = new float[stroke.dash().size()];
        double period = 0;
        for (int i = 0; i < dash.length; i++) {
            dash[i] = (float) (stroke.dash().get(i) * scale);
            period += dash[i];
        }
        double whole = dash.length % 2 == 0 ? period : 2 * period;
        for (LineRuns.Run run : runs.runs()) {
            float phase = (float) (run.start() % whole);
            g.setStroke(new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, dash, phase));
            g.draw(run.path());
        }
    }

    private void runs(int feature, LineRuns into) {
        boolean closed = features.kind(feature) == FeatureSet.AREA;
        for (int part = features.firstPart(feature); part < features.endPart(feature); part++) {
            int first = features.firstVertex(part);
            into.moveTo(space.x(first), space.y(first));
            for (int vertex = first + 1; vertex < features.endVertex(part); vertex++) {
                into.lineTo(space.x(vertex), space.y(vertex));
            }
            if (closed) {
                into.lineTo(space.x(first), space.y(first));
            }
        }
    }

    private void points(Graphics2D g, Symbol.AtPoint symbol, int[] mine) {
        StampSheet sheet = new StampSheet(reach);
        for (int feature : mine) {
            if (features.kind(feature) == FeatureSet.POINT) {
                for (int part = features.firstPart(feature); part < features.endPart(feature); part++) {
                    int vertex = features.firstVertex(part);
                    sheet.add(space.x(vertex), space.y(vertex));
                }
            } else {
                sheet.add(space.column(styled.middleX(feature)), space.row(styled.middleY(feature)));
            }
        }
        if (!sheet.isEmpty()) {
            sheet.put(g, styled.stamps().of(symbol, scale, theme));
        }
    }
}
