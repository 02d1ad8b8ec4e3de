package io.cityhelm.app.screen;

import java.util.List;
import javafx.stage.PopupWindow;
import javafx.stage.Window;

/**
 * The one way out. Ending the toolkit while a popup is open kills the Java machine on GTK (a null surface in its native
 * code), so popups go first, then the windows that they hung on. FX thread.
 */
public final class Leaving {

    private Leaving() {}

    /** Hides every popup, then every window. */
    public static void closeWindows() {
        open(PopupWindow.class).forEach(Window::hide);
        open(Window.class).reversed().forEach(Window::hide);
    }

    /** A copy: hiding one changes the toolkit's own list, and may close others with it. */
    private static <T extends Window> List<T> open(Class<T> kind) {
        return Window.getWindows().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }
}
