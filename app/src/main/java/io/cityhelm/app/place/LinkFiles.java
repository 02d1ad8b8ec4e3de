package io.cityhelm.app.place;

import io.cityhelm.app.console.Complaint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where the files lie that describe the links: the user's own in the data directory; for a demonstration those that the
 * pack brings along.
 */
public final class LinkFiles {

    private LinkFiles() {}

    /** The user's own, in the data directory; made when it is not there. */
    public static Path own(Path data) throws Complaint {
        try {
            return Files.createDirectories(data.resolve("connectors.d"));
        } catch (IOException e) {
            throw new Complaint("app.data.read-only", data).because(e);
        }
    }

    /** Those of the demonstration. */
    public static Path demo(Path pack) throws Complaint {
        Path directory = pack.resolve("connectors.d");
        if (!Files.isDirectory(directory)) {
            throw new Complaint("app.demo.no-links", directory);
        }
        return directory;
    }
}
