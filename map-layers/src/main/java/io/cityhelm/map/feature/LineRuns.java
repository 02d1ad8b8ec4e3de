package io.cityhelm.map.feature;

import io.cityhelm.map.tile.TileKey;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.List;

/**
 * The pieces of a line that come near a tile, with how far along the line each begins: a line that crosses a province is not
 * dashed where nobody looks, and its dashes meet at the edge of the next tile. For one thread.
 */
final class LineRuns {

    /** A piece. @param start pixels along the line */
    record Run(Path2D.Double path, double start) {}

    private final double low;
    private final double high;
    private final List<Run> runs = new ArrayList<>();
    private double walked;
    private double x;
    private double y;
    private boolean open;

    /** @param reach pixels beyond the tile from where a line is still seen */
    LineRuns(double reach) {
        this.low = -reach;
        this.high = TileKey.SIZE + reach;
    }

    List<Run> runs() {
        return runs;
    }

    void moveTo(double toX, double toY) {
        x = toX;
        y = toY;
        walked = 0;
        open = false;
    }

    void lineTo(double toX, double toY) {
        double length = Math.hypot(toX - x, toY - y);
        if (length > 0) {
            cut(toX, toY, length);
            walked += length;
        }
        x = toX;
        y = toY;
    }

    /** The part of a segment inside the square (Liang and Barsky 1984). */
    private void cut(double toX, double toY, double length) {
        double dx = toX - x;
        double dy = toY - y;
        double[] into = {-dx, dx, -dy, dy};
        double[] room = {x - low, high - x, y - low, high - y};
        double from = 0;
        double to = 1;
        for (int side = 0; side < 4; side++) {
            if (into[side] == 0) {
                to = room[side] < 0 ? -1 : to;
            } else if (into[side] < 0) {
                from = Math.max(from, room[side] / into[side]);
            } else {
                to = Math.min(to, room[side] / into[side]);
            }
        }
        if (from > to) {
            open = false;
            return;
        }
        if (!open || from > 0) {
            Path2D.Double path = new Path2D.Double();
            path.moveTo(x + from * dx, y + from * dy);
            runs.add(new Run(path, walked + from * length));
        }
        runs.getLast().path.lineTo(x + to * dx, y + to * dy);
        open = to == 1;
    }
}
