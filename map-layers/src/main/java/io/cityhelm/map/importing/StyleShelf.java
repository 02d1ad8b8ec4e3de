package io.cityhelm.map.importing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/**
 * The folder of the styles of imported layers, one YAML file each, named as the layer's own file. Safe on any thread, but it
 * touches the disk.
 */
public final class StyleShelf {

    private static final String END = ".yaml";

    private final Path folder;

    StyleShelf(Path folder) {
        this.folder = folder;
    }

    /** The style of a layer; empty for the look that every layer has. */
    public Optional<Path> file(String layer) {
        return Optional.of(place(layer)).filter(Files::isRegularFile);
    }

    /** Takes a copy of a file as the style of a layer. @return the copy */
    public Path put(String layer, Path style) throws IOException {
        Files.createDirectories(folder);
        Path draft = folder.resolve(LayerShelf.stem(layer) + ".draft");
        Files.copy(style, draft, StandardCopyOption.REPLACE_EXISTING);
        return Files.move(draft, place(layer), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** @return whether there was one */
    public boolean remove(String layer) throws IOException {
        return Files.deleteIfExists(place(layer));
    }

    private Path place(String layer) {
        return folder.resolve(LayerShelf.stem(layer) + END);
    }
}
