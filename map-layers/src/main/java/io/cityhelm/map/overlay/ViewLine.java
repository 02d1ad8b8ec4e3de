package io.cityhelm.map.overlay;

import java.util.Optional;

/** The part of a line that can be seen, logical pixels. Clipping as Liang and Barsky (1984). */
record ViewLine(double x1, double y1, double x2, double y2) {

    /** The part inside a view of this size; empty when the line passes it by. */
    static Optional<ViewLine> clipped(double x1, double y1, double x2, double y2, double width, double height) {
        double dx = x2 - x1;
        double dy = y2 - y1;
        double[] towards = {-dx, dx, -dy, dy};
        double[] room = {x1, width - x1, y1, height - y1};
        double from = 0;
        double to = 1;
        for (int side = 0; side < 4; side++) {
            if (towards[side] == 0 && room[side] < 0) {
                return Optional.empty();
            }
            double t = room[side] / towards[side];
            if (towards[side] < 0) {
                from = Math.max(from, t);
            } else if (towards[side] > 0) {
                to = Math.min(to, t);
            }
        }
        return from > to
                ? Optional.empty()
                : Optional.of(new ViewLine(x1 + from * dx, y1 + from * dy, x1 + to * dx, y1 + to * dy));
    }
}
