package io.cityhelm.map.basemap.picture;

import io.cityhelm.map.basemap.TileAddress;
import io.cityhelm.map.basemap.TileGrid;
import io.cityhelm.map.basemap.TileSource;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/**
 * Puts neighbouring pictures of a source together. Each square of the map needs parts of up to six of them and shares
 * them with its neighbours, so the latest are kept and none is fetched twice at a time. Safe on any thread.
 */
final class Mosaics {

    private static final int KEPT = 32;
    /** Pixels along a side: more would mean a level far too fine. */
    private static final int LARGEST = 2048;

    private final TileSource source;
    private final PictureCodec codec;
    private final Map<TileAddress, CompletableFuture<Optional<BufferedImage>>> latest =
            new LinkedHashMap<>(KEPT, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(
                        Map.Entry<TileAddress, CompletableFuture<Optional<BufferedImage>>> eldest) {
                    return size() > KEPT;
                }
            };

    Mosaics(TileSource source, PictureCodec codec) {
        this.source = source;
        this.codec = codec;
    }

    /**
     * Pixels of a level of a source.
     *
     * @param left pixel column of the level at the left edge
     * @param top pixel row of the level at the top edge
     */
    @SuppressWarnings("ArrayRecordComponent") // lives for the making of one picture
    record Mosaic(long left, long top, int width, int height, int[] pixels) {

        /** Between the four pixels around a point of the level; nothing outside. */
        int at(double x, double y) {
            double fromLeft = x - left;
            double fromTop = y - top;
            int x0 = (int) Math.floor(fromLeft);
            int y0 = (int) Math.floor(fromTop);
            int right = (int) ((fromLeft - x0) * 256);
            int down = (int) ((fromTop - y0) * 256);
            int above = mix(pixel(x0, y0), pixel(x0 + 1, y0), right);
            int below = mix(pixel(x0, y0 + 1), pixel(x0 + 1, y0 + 1), right);
            return mix(above, below, down);
        }

        private int pixel(int x, int y) {
            boolean outside = x < -1 || y < -1 || x > width || y > height;
            return outside ? 0 : pixels[Math.clamp(y, 0, height - 1) * width + Math.clamp(x, 0, width - 1)];
        }

        /** Two channels at a time; premultiplied, so that nothing bleeds. */
        private static int mix(int a, int b, int share) {
            int evenA = a & 0xFF00FF;
            int oddA = a >>> 8 & 0xFF00FF;
            int even = evenA * (256 - share) + (b & 0xFF00FF) * share >>> 8 & 0xFF00FF;
            int odd = oddA * (256 - share) + (b >>> 8 & 0xFF00FF) * share & 0xFF00FF00;
            return even | odd;
        }
    }

    /** What covers a part of a level; empty when nothing does. Edges in pixels of the level. */
    Optional<Mosaic> of(int index, double west, double east, double north, double south) throws IOException {
        TileGrid.Level level = grid(index);
        long left = Math.max(0, (long) Math.floor(west));
        long right = Math.min(level.columns() * level.tileWidth() - 1, (long) Math.floor(east) + 1);
        long top = Math.max(0, (long) Math.floor(north));
        long bottom = Math.min(level.rows() * level.tileHeight() - 1, (long) Math.floor(south) + 1);
        if (left > right || top > bottom || right - left >= LARGEST || bottom - top >= LARGEST) {
            return Optional.empty();
        }
        int width = (int) (right - left + 1);
        int height = (int) (bottom - top + 1);
        Mosaic mosaic = new Mosaic(left, top, width, height, new int[width * height]);
        boolean any = false;
        for (long row = top / level.tileHeight(); row <= bottom / level.tileHeight(); row++) {
            for (long column = left / level.tileWidth(); column <= right / level.tileWidth(); column++) {
                Optional<BufferedImage> part = part(new TileAddress(index, column, row));
                if (part.isPresent()) {
                    any = true;
                    lay(part.get(), column * level.tileWidth(), row * level.tileHeight(), mosaic);
                }
            }
        }
        return any ? Optional.of(mosaic) : Optional.empty();
    }

    private TileGrid.Level grid(int index) {
        return source.grid().levels().get(index);
    }

    private static void lay(BufferedImage part, long atX, long atY, Mosaic mosaic) {
        int[] from = ((DataBufferInt) part.getRaster().getDataBuffer()).getData();
        long startX = Math.max(atX, mosaic.left());
        long endX = Math.min(atX + part.getWidth(), mosaic.left() + mosaic.width());
        long startY = Math.max(atY, mosaic.top());
        long endY = Math.min(atY + part.getHeight(), mosaic.top() + mosaic.height());
        for (long y = startY; y < endY && startX < endX; y++) {
            System.arraycopy(
                    from,
                    (int) ((y - atY) * part.getWidth() + startX - atX),
                    mosaic.pixels(),
                    (int) ((y - mosaic.top()) * mosaic.width() + startX - mosaic.left()),
                    (int) (endX - startX));
        }
    }

    private Optional<BufferedImage> part(TileAddress address) throws IOException {
        CompletableFuture<Optional<BufferedImage>> mine = new CompletableFuture<>();
        CompletableFuture<Optional<BufferedImage>> found;
        synchronized (latest) {
            found = latest.putIfAbsent(address, mine);
        }
        return found == null ? fetch(address, mine) : await(found);
    }

    private Optional<BufferedImage> fetch(TileAddress address, CompletableFuture<Optional<BufferedImage>> mine)
            throws IOException {
        try {
            Optional<byte[]> bytes = source.fetch(address);
            Optional<BufferedImage> picture =
                    bytes.isEmpty() ? Optional.empty() : Optional.of(codec.decode(bytes.get()));
            mine.complete(picture);
            return picture;
        } catch (IOException | RuntimeException e) {
            synchronized (latest) {
                latest.remove(address, mine); // the next one asks again
            }
            mine.completeExceptionally(e);
            throw e;
        }
    }

    private static Optional<BufferedImage> await(CompletableFuture<Optional<BufferedImage>> other) throws IOException {
        try {
            return other.get();
        } catch (ExecutionException e) {
            throw new IOException(e.getCause().getMessage(), e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("left while waiting", e);
        }
    }
}
