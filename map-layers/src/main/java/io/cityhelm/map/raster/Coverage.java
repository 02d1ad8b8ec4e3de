package io.cityhelm.map.raster;

import java.util.Arrays;

/**
 * How much of each pixel of a square is covered by polygons, exactly, in one pass over their edges: each edge adds the
 * signed area to its right to the pixels that it crosses, and the running sum along a row is the coverage (Raph Levien's
 * font-rs, 2016, after FreeType's smooth rasteriser). Polygons that touch and turn the same way leave no seam, because
 * what the shared edge adds for one it takes away for the other. Where several cover a pixel, it counts as covered once.
 *
 * <p>Edges may reach beyond the square. For one thread; one instance serves any number of passes.
 */
public final class Coverage {

    /** Pixels kept beyond each side: what is cut there is cut out of sight. */
    private static final int MARGIN = 4;

    /** Coverage below this is rounding. */
    private static final float NOTHING = 1f / 512;

    private final int size;
    private final int stride;
    private final int rows;
    private final float[] sums;
    private final int[] from;
    private final int[] to;
    private int left;
    private int right;
    private int upper;
    private int lower;
    private int top;
    private int bottom;

    /** @param size pixels along a side */
    public Coverage(int size) {
        this.size = size;
        this.rows = size + 2 * MARGIN;
        this.stride = rows + 2;
        this.sums = new float[stride * rows];
        this.from = new int[rows];
        this.to = new int[rows];
        within(0, 0, size, size);
        forget();
    }

    /** From here on only this part of the square is wanted, pixels: what lies outside is not computed. */
    public void within(int x, int y, int width, int height) {
        left = x;
        right = x + width + 2 * MARGIN;
        upper = y;
        lower = y + height + 2 * MARGIN;
    }

    /** Adds an edge of a polygon, pixels; what is above or below the square is left out, what is beside it counts. */
    public void edge(double fromX, double fromY, double toX, double toY) {
        if (fromY == toY) {
            return;
        }
        boolean down = fromY < toY;
        double x = (down ? fromX : toX) + MARGIN;
        double y0 = (down ? fromY : toY) + MARGIN;
        double y1 = (down ? toY : fromY) + MARGIN;
        if (y1 <= upper || y0 >= lower) {
            return;
        }
        double slope = ((down ? toX : fromX) + MARGIN - x) / (y1 - y0);
        if (y0 < upper) {
            x += (upper - y0) * slope;
            y0 = upper;
        }
        double last = Math.min(y1, lower);
        int row = (int) y0;
        top = Math.min(top, row);
        double y = y0;
        while (y < last) {
            double next = Math.min(row + 1.0, last);
            double height = next - y;
            double nextX = x + slope * height;
            add(row, (float) (down ? height : -height), x, nextX);
            x = nextX;
            y = next;
            row++;
        }
        bottom = Math.max(bottom, row - 1);
    }

    /** The part of an edge that runs through one row of pixels. @param height signed */
    private void add(int row, float height, double x0, double x1) {
        double start = Math.min(x0, x1);
        double stop = Math.max(x0, x1);
        if (start >= right) {
            return;
        }
        if (stop <= left) {
            inside(row, height, left, left);
        } else if (start < left || stop > right) {
            // what runs on the left counts in full for all that follows, what runs on the right for nothing
            double per = height / (stop - start);
            double from = Math.max(start, left);
            double to = Math.min(stop, right);
            inside(row, (float) (per * (from - start)), left, left);
            inside(row, (float) (per * (to - from)), from, to);
        } else {
            inside(row, height, start, stop);
        }
    }

    private void inside(int row, float height, double start, double stop) {
        int first = (int) start;
        int end = (int) Math.ceil(stop);
        from[row] = Math.min(from[row], first);
        to[row] = Math.max(to[row], Math.max(end, first + 1));
        int at = row * stride + first;
        if (end <= first + 1) {
            float across = (float) (0.5 * (start + stop) - first);
            sums[at] += height - height * across;
            sums[at + 1] += height * across;
            return;
        }
        float per = (float) (1 / (stop - start));
        slanted(at, end - first, height, (float) (start - first), (float) (stop - end + 1), per);
    }

