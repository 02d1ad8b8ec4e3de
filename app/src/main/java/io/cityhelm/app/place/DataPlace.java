package io.cityhelm.app.place;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/** Where a user's data lies when nobody says otherwise: the place that each platform has for it. */
public final class DataPlace {

    private DataPlace() {}

    /**
     * The data directory of a platform.
     *
     * @param system the name of the operating system, as Java gives it
     * @param home the user's home directory
     */
    public static Path standard(String system, Path home, Map<String, String> environment) {
        String os = system.toLowerCase(Locale.ROOT);
        if (os.startsWith("windows")) {
            return at(environment.get("LOCALAPPDATA"), home.resolve("AppData").resolve("Local"))
                    .resolve("CityHelm");
        }
        if (os.startsWith("mac")) {
            return home.resolve("Library").resolve("Application Support").resolve("CityHelm");
        }
        return at(environment.get("XDG_DATA_HOME"), home.resolve(".local").resolve("share"))
                .resolve("cityhelm");
    }

    /** The XDG specification says that a relative path is to be ignored. */
    private static Path at(String variable, Path otherwise) {
        if (variable == null || variable.isBlank()) {
            return otherwise;
        }
        Path path = Path.of(variable);
        return path.isAbsolute() ? path : otherwise;
    }
}
