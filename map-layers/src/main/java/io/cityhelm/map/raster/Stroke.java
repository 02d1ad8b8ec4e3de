package io.cityhelm.map.raster;

/**
 * Lines as long thin areas with blunt ends; where two meet at an angle, the wedge between them is filled (a bevelled
 * join). For one thread.
 */
public final class Stroke {

    /** A wedge narrower than this is not seen, pixels. */
    private static final double SEEN = 0.25;

    private final Coverage coverage;
    private final double half;
    private double endX = Double.NaN;
    private double endY = Double.NaN;
    private double sideX;
    private double sideY;

    /** @param width of the line, pixels */
    public Stroke(Coverage coverage, double width) {
        this.coverage = coverage;
        this.half = width / 2;
    }

    /** A piece of a line, pixels; it joins the piece before when it begins where that one ended. */
    public void line(double fromX, double fromY, double toX, double toY) {
        double dx = toX - fromX;
        double dy = toY - fromY;
        double length = Math.sqrt(dx * dx + dy * dy);
        if (length == 0) {
            return;
        }
        double nx = -dy / length * half;
        double ny = dx / length * half;
        coverage.edge(fromX + nx, fromY + ny, fromX - nx, fromY - ny);
        coverage.edge(fromX - nx, fromY - ny, toX - nx, toY - ny);
        coverage.edge(toX - nx, toY - ny, toX + nx, toY + ny);
        coverage.edge(toX + nx, toY + ny, fromX + nx, fromY + ny);
        if (fromX == endX && fromY == endY && Math.abs(nx - sideX) + Math.abs(ny - sideY) > SEEN) {
            join(fromX, fromY, nx, ny);
        }
        endX = toX;
        endY = toY;
        sideX = nx;
        sideY = ny;
    }

    /** The wedge on the outer side, turning the same way as the lines do. */
    private void join(double x, double y, double nx, double ny) {
        boolean left = sideX * ny - sideY * nx > 0;
        // the outer side lies away from the turn
        double ax = x + (left ? -sideX : nx);
        double ay = y + (left ? -sideY : ny);
        double bx = x + (left ? -nx : sideX);
        double by = y + (left ? -ny : sideY);
        coverage.edge(x, y, ax, ay);
        coverage.edge(ax, ay, bx, by);
        coverage.edge(bx, by, x, y);
    }
}
