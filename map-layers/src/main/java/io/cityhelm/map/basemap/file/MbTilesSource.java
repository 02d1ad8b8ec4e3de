package io.cityhelm.map.basemap.file;

import io.cityhelm.core.decision.Refusal;
import io.cityhelm.core.store.tiles.MbTilesFile;
import io.cityhelm.core.store.tiles.UnusableFileException;
import io.cityhelm.map.basemap.Credits;
import io.cityhelm.map.basemap.PictureFormat;
import io.cityhelm.map.basemap.TileAddress;
import io.cityhelm.map.basemap.TileGrid;
import io.cityhelm.map.basemap.TileSource;
import io.cityhelm.map.basemap.UnusableSourceException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** An MBTiles file, of pictures or of vector tiles. */
public final class MbTilesSource implements TileSource {

    private final MbTilesFile file;
    private final TileGrid grid;
    private final boolean drawn;
    private final String credits;

    private MbTilesSource(MbTilesFile file, TileGrid grid, boolean drawn, String credits) {
        this.file = file;
        this.grid = grid;
        this.drawn = drawn;
        this.credits = credits;
    }

    /**
     * Opens a file; reads the disk.
     *
     * @throws UnusableSourceException when it holds no pictures that can be shown
     */
    public static MbTilesSource open(Path path) throws IOException {
        try {
            MbTilesFile file = MbTilesFile.open(path);
            try {
                Optional<byte[]> sample = file.anyTile();
                PictureFormat format = sample.map(PictureFormat::of).orElse(PictureFormat.PNG);
                if (!format.isShown()) {
                    throw new UnusableSourceException(
                            Refusal.because("basemap.format", path.getFileName(), "PictureFormat." + format));
                }
                return new MbTilesSource(
                        file,
                        TileGrid.quad(file.minZoom(), file.maxZoom(), PictureSide.of(sample)),
                        format == PictureFormat.VECTOR,
                        Credits.plain(file.says("attribution").orElse("")));
            } catch (IOException e) {
                file.close();
                throw e;
            }
        } catch (UnusableFileException e) {
            throw new UnusableSourceException(e.why());
        }
    }

    @Override
    public TileGrid grid() {
        return grid;
    }

    @Override
    public boolean isDrawn() {
        return drawn;
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
