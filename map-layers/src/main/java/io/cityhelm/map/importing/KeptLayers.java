package io.cityhelm.map.importing;

import io.cityhelm.core.pack.PackLayers;
import io.cityhelm.map.geopackage.LayerInfo;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Layers that lie in files. Safe on any thread, but it touches the disk. */
@FunctionalInterface
public interface KeptLayers {

    /** A layer that is there. @param ofPack how the city pack speaks of it; empty for one that was imported */
    record Kept(LayerInfo info, Path file, Optional<PackLayers.Entry> ofPack) {

        public Kept(LayerInfo info, Path file) {
            this(info, file, Optional.empty());
        }
    }

    /** All of them; one that cannot be read is left out. */
    List<Kept> list() throws IOException;

    /** These and those. */
    default KeptLayers and(KeptLayers others) {
        return () -> {
            List<Kept> all = new ArrayList<>(list());
            all.addAll(others.list());
            return List.copyOf(all);
        };
    }
}
