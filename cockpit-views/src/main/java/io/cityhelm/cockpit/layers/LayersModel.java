package io.cityhelm.cockpit.layers;

import io.cityhelm.cockpit.crossing.Background;
import io.cityhelm.map.feature.FeatureSetBuilder;
import io.cityhelm.map.geopackage.LayerInfo;
import io.cityhelm.map.geopackage.LayerReader;
import io.cityhelm.map.importing.LayerShelf;
import io.cityhelm.map.style.MapColour;
import java.io.IOException;
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
            Optional<ImportedLayer> same = known.stream()
                    .filter(layer -> layer.info().equals(kept.info()))
                    .findFirst();
            fresh.add(same.isPresent() ? same.get() : read(kept, free(known, fresh, kept.info())));
        }
        return List.copyOf(fresh);
    }

    private static ImportedLayer read(LayerShelf.Kept kept, MapColour colour) throws IOException {
        LayerReader reader = new LayerReader(kept.file());
        FeatureSetBuilder features = new FeatureSetBuilder();
        reader.each((_, geometry) -> features.add(geometry));
        return new ImportedLayer(kept.info(), features.build(), reader.box(), colour, true);
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
