package io.cityhelm.app.screen;

import java.util.Locale;
import java.util.Map;

/** Whether this machine has something to show a window on. */
public final class Display {

    private Display() {}

    /** Only Linux can be without: the others always have a window system. */
    public static boolean isThere(String system, Map<String, String> environment) {
        return !system.toLowerCase(Locale.ROOT).startsWith("linux")
                || isSet(environment, "DISPLAY")
                || isSet(environment, "WAYLAND_DISPLAY");
    }

    private static boolean isSet(Map<String, String> environment, String variable) {
        return !environment.getOrDefault(variable, "").isBlank();
    }
}
