package io.cityhelm.cockpit.layers;

import io.cityhelm.cockpit.layers.MapLayer.Origin;
import io.cityhelm.core.pack.PackLayers;
import io.cityhelm.map.geopackage.LayerReader;
import io.cityhelm.map.importing.KeptLayers;
import io.cityhelm.map.importing.LayerShelf;
import io.cityhelm.map.importing.PackShelf;
import io.cityhelm.map.style.MapColour;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads the layers of both shelves; those that have not changed are not read again. Touches the disk. */
final class LayerLoader {

    private static final List<MapColour> COLOURS =
            List.of(MapColour.FEATURE_1, MapColour.FEATURE_2, MapColour.FEATURE_3, MapColour.FEATURE_4);

    private final LayerShelf shelf;
    private final PackShelf pack;
    private final ZoneId zone;

    /** @param zone of times without an offset */
    LayerLoader(LayerShelf shelf, PackShelf pack, ZoneId zone) {
        this.shelf = shelf;
        this.pack = pack;
        this.zone = zone;
    }

    /** What was read. @param trouble why a layer of the pack is missing: the others are there all the same */
    record Loaded(List<MapLayer> layers, Optional<Exception> trouble) {}

    /** @param known what was read before */
    Loaded read(List<MapLayer> known) throws IOException {
        List<MapLayer> fresh = new ArrayList<>();
        Optional<Exception> trouble = Optional.empty();
        for (KeptLayers.Kept kept : shelf.list()) {
            fresh.add(layer(
                    new Origin.Imported(kept.info()),
                    kept.file(),
                    shelf.styles().file(kept.info().name()),
                    known,
                    fresh));
        }
        for (PackLayers.Entry entry : pack.all()) {
            try {
                KeptLayers.Kept kept = pack.kept(entry);
                Origin origin = new Origin.OfPack(entry, kept.info());
                fresh.add(layer(origin, kept.file(), pack.style(entry), known, fresh));
            } catch (IOException e) {
                trouble = Optional.of(e);
            }
        }
        return new Loaded(List.copyOf(fresh), trouble);
    }

    private MapLayer layer(Origin origin, Path file, Optional<Path> style, List<MapLayer> known, List<MapLayer> fresh)
            throws IOException {
        Optional<Instant> written = written(style);
        Optional<MapLayer> same = known.stream()
                .filter(layer ->
                        layer.origin().equals(origin) && layer.look().written().equals(written))
                .findFirst();
        if (same.isPresent()) {
            return same.get();
        }
        LayerReader reader = new LayerReader(file);
        boolean shown =
                !(origin instanceof Origin.OfPack ofPack) || ofPack.entry().shown();
        return new MapLayer(
                origin,
                LookReader.read(reader, style, written, zone),
                reader.box(),
                free(known, fresh, origin),
                LayerSetting.SHOWN.shown(shown));
    }

    private static Optional<Instant> written(Optional<Path> style) throws IOException {
        return style.filter(Files::isRegularFile).isEmpty()
                ? Optional.empty()
                : Optional.of(Files.getLastModifiedTime(style.get()).toInstant());
    }

    /** The colour that the layer had, else the one that the fewest others have. */
    private static MapColour free(List<MapLayer> known, List<MapLayer> fresh, Origin origin) {
        return known.stream()
                .filter(layer -> layer.id().equals(origin.id()))
                .map(MapLayer::colour)
                .findFirst()
                .orElseGet(() -> COLOURS.stream()
                        .min(Comparator.comparingLong(colour -> Stream.concat(known.stream(), fresh.stream())
                                .filter(layer -> layer.colour() == colour)
                                .map(MapLayer::id)
                                .distinct()
                                .count()))
                        .orElseThrow());
    }
}
