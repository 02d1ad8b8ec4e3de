package io.cityhelm.cockpit.layers;

import io.cityhelm.cockpit.crossing.Background;
import io.cityhelm.map.geopackage.LayerInfo;
import io.cityhelm.map.geopackage.LayerReader;
import io.cityhelm.map.importing.LayerShelf;
import io.cityhelm.map.style.MapColour;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * The imported layers. Reads them off the screen, each once; outlives a change of language. FX thread; needs no toolkit.
 */
public final class LayersModel {

    private static final List<MapColour> COLOURS =
            List.of(MapColour.FEATURE_1, MapColour.FEATURE_2, MapColour.FEATURE_3, MapColour.FEATURE_4);

    private final LayerShelf shelf;
    private final Background background;
    private final ReadOnlyObjectWrapper<Optional<List<ImportedLayer>>> layers =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Exception>> trouble = new ReadOnlyObjectWrapper<>(Optional.empty());
    private long asked;

    public LayersModel(LayerShelf shelf, Background background) {
        this.shelf = shelf;
        this.background = background;
    }

    /** The layers by name; empty while they were not read yet. */
    public ReadOnlyObjectProperty<Optional<List<ImportedLayer>>> layers() {
        return layers.getReadOnlyProperty();
    }

    /** Why the shelf could not be read or changed. */
    public ReadOnlyObjectProperty<Optional<Exception>> trouble() {
        return trouble.getReadOnlyProperty();
    }

    LayerShelf shelf() {
        return shelf;
    }

    /** Reads what is new on the shelf. */
    public void refresh() {
        long mine = ++asked;
        List<ImportedLayer> known = layers.get().orElse(List.of());
        background.run(
                () -> read(known),
                fresh -> {
                    if (mine == asked) {
                        layers.set(Optional.of(fresh));
                    }
                },
                this::failed);
    }

    /** Shows a layer on the map, or not. */
    public void show(String name, boolean shown) {
        layers.set(layers.get()
                .map(all -> all.stream()
                        .map(layer -> layer.info().name().equals(name) ? layer.shown(shown) : layer)
                        .toList()));
    }

    /** Deletes a layer; the file that it came from is not touched. */
    public void remove(String name) {
        background.run(() -> shelf.remove(name), _ -> refresh(), this::failed);
    }

    private void failed(Exception e) {
        trouble.set(Optional.of(e));
        layers.set(Optional.of(layers.get().orElse(List.of())));
    }

    private List<ImportedLayer> read(List<ImportedLayer> known) throws IOException {
        List<ImportedLayer> fresh = new ArrayList<>();
        for (LayerShelf.Kept kept : shelf.list()) {
            Optional<Path> style = shelf.styles().file(kept.info().name());
            Optional<Instant> written = written(style);
            Optional<ImportedLayer> same = known.stream()
                    .filter(layer -> layer.info().equals(kept.info())
                            && layer.look().written().equals(written))
                    .findFirst();
            fresh.add(
                    same.isPresent()
                            ? same.get()
                            : new ImportedLayer(
                                    kept.info(),
                                    LookReader.read(kept, style, written),
                                    new LayerReader(kept.file()).box(),
                                    free(known, fresh, kept.info()),
                                    true));
        }
        return List.copyOf(fresh);
    }

    private static Optional<Instant> written(Optional<Path> style) throws IOException {
        return style.isEmpty()
                ? Optional.empty()
                : Optional.of(Files.getLastModifiedTime(style.get()).toInstant());
    }

    /** The colour that the layer had, else the one that the fewest others have. */
    private static MapColour free(List<ImportedLayer> known, List<ImportedLayer> fresh, LayerInfo info) {
        return known.stream()
                .filter(layer -> layer.info().name().equals(info.name()))
                .map(ImportedLayer::colour)
                .findFirst()
                .orElseGet(() -> COLOURS.stream()
                        .min(java.util.Comparator.comparingLong(
                                colour -> java.util.stream.Stream.concat(known.stream(), fresh.stream())
                                        .filter(layer -> layer.colour() == colour)
                                        .map(layer -> layer.info().name())
                                        .distinct()
                                        .count()))
                        .orElseThrow());
    }
}
