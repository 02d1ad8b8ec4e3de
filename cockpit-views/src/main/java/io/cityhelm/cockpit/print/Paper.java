package io.cityhelm.cockpit.print;

import io.cityhelm.map.print.SheetSize;
import java.util.Locale;

/** What a map can be printed on. */
public enum Paper {
    A4_LANDSCAPE,
    A4_PORTRAIT,
    A3_LANDSCAPE,
    A3_PORTRAIT,
    /** As many pixels as the map has on the screen. */
    VIEW,
    /** Twice as fine. */
    VIEW_TWICE;

    /** @param width of the map on the screen, logical pixels */
    SheetSize size(double width, double height) {
        return switch (this) {
            case A4_LANDSCAPE -> SheetSize.a4(true);
            case A4_PORTRAIT -> SheetSize.a4(false);
            case A3_LANDSCAPE -> SheetSize.a3(true);
            case A3_PORTRAIT -> SheetSize.a3(false);
            case VIEW -> SheetSize.picture(width, height, 1);
            case VIEW_TWICE -> SheetSize.picture(width, height, 2);
        };
    }

    /** As it is written on a command line and in message keys: {@code a4-landscape}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
