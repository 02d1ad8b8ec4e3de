package io.cityhelm.map.feature;

import io.cityhelm.map.label.LabelSource;
import io.cityhelm.map.label.LabelWish;
import io.cityhelm.map.shape.FixedBox;
import io.cityhelm.map.style.MapTheme;
import io.cityhelm.map.styling.Symbol;
import io.cityhelm.map.symbol.Stamp;
import io.cityhelm.map.tile.Overprint;
import io.cityhelm.map.tile.TileKey;
import java.awt.Graphics2D;
import java.util.List;

/** Features in the look of their style: forms into the tiles, words among the names. Immutable. */
public record StyledPrint(StyledFeatures styled) implements Overprint, LabelSource {

    @Override
    public FixedBox box() {
        return styled.features().box();
    }

    @Override
    public double reach() {
        return styled.style().rules().stream()
                .flatMap(rule -> rule.symbols().stream())
                .mapToDouble(StyledPrint::reach)
                .reduce(USUAL_REACH, Math::max);
    }

    private static double reach(Symbol symbol) {
        return switch (symbol) {
            case Symbol.AtPoint point -> point.size() * Math.sqrt(0.5) + Stamp.RIM + 1;
            case Symbol.Stroke stroke -> stroke.width() / 2 + 1;
            case Symbol.Fill _, Symbol.Hatch _, Symbol.Label _ -> 0;
        };
    }

    @Override
    public void paint(Graphics2D g, TileKey key, double scale, MapTheme theme) {
        StyledFeatures.Band band = styled.band(key.zoom());
        if (!band.isEmpty()) {
            new StyledSheet(styled, band, reach(), key, scale, theme).paint(g);
        }
    }

    @Override
    public List<LabelWish> wishes(Scope scope) {
        StyledFeatures.Band band = styled.band(scope.zoom());
        return band.isEmpty() ? List.of() : new StyledNames(styled, band, scope).wishes();
    }
}
