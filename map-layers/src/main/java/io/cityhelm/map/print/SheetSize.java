package io.cityhelm.map.print;

/**
 * How large a sheet is and how finely it is painted.
 *
 * @param width points, 72 to the inch
 * @param height points
 * @param dotsPerInch of its picture
 */
public record SheetSize(double width, double height, double dotsPerInch) {

    /** Millimetres to points. */
    private static final double POINT = 72 / 25.4;

    private static final double SCREEN = 96;
    /** Fine enough that names stay sharp under a magnifier, coarse enough that a page stays small. */
    private static final double PAPER = 225;

    public static SheetSize a4(boolean landscape) {
        return paper(297, 210, landscape);
    }

    public static SheetSize a3(boolean landscape) {
        return paper(420, 297, landscape);
    }

    /** A picture of so many logical pixels of a screen. @param times device pixels for each of them */
    public static SheetSize picture(double width, double height, double times) {
        return new SheetSize(width * 72 / SCREEN, height * 72 / SCREEN, SCREEN * times);
    }

    /** The same sheet, painted more coarsely: no more than so many pixels on its long side. */
    public SheetSize preview(double pixels) {
        return new SheetSize(width, height, Math.min(dotsPerInch, pixels * 72 / Math.max(width, height)));
    }

    /** Pixels in a point. */
    public double scale() {
        return dotsPerInch / 72;
    }

    private static SheetSize paper(double longSide, double shortSide, boolean landscape) {
        double wide = (landscape ? longSide : shortSide) * POINT;
        double high = (landscape ? shortSide : longSide) * POINT;
        return new SheetSize(wide, high, PAPER);
    }
}
