package io.cityhelm.app.place;

import io.cityhelm.app.console.Complaint;
import io.cityhelm.core.pack.CityPack;
import io.cityhelm.core.pack.PackChecker;
import io.cityhelm.core.pack.PackProblem;
import io.cityhelm.core.pack.PackProblems;
import io.cityhelm.core.pack.PackReader;
import io.cityhelm.core.text.Messages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

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

    /**
     * Checks all of a pack, also what a start takes for granted, and remembers beside it that it is good.
     *
     * @throws Complaint naming every problem with its file, line and column, or why the good pack could not be marked
     */
    public static void check(Path directory, Messages messages) throws Complaint {
        if (!Files.isDirectory(directory)) {
            throw new Complaint("app.pack.missing", directory);
        }
        List<PackProblem> problems = PackChecker.check(directory);
        if (!problems.isEmpty()) {
            PackProblems all = new PackProblems(problems);
            throw new Complaint("app.pack.bad", directory, all.text(messages)).because(all);
        }
        try {
            PackChecker.mark(directory);
        } catch (IOException e) {
            throw new Complaint("app.pack.unmarked", directory, String.valueOf(e.getMessage())).because(e);
        }
    }
}
