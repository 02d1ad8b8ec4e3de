package io.cityhelm.app.place;

import io.cityhelm.app.console.Complaint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Finds the city pack: the only one of the folder of packs, unless somebody names one. */
public final class PackPlace {

    private static final String MARK = "pack.yaml";

    private PackPlace() {}

    /**
     * The only pack in a folder of packs.
     *
     * @throws Complaint when there is none, or more than one: then the user has to choose
     */
    public static Path only(Path packs) throws Complaint {
        List<Path> found = in(packs);
        return switch (found.size()) {
            case 0 -> throw new Complaint("app.pack.none", packs);
            case 1 -> found.getFirst();
            default -> throw new Complaint("app.pack.several", packs, names(found));
        };
    }

    private static List<Path> in(Path packs) throws Complaint {
        if (!Files.isDirectory(packs)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(packs)) {
            return folders.filter(folder -> Files.exists(folder.resolve(MARK)))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new Complaint("app.pack.none", packs).because(e);
        }
    }

    private static String names(List<Path> found) {
        return String.join(
                ", ", found.stream().map(p -> p.getFileName().toString()).toList());
    }
}
