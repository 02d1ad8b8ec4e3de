package io.cityhelm.map.view;

import io.cityhelm.map.overlay.Mark;
import io.cityhelm.map.overlay.MarkCluster;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.geometry.Point2D;

/** What the map tells its owner, on the FX thread. Setting a listener replaces the one before. */
public final class MapEvents {

    private Consumer<ShapeRef> shapeClicked = _ -> {};
    private Consumer<ShapeRef> shapeEntered = _ -> {};
    private Consumer<Mark> markClicked = _ -> {};
    private BiConsumer<MarkCluster, Point2D> marksClicked = (marks, _) -> clicked(marks.first());
    private Function<ShapeRef, Optional<String>> shapeTip = _ -> Optional.empty();
    private Function<MarkCluster, Optional<String>> clusterTip = _ -> Optional.empty();
    private Function<Mark, Optional<String>> markTip = mark -> Optional.of(mark.label());

    /** One click on a shape, or Enter while none is selected. */
    public void onShapeClicked(Consumer<ShapeRef> listener) {
        shapeClicked = listener;
    }

    /** Double click on a shape, or Enter on the selected one: go into it. */
    public void onShapeEntered(Consumer<ShapeRef> listener) {
        shapeEntered = listener;
    }

    public void onMarkClicked(Consumer<Mark> listener) {
        markClicked = listener;
    }

    /**
     * One click on marks that no zoom draws apart, with where they are in pixels of the map; a click on the first of them unless
     * set.
     */
    public void onMarksClicked(BiConsumer<MarkCluster, Point2D> listener) {
        marksClicked = listener;
    }

    /** The text shown beside the pointer over a shape; empty for none. */
    public void shapeTip(Function<ShapeRef, Optional<String>> text) {
        shapeTip = text;
    }

    /** The text shown beside the pointer over a mark; its label unless set. */
    public void markTip(Function<Mark, Optional<String>> text) {
        markTip = text;
    }

    /** The text shown beside the pointer over marks that are gathered; nothing unless set. */
    public void clusterTip(Function<MarkCluster, Optional<String>> text) {
        clusterTip = text;
    }

    void clicked(ShapeRef shape) {
        shapeClicked.accept(shape);
    }

    void entered(ShapeRef shape) {
        shapeEntered.accept(shape);
    }

    void clicked(Mark mark) {
        markClicked.accept(mark);
    }

    void clicked(MarkCluster marks, Point2D at) {
        marksClicked.accept(marks, at);
    }

    Optional<String> tip(ShapeRef shape) {
        return shapeTip.apply(shape);
    }

    Optional<String> tip(MarkCluster cluster) {
        return cluster.isSingle() ? tip(cluster.first()) : clusterTip.apply(cluster);
    }

    private Optional<String> tip(Mark mark) {
        return markTip.apply(mark).filter(text -> !text.isBlank());
    }
}
