package io.cityhelm.core.store;

import io.cityhelm.core.text.Prints;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What was printed, as files of the data directory. */
public final class PrintedFiles implements Prints {

    private final Path folder;

    public PrintedFiles(Path folder) {
        this.folder = folder;
    }

    @Override
    public Path keep(String name, String text) throws IOException {
        Files.createDirectories(folder);
        return Files.writeString(folder.resolve(name), text);
    }
}
