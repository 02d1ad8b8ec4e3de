package io.cityhelm.map.importing;

import io.cityhelm.core.pack.PackLayers;
import io.cityhelm.map.geopackage.LayerReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The layers of a city pack: files that {@code layer import} wrote, each with its style. Nothing is ever written there. Safe on
 * any thread, but it touches the disk.
 */
public final class PackShelf implements KeptLayers {

    /** A pack without layers. */
    public static final PackShelf NONE = new PackShelf(Path.of("."), PackLayers.NONE);

    private static final Logger LOG = LoggerFactory.getLogger(PackShelf.class);

    private final Path folder;
    private final PackLayers layers;

    /** @param folder of the pack */
    public PackShelf(Path folder, PackLayers layers) {
        this.folder = folder;
        this.layers = layers;
    }

    /** The first lies on top. */
    public List<PackLayers.Entry> all() {
        return layers.all();
    }

    /** @throws IOException when its file is not there or is no layer */
    public Kept kept(PackLayers.Entry layer) throws IOException {
        Path file = folder.resolve(layer.file());
        return new LayerReader(file)
                .info()
                .map(info -> new Kept(info, file, Optional.of(layer)))
                .orElseThrow(() -> new IOException(file + " is no layer"));
    }

    public Optional<Path> style(PackLayers.Entry layer) {
        return layer.style().map(folder::resolve);
    }

    @Override
    public List<Kept> list() {
        List<Kept> all = new ArrayList<>();
        for (PackLayers.Entry layer : layers.all()) {
            try {
                all.add(kept(layer));
            } catch (IOException e) {
                LOG.warn("left out a layer of the pack that cannot be read", e);
            }
        }
        return List.copyOf(all);
    }
}
