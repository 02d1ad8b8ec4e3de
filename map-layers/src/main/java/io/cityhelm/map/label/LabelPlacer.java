package io.cityhelm.map.label;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Gives names their places so that none covers another: by rank, then from the most crowded reading order (north to
 * south, west to east), first come first served. Pure: the same wishes give the same places.
 */
public final class LabelPlacer {

    private static final int CELL = 64;

    private record Box(double left, double top, double right, double bottom) {

        static Box around(double x, double y, double wide, double high) {
            return new Box(x - wide, y - high, x + wide, y + high);
        }

        boolean meets(Box other) {
            return left < other.right && right > other.left && top < other.bottom && bottom > other.top;
        }
    }

    private record Cell(int x, int y) {}

    private LabelPlacer() {}

    /**
     * The wishes that can be shown together.
     *
     * @param worldPixels width of the world in device pixels
     * @param gap free device pixels between two names
     */
    public static List<LabelWish> place(List<LabelWish> wishes, double worldPixels, double gap) {
        List<LabelWish> ordered = new ArrayList<>(wishes);
        ordered.sort(Comparator.comparingInt(LabelWish::rank)
                .thenComparingDouble(LabelWish::worldY)
                .thenComparingDouble(LabelWish::worldX));
        Map<Cell, List<Box>> taken = new HashMap<>();
        return ordered.stream()
                .filter(wish -> take(boxes(wish, worldPixels, gap), taken))
                .toList();
    }

    /** What it covers: a name along a line is a chain of squares. */
    private static List<Box> boxes(LabelWish wish, double worldPixels, double gap) {
        double half = LabelPainter.width(wish.ink().text(), wish.ink().size()) / 2 + gap / 2;
        double high = wish.ink().size() * 0.6 + gap / 2;
        double x = wish.worldX() * worldPixels;
        double y = wish.worldY() * worldPixels;
        return wish.course()
                .map(course -> course.steps(wish.ink().size()).stream()
                        .map(spot -> Box.around(x + spot.x(), y + spot.y(), high, high))
                        .toList())
                .orElseGet(() -> List.of(Box.around(x, y, half, high)));
    }

    private static boolean take(List<Box> boxes, Map<Cell, List<Box>> taken) {
        boolean free = boxes.stream()
                .allMatch(box -> cells(box).stream()
                        .noneMatch(cell ->
                                taken.getOrDefault(cell, List.of()).stream().anyMatch(box::meets)));
        if (free) {
            boxes.forEach(box -> cells(box)
                    .forEach(cell ->
                            taken.computeIfAbsent(cell, _ -> new ArrayList<>()).add(box)));
        }
        return free;
    }

    private static List<Cell> cells(Box box) {
        List<Cell> out = new ArrayList<>();
        for (int y = (int) Math.floor(box.top / CELL); y <= Math.floor(box.bottom / CELL); y++) {
            for (int x = (int) Math.floor(box.left / CELL); x <= Math.floor(box.right / CELL); x++) {
                out.add(new Cell(x, y));
            }
        }
        return out;
    }
}
