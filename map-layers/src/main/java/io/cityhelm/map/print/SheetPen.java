package io.cityhelm.map.print;

import io.cityhelm.map.view.MapPicture;
import java.io.IOException;

/** What a sheet is drawn with. All lengths in points from the upper left corner; colours are 0xRRGGBB. */
public interface SheetPen {

    /** A filled rectangle. */
    void area(Box box, int colour) throws IOException;

    /** The border of a rectangle. */
    void frame(Box box, double thickness, int colour) throws IOException;

    /** A filled polygon. @param corners x and y in turn */
    void polygon(double[] corners, int colour) throws IOException;

    /** A line of text. @param y of its base line */
    void text(String words, double x, double y, Letter letter) throws IOException;

    /** Large words across the middle of a place, rising to the right. @param opacity 0 to 1 */
    void stamp(String words, double middleX, double middleY, Letter letter, double opacity) throws IOException;

    void picture(MapPicture picture, Box box) throws IOException;

    /** How wide a line of text is. */
    double width(String words, Letter letter) throws IOException;

    /** A rectangle. */
    record Box(double x, double y, double width, double height) {

        double right() {
            return x + width;
        }

        double bottom() {
            return y + height;
        }
    }

    /** How text looks. @param size points */
    record Letter(double size, boolean bold, int colour) {}
}
