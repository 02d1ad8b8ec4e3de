package io.cityhelm.cockpit.print;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/**
 * What somebody wants printed.
 *
 * @param title empty for the usual one
 * @param light in the colours of a light room, as paper is white; else as on the screen
 */
public record PrintOrder(Format format, Paper paper, Optional<String> title, boolean light) {

    /** What kind of file. */
    public enum Format {
        PDF,
        PNG;

        /** How the names of such files end, without the dot. */
        public String ending() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The file with the usual ending, if it has none of its own. */
        public Path named(Path file) {
            String name = String.valueOf(file.getFileName());
            return name.toLowerCase(Locale.ROOT).endsWith("." + ending())
                    ? file
                    : file.resolveSibling(name + "." + ending());
        }
    }
}
