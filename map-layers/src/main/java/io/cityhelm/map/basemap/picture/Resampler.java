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
 * row: one closed formula says where that row lies in the source, and the pixels of a row are taken in equal steps. A source
 * in a shifted datum is shifted back on the way.
 */
final class Resampler implements PictureMaker {

    private static final int SIDE = 256;
    private static final double WORLD = 2 * WebMercator.HALF_WORLD;
    private static final double FULL_TURN = 360;

    private final TileGrid grid;
    private final DatumShift shift;
    private final Mosaics mosaics;

    Resampler(TileSource source, DatumShift shift, PictureCodec codec) {
        this.grid = source.grid();
        this.shift = shift;
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
        DatumShift.Square square = shift.of(key);
        Optional<Mosaics.Mosaic> found = mosaics.of(
                index,
                Math.min(column(square.x(0, 0), level), column(square.x(0, 1), level)) - 1,
                Math.max(column(square.x(1, 0), level), column(square.x(1, 1), level)) + 1,
                Math.min(row(square.y(0, 0), level), row(square.y(1, 0), level)) - 1,
                Math.max(row(square.y(0, 1), level), row(square.y(1, 1), level)) + 1);
        return found.map(mosaic -> resampled(mosaic, square, level));
    }

    private BufferedImage resampled(Mosaics.Mosaic mosaic, DatumShift.Square square, TileGrid.Level level) {
        BufferedImage out = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_ARGB_PRE);
        int[] pixels = ((DataBufferInt) out.getRaster().getDataBuffer()).getData();
        for (int y = 0; y < SIDE; y++) {
            double down = (y + 0.5) / SIDE;
            // a row of the map is a straight line in the source: two points of it are enough
            double westX = column(square.x(0, down), level) - 0.5;
            double eastX = column(square.x(1, down), level) - 0.5;
            double westY = row(square.y(0, down), level) - 0.5;
            double eastY = row(square.y(1, down), level) - 0.5;
            for (int x = 0; x < SIDE; x++) {
                double right = (x + 0.5) / SIDE;
                pixels[y * SIDE + x] = mosaic.at(westX + (eastX - westX) * right, westY + (eastY - westY) * right);
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
