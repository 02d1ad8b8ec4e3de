package io.cityhelm.map.basemap.vector;

import io.cityhelm.core.protobuf.BadProtobufException;
import io.cityhelm.core.protobuf.Pbf;
import io.cityhelm.map.basemap.vector.VectorTile.Feature;
import io.cityhelm.map.basemap.vector.VectorTile.Kind;
import io.cityhelm.map.basemap.vector.VectorTile.Layer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.GZIPInputStream;

/**
 * Reads vector tiles, zipped or not. Own code because the library for them and the one for public transport need
 * different versions of protocol buffers. For one tile.
 */
final class VectorTileReader {

    /** Unzipped. Tiles of half a megabyte are large; a thousandth of one can unzip to gigabytes. */
    private static final int LARGEST = 16 << 20;

    private static final int MOST_LAYERS = 200;
    private static final int MOST_FEATURES = 200_000;

    /** The attributes that say what sort of thing a feature is, in the schemas that are common. */
    private static final Set<String> SORT = Set.of("class", "kind", "highway", "type");

    private int features;

    private VectorTileReader() {}

    /** @throws BadVectorTileException when it is none, broken or too large */
    static VectorTile read(byte[] bytes) throws BadVectorTileException {
        try {
            return new VectorTileReader().tile(new Pbf(unzipped(bytes)));
        } catch (BadProtobufException e) {
            throw new BadVectorTileException(e.getMessage());
        }
    }

    private static byte[] unzipped(byte[] bytes) throws BadVectorTileException {
        if (bytes.length < 2 || bytes[0] != 0x1F || bytes[1] != (byte) 0x8B) {
            return bytes;
        }
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            byte[] all = in.readNBytes(LARGEST + 1);
            if (all.length > LARGEST) {
                throw new BadVectorTileException("more than " + LARGEST + " bytes");
            }
            return all;
        } catch (BadVectorTileException e) {
            throw e;
        } catch (IOException e) {
            throw new BadVectorTileException("broken zip: " + e.getMessage());
        }
    }

    private VectorTile tile(Pbf tile) throws BadVectorTileException, BadProtobufException {
        List<Layer> layers = new ArrayList<>();
        while (tile.hasMore()) {
            if (tile.field() == 3) {
                layers.add(layer(tile.message()));
            } else {
                tile.skip();
            }
            if (layers.size() > MOST_LAYERS) {
                throw new BadVectorTileException("more than " + MOST_LAYERS + " layers");
            }
        }
        return new VectorTile(layers);
    }

    private Layer layer(Pbf layer) throws BadVectorTileException, BadProtobufException {
        String name = "";
        int extent = 4096;
        List<Pbf> raw = new ArrayList<>();
        List<String> keys = new ArrayList<>();
        List<String> values = new ArrayList<>();
        while (layer.hasMore()) {
            switch (layer.field()) {
                case 1 -> name = layer.text();
                case 2 -> raw.add(layer.message());
                case 3 -> keys.add(layer.text());
                case 4 -> values.add(value(layer.message()));
                case 5 -> extent = layer.number();
                default -> layer.skip();
            }
            if (features + raw.size() > MOST_FEATURES) {
                throw new BadVectorTileException("more than " + MOST_FEATURES + " features");
            }
        }
        if (extent < 1 || extent > 1 << 16) {
            throw new BadVectorTileException("an extent of " + extent);
        }
        features += raw.size();
        List<Feature> read = new ArrayList<>();
        for (Pbf feature : raw) {
            feature(feature, keys, values, extent).ifPresent(read::add);
        }
        return new Layer(name, extent, read);
    }

    /** Only texts tell a sort. */
    private static String value(Pbf value) throws BadProtobufException {
        String text = "";
        while (value.hasMore()) {
            if (value.field() == 1) {
                text = value.text();
            } else {
                value.skip();
            }
        }
        return text;
    }

    private static Optional<Feature> feature(Pbf feature, List<String> keys, List<String> values, int extent)
            throws BadVectorTileException, BadProtobufException {
        String sort = "";
        int type = 0;
        Optional<Pbf> geometry = Optional.empty();
        while (feature.hasMore()) {
            switch (feature.field()) {
                case 2 -> sort = sort(feature.message(), keys, values);
                case 3 -> type = feature.number();
                case 4 -> geometry = Optional.of(feature.message());
                default -> feature.skip();
            }
        }
        if (type < 1 || type > 3 || geometry.isEmpty()) {
            return Optional.empty(); // the specification has unknown ones passed over
        }
        String its = sort;
        Kind kind = Kind.values()[type - 1];
        return new TileShape(extent).read(geometry.get()).map(shape -> new Feature(kind, its, shape));
    }

    private static String sort(Pbf tags, List<String> keys, List<String> values)
            throws BadVectorTileException, BadProtobufException {
        String found = "";
        while (tags.hasMore()) {
            long key = tags.varint();
            long value = tags.varint();
            if (key < 0 || key >= keys.size() || value < 0 || value >= values.size()) {
                throw new BadVectorTileException("an attribute that is not there");
            }
            if (found.isEmpty() && SORT.contains(keys.get((int) key))) {
                found = values.get((int) value);
            }
        }
        return found;
    }
}
