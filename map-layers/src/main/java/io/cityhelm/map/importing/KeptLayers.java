package io.cityhelm.map.importing;

import io.cityhelm.map.geopackage.LayerInfo;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Layers that lie in files. Safe on any thread, but it touches the disk. */
@FunctionalInterface
public interface KeptLayers {

    /** A layer that is there. */
    record Kept(LayerInfo info, Path file) {}

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
