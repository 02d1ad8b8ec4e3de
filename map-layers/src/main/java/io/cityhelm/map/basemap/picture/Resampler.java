package io.cityhelm.map.basemap.picture;

import io.cityhelm.core.geo.WebMercator;
import io.cityhelm.map.basemap.TileGrid;
import io.cityhelm.map.basemap.TileGrid.Projection;
import io.cityhelm.map.basemap.TileSource;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.IOException;
import java.util.Optional;

/**
 * Squares of Web Mercator out of pictures on any other grid. East to west both grids run alike, so a square is made row by
 * row: one closed formula says which row of the source lies there, and the pixels of a row are taken in equal steps.
 */
final class Resampler implements PictureMaker {

    private static final int SIDE = 256;
    private static final double WORLD = 2 * WebMercator.HALF_WORLD;
    private static final double FULL_TURN = 360;

    private final TileGrid grid;
    private final Mosaics mosaics;

    Resampler(TileSource source, PictureCodec codec) {
        this.grid = source.grid();
        this.mosaics = new Mosaics(source, codec);
    }

    @Override
    public int side() {
        return SIDE;
    }

    @Override
    public int minZoom() {
        return Math.max(0, zoom(grid.levels().getFirst()) - 1);
    }

    @Override
    public int maxZoom() {
        return Math.max(0, zoom(grid.levels().getLast()));
    }

    @Override
    public Optional<BufferedImage> make(PictureKey key) throws IOException {
        int index = level(key.zoom());
        TileGrid.Level level = grid.levels().get(index);
        double[] columns = new double[SIDE];
        double[] rows = new double[SIDE];
        double across = Math.pow(2, key.zoom());
        for (int i = 0; i < SIDE; i++) {
            columns[i] = column((key.x() + (i + 0.5) / SIDE) / across, level) - 0.5;
            rows[i] = row((key.y() + (i + 0.5) / SIDE) / across, level) - 0.5;
        }
        Optional<Mosaics.Mosaic> found = mosaics.of(index, columns[0], columns[SIDE - 1], rows[0], rows[SIDE - 1]);
        return found.map(mosaic -> resampled(mosaic, columns, rows));
    }

    private static BufferedImage resampled(Mosaics.Mosaic mosaic, double[] columns, double[] rows) {
        BufferedImage out = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_ARGB_PRE);
        int[] pixels = ((DataBufferInt) out.getRaster().getDataBuffer()).getData();
        for (int y = 0; y < SIDE; y++) {
            for (int x = 0; x < SIDE; x++) {
                pixels[y * SIDE + x] = mosaic.at(columns[x], rows[y]);
            }
        }
        return out;
    }

    /** Pixel column of the source for a fraction of the world from the west. */
    private double column(double fraction, TileGrid.Level level) {
        double east = grid.projection() == Projection.MERCATOR
                ? fraction * WORLD - WebMercator.HALF_WORLD
                : fraction * FULL_TURN - FULL_TURN / 2;
        return (east - level.left()) / level.pixelWidth();
    }

    /** Pixel row of the source for a fraction of the world from the north. */
    private double row(double fraction, TileGrid.Level level) {
        double northing = WebMercator.HALF_WORLD - fraction * WORLD;
        double north = grid.projection() == Projection.MERCATOR ? northing : WebMercator.lat(northing);
        return (level.top() - north) / level.pixelHeight();
    }

    /** The level whose pixels are nearest in size to those of a zoom. */
    private int level(int zoom) {
        int best = 0;
        for (int i = 1; i < grid.levels().size(); i++) {
            if (distance(i, zoom) < distance(best, zoom)) {
                best = i;
            }
        }
        return best;
    }

    private double distance(int level, int zoom) {
        return Math.abs(exactZoom(grid.levels().get(level)) - zoom);
    }

    private int zoom(TileGrid.Level level) {
        return (int) Math.round(exactZoom(level));
    }

    private double exactZoom(TileGrid.Level level) {
        double whole = grid.projection() == Projection.MERCATOR ? WORLD : FULL_TURN;
        return Math.log(whole / SIDE / level.pixelWidth()) / Math.log(2);
    }
}