    /**
     * @param pixels that the edge crosses in this row
     * @param start of the edge in its first pixel, 0 to 1
     * @param stop of the edge in its last pixel, 0 to 1
     * @param per how much of its height it climbs in a pixel
     */
    private void slanted(int at, int pixels, float height, float start, float stop, float per) {
        float first = 0.5f * per * (1 - start) * (1 - start);
        float last = 0.5f * per * stop * stop;
        sums[at] += height * first;
        if (pixels == 2) {
            sums[at + 1] += height * (1 - first - last);
        } else {
            float second = per * (1.5f - start);
            sums[at + 1] += height * (second - first);
            for (int i = 2; i < pixels - 1; i++) {
                sums[at + i] += height * per;
            }
            float before = second + (pixels - 3) * per;
            sums[at + pixels - 1] += height * (1 - before - last);
        }
        sums[at + pixels] += height * last;
    }

    /**
     * Lays a colour over the covered pixels and forgets all edges.
     *
     * @param pixels premultiplied ARGB, row by row
     * @param argb not premultiplied
     */
    public void paint(int[] pixels, int argb) {
        int alpha = argb >>> 24;
        for (int row = top; row <= bottom; row++) {
            boolean seen = row >= MARGIN && row < MARGIN + size;
            if (seen) {
                paintRow(row, pixels, argb, alpha);
            }
            if (from[row] <= to[row]) {
                Arrays.fill(sums, row * stride + from[row], row * stride + Math.min(to[row] + 2, stride), 0);
            }
        }
        forget();
    }

    private void paintRow(int row, int[] pixels, int argb, int alpha) {
        float sum = 0;
        int base = row * stride;
        int end = Math.min(right, MARGIN + size);
        int last = Math.min(to[row] + 1, end - 1);
        int x = from[row];
        for (; x < MARGIN; x++) {
            sum += sums[base + x];
        }
        int out = (row - MARGIN) * size - MARGIN;
        while (x <= last) {
            sum += sums[base + x];
            int next = x + 1;
            // between two edges the coverage stays the same
            while (next <= last && sums[base + next] == 0) {
                next++;
            }
            blend(pixels, out + x, out + next, argb, alpha, sum);
            x = next;
        }
        // an area may reach over the right side
        if (x < end) {
            blend(pixels, out + x, out + end, argb, alpha, sum);
        }
    }

    private static void blend(int[] pixels, int from, int to, int argb, int alpha, float sum) {
        float covered = Math.min(Math.abs(sum), 1);
        if (covered <= NOTHING) {
            return;
        }
        int share = (int) (alpha * covered + 0.5f);
        if (share == 255) {
            Arrays.fill(pixels, from, to, argb);
        } else {
            for (int i = from; i < to; i++) {
                pixels[i] = over(pixels[i], argb, share);
            }
        }
    }

    /** All four channels alike, so that what is painted may be transparent; two of them at a time. */
    private static int over(int below, int argb, int alpha) {
        int keep = 255 - alpha;
        int redBlue = (below & 0xFF00FF) * keep + (argb & 0xFF00FF) * alpha + 0x800080;
        int alphaGreen = (below >>> 8 & 0xFF00FF) * keep + (argb >>> 8 & 0xFF | 0xFF0000) * alpha + 0x800080;
        // x / 255 as (x + x / 256) / 256, exact for two bytes
        redBlue = redBlue + (redBlue >>> 8 & 0xFF00FF) >>> 8 & 0xFF00FF;
        alphaGreen = alphaGreen + (alphaGreen >>> 8 & 0xFF00FF) & 0xFF00FF00;
        return alphaGreen | redBlue;
    }

    private void forget() {
        top = rows;
        bottom = -1;
        Arrays.fill(from, Integer.MAX_VALUE);
        Arrays.fill(to, -1);
    }
}
