package io.cityhelm.app.place;

import io.cityhelm.app.console.Complaint;
import io.cityhelm.core.pack.CityPack;
import io.cityhelm.core.pack.PackProblems;
import io.cityhelm.core.pack.PackReader;
import io.cityhelm.core.text.Messages;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads a pack, or says with file and line why it cannot be used. */
public final class Packs {

    private Packs() {}

    /**
     * The pack of a directory.
     *
     * @throws Complaint naming every problem with its file, line and column
     */
    public static CityPack read(Path directory, Messages messages) throws Complaint {
        if (!Files.isDirectory(directory)) {
            throw new Complaint("app.pack.missing", directory);
        }
        try {
            return PackReader.read(directory);
        } catch (PackProblems problems) {
            throw new Complaint("app.pack.bad", directory, problems.text(messages)).because(problems);
        }
    }
}
