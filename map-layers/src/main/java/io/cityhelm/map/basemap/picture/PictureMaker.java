package io.cityhelm.map.basemap.picture;

import io.cityhelm.core.geo.Datum;
import io.cityhelm.map.basemap.TileAddress;
import io.cityhelm.map.basemap.TileGrid;
import io.cityhelm.map.basemap.TileSource;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Pictures of Web Mercator's squares out of what a source has. Safe on any thread; waits for disk and network. */
interface PictureMaker {

    /** Pixels along a side. */
    int side();

    int minZoom();

    int maxZoom();

    /** @return empty when the source has nothing there */
    Optional<BufferedImage> make(PictureKey key) throws IOException;

    /** The pictures as they come, when they are Web Mercator's squares where they belong; resampled otherwise. */
    static PictureMaker of(TileSource source, Datum datum, PictureCodec codec) {
        boolean inPlace = datum == Datum.WGS84 || datum == Datum.CGCS2000;
        return source.grid().isQuad() && inPlace
                ? new AsTheyCome(source, codec)
                : new Resampler(source, new DatumShift(datum), codec);
    }

    /** One picture is one square. */
    final class AsTheyCome implements PictureMaker {

        private final TileSource source;
        private final PictureCodec codec;
        private final Map<Integer, Integer> levels = new HashMap<>();

        AsTheyCome(TileSource source, PictureCodec codec) {
            this.source = source;
            this.codec = codec;
            TileGrid grid = source.grid();
            for (int level = 0; level < grid.levels().size(); level++) {
                OptionalInt zoom = grid.quadZoom(level);
                if (zoom.isPresent()) {
                    levels.put(zoom.getAsInt(), level);
                }
            }
        }

        @Override
        public int side() {
            return source.grid().levels().getFirst().tileWidth();
        }

        @Override
        public int minZoom() {
            return levels.keySet().stream().min(Integer::compare).orElse(0);
        }

        @Override
        public int maxZoom() {
            return levels.keySet().stream().max(Integer::compare).orElse(0);
        }

        @Override
        public Optional<BufferedImage> make(PictureKey key) throws IOException {
            Integer level = levels.get(key.zoom());
            if (level == null) {
                return Optional.empty();
            }
            Optional<byte[]> bytes = source.fetch(new TileAddress(level, key.x(), key.y()));
            return bytes.isEmpty() ? Optional.empty() : Optional.of(codec.decode(bytes.get()));
        }
    }
}
