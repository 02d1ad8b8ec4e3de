package io.cityhelm.map.feature;

import io.cityhelm.map.label.Course;
import io.cityhelm.map.label.LabelPainter;
import io.cityhelm.map.label.LabelSource;
import io.cityhelm.map.label.LabelWish;
import io.cityhelm.map.styling.StyleRule;
import io.cityhelm.map.styling.Symbol;
import io.cityhelm.map.world.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;

/** The words that styled features wish to see in a part of the map. For one thread. */
final class StyledNames {

    /** A name is said again along a line after so many device pixels for each of the scale. */
    private static final double AGAIN = 420;

    /** Where a line may be straight enough: shares of the room, the middle first. */
    private static final double[] TRIED = {0.5, 0.3, 0.7, 0.1, 0.9};

    private final StyledFeatures styled;
    private final FeatureSet features;
    private final StyledFeatures.Band band;
    private final LabelSource.Scope scope;
    private final List<LabelWish> wishes = new ArrayList<>();

    StyledNames(StyledFeatures styled, StyledFeatures.Band band, LabelSource.Scope scope) {
        this.styled = styled;
        this.features = styled.features();
        this.band = band;
        this.scope = scope;
    }

    List<LabelWish> wishes() {
        List<StyleRule> rules = styled.style().rules();
        int[] near = features.near(scope.area());
        for (int rule = 0; rule < rules.size(); rule++) {
            List<Symbol> symbols = rules.get(rule).symbols();
            for (int symbol = 0; symbol < symbols.size(); symbol++) {
                if (symbols.get(symbol) instanceof Symbol.Label label) {
                    add(rule, symbol, label, near);
                }
            }
        }
        return wishes;
    }

    private void add(int rule, int symbol, Symbol.Label label, int[] near) {
        double size = label.size() * scope.scale();
        int colour = label.colour().argb(scope.theme());
        int halo = label.halo().argb(scope.theme());
        int rank = Symbol.Label.FIRST - label.priority();
        styled.drawn(rule, near, band).forEach(feature -> {
            String text = styled.text(rule, symbol, feature);
            if (!text.isEmpty()) {
                var ink = new LabelPainter.Ink(text, size, colour, halo);
                if (label.along() && features.kind(feature) == FeatureSet.LINE) {
                    along(feature, ink, rank);
                } else {
                    level(feature, label, ink, rank);
                }
            }
        });
    }

    private void level(int feature, Symbol.Label label, LabelPainter.Ink ink, int rank) {
        double x = World.fraction(styled.middleX(feature)) + label.right() * scope.scale() / scope.worldPixels();
        double y = World.fraction(styled.middleY(feature)) + label.down() * scope.scale() / scope.worldPixels();
        wishes.add(new LabelWish(ink, x, y, rank));
    }

    private void along(int feature, LabelPainter.Ink ink, int rank) {
        double wide = LabelPainter.width(ink.text(), ink.size()) + ink.size();
        for (int part = features.firstPart(feature); part < features.endPart(feature); part++) {
            List<Course.Spot> line = line(part);
            double length = Course.length(line);
            // as many as fit, evenly, so that they stay where they are when the view moves
            int count = (int) Math.max(1, Math.floor(length / Math.max(2 * wide, AGAIN * scope.scale())));
            double slot = length / count;
            for (int i = 0; i < count && wide <= length; i++) {
                double first = i * slot;
                DoubleStream.of(TRIED)
                        .map(share -> first + share * (slot - wide))
                        .boxed()
                        .flatMap(from -> wish(Course.piece(line, from, wide), ink, rank).stream())
                        .findFirst()
                        .ifPresent(wishes::add);
            }
        }
    }

    private Optional<LabelWish> wish(List<Course.Spot> piece, LabelPainter.Ink ink, int rank) {
        Course.Spot middle = Course.at(piece, Course.length(piece) / 2);
        double x = middle.x() / scope.worldPixels();
        double y = middle.y() / scope.worldPixels();
        Course course = Course.around(piece);
        return scope.area().contains(World.fixed(x), World.fixed(y)) && course.isReadable(ink.size())
                ? Optional.of(new LabelWish(ink, x, y, rank, Optional.of(course)))
                : Optional.empty();
    }

    private List<Course.Spot> line(int part) {
        List<Course.Spot> line = new ArrayList<>();
        for (int vertex = features.firstVertex(part); vertex < features.endVertex(part); vertex++) {
            line.add(new Course.Spot(
                    World.fraction(features.x(vertex)) * scope.worldPixels(),
                    World.fraction(features.y(vertex)) * scope.worldPixels()));
        }
        return line;
    }
}
