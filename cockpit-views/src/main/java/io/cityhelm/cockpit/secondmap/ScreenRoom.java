package io.cityhelm.cockpit.secondmap;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Rectangle2D;

/** Where a second window goes on the screens that are there now. Pure; logical pixels of all screens together. */
final class ScreenRoom {

    /** The part of a screen that a window takes which was never moved. */
    private static final double SHARE = 0.8;

    private ScreenRoom() {}

    /**
     * Where it was, pushed onto the screen that shows most of it; on the last screen if that one is gone or it never was
     * anywhere, because the first one has the cockpit.
     */
    static Rectangle2D place(Optional<Rectangle2D> before, List<Rectangle2D> screens) {
        return before.flatMap(box -> screens.stream()
                        .filter(screen -> shown(box, screen) > 0)
                        .max(Comparator.comparingDouble(screen -> shown(box, screen)))
                        .map(screen -> into(box, screen)))
                .orElseGet(() -> middle(screens.getLast()));
    }

    private static Rectangle2D into(Rectangle2D box, Rectangle2D screen) {
        double width = Math.min(box.getWidth(), screen.getWidth());
        double height = Math.min(box.getHeight(), screen.getHeight());
        return new Rectangle2D(
                Math.clamp(box.getMinX(), screen.getMinX(), screen.getMaxX() - width),
                Math.clamp(box.getMinY(), screen.getMinY(), screen.getMaxY() - height),
                width,
                height);
    }

    private static Rectangle2D middle(Rectangle2D screen) {
        double width = screen.getWidth() * SHARE;
        double height = screen.getHeight() * SHARE;
        return new Rectangle2D(
                screen.getMinX() + (screen.getWidth() - width) / 2,
                screen.getMinY() + (screen.getHeight() - height) / 2,
                width,
                height);
    }

    /** Square pixels. */
    private static double shown(Rectangle2D box, Rectangle2D screen) {
        double width = Math.min(box.getMaxX(), screen.getMaxX()) - Math.max(box.getMinX(), screen.getMinX());
        double height = Math.min(box.getMaxY(), screen.getMaxY()) - Math.max(box.getMinY(), screen.getMinY());
        return width > 0 && height > 0 ? width * height : 0;
    }
}
