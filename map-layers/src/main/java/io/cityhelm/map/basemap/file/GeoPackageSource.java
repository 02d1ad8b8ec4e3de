package io.cityhelm.map.basemap.file;

import io.cityhelm.core.decision.Refusal;
import io.cityhelm.core.store.tiles.GeoPackageTiles;
import io.cityhelm.core.store.tiles.UnusableFileException;
import io.cityhelm.map.basemap.Credits;
import io.cityhelm.map.basemap.TileAddress;
import io.cityhelm.map.basemap.TileGrid;
import io.cityhelm.map.basemap.TileSource;
import io.cityhelm.map.basemap.UnusableSourceException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** The pictures of a GeoPackage, in Web Mercator or in degrees. */
public final class GeoPackageSource implements TileSource {

    private final GeoPackageTiles file;
    private final TileGrid grid;
    private final String credits;

    private GeoPackageSource(GeoPackageTiles file, TileGrid grid, String credits) {
        this.file = file;
        this.grid = grid;
        this.credits = credits;
    }

    /**
     * Opens a file; reads the disk.
     *
     * @param table its pictures; empty for the first table that has any
     * @throws UnusableSourceException when it holds no pictures that can be shown
     */
    public static GeoPackageSource open(Path path, Optional<String> table) throws IOException {
        try {
            GeoPackageTiles file = GeoPackageTiles.open(path, table);
            try {
                TileGrid.Projection projection = TileGrid.Projection.of(file.epsg())
                        .orElseThrow(() -> new UnusableSourceException(
                                Refusal.because("basemap.projection", "EPSG:" + file.epsg())));
                TileGrid grid = new TileGrid(
                        projection,
                        file.levels().stream().map(GeoPackageSource::level).toList());
                return new GeoPackageSource(file, grid, Credits.plain(file.description()));
            } catch (IOException e) {
                file.close();
                throw e;
            } catch (IllegalArgumentException e) {
                file.close();
                throw new UnusableSourceException(Refusal.because("basemap.no-tiles"));
            }
        } catch (UnusableFileException e) {
            throw new UnusableSourceException(e.why());
        }
    }

    private static TileGrid.Level level(GeoPackageTiles.Matrix matrix) {
        return new TileGrid.Level(
                String.valueOf(matrix.zoom()),
                matrix.left(),
                matrix.top(),
                matrix.pixelWidth(),
                matrix.pixelHeight(),
                matrix.tileWidth(),
                matrix.tileHeight(),
                matrix.columns(),
                matrix.rows());
    }

    @Override
    public TileGrid grid() {
        return grid;
    }

    @Override
    public String credits() {
        return credits;
    }

    @Override
    public Optional<byte[]> fetch(TileAddress address) throws IOException {
        int zoom = Integer.parseInt(grid.levels().get(address.level()).name());
        return file.tile(zoom, address.column(), address.row());
    }

    @Override
    public void close() {
        file.close();
    }
}
