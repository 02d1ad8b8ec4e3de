package io.cityhelm.map.basemap.opening;

import io.cityhelm.core.decision.Refusal;
import io.cityhelm.core.environment.Environment;
import io.cityhelm.core.pack.BaseMaps;
import io.cityhelm.map.basemap.TileGrid;
import io.cityhelm.map.basemap.TileSource;
import io.cityhelm.map.basemap.UnusableSourceException;
import io.cityhelm.map.basemap.file.GeoPackageSource;
import io.cityhelm.map.basemap.file.MbTilesSource;
import io.cityhelm.map.basemap.http.AccessKey;
import io.cityhelm.map.basemap.http.TileClient;
import io.cityhelm.map.basemap.http.TileServer;
import io.cityhelm.map.basemap.http.XyzSource;
import io.cityhelm.map.basemap.wms.WmsSource;
import io.cityhelm.map.basemap.wmts.WmtsSource;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Opens base maps. The client of the tile servers is made for the first one that needs it, so that whoever stays with the
 * map's own picture pays nothing. Safe on any thread.
 */
public final class BaseMapOpener implements AutoCloseable {

    private static final Pattern HOST = Pattern.compile("^https?://([^/:?#]+)", Pattern.CASE_INSENSITIVE);

    private final Supplier<TileClient> makeClient;
    private final Environment environment;
    private TileClient client;

    /** @param client made at most once; closed with this */
    public BaseMapOpener(Supplier<TileClient> client, Environment environment) {
        this.makeClient = client;
        this.environment = environment;
    }

    TileSource open(BaseMaps.Entry entry, Path directory) throws IOException {
        return switch (entry.kind()) {
            case MBTILES -> MbTilesSource.open(directory.resolve(entry.place()));
            case GEOPACKAGE ->
                GeoPackageSource.open(
                        directory.resolve(entry.place()), entry.wanted().layer());
            case XYZ -> new XyzSource(server(entry), entry.place(), entry.parts(), grid(entry.look()), "");
            case WMTS -> WmtsSource.open(server(entry), entry.place(), entry.parts(), entry.wanted());
            case WMS -> WmsSource.open(server(entry), entry.place(), entry.wanted(), entry.look());
        };
    }

    private static TileGrid grid(BaseMaps.Look look) {
        return TileGrid.quad(look.minZoom(), look.maxZoom(), look.tilePixels());
    }

    private TileServer server(BaseMaps.Entry entry) throws UnusableSourceException {
        Optional<AccessKey> key = key(entry);
        Matcher host = HOST.matcher(entry.place());
        if (!host.find()) {
            throw new UnusableSourceException(Refusal.because("basemap.address"));
        }
        return client().server(entry.id(), host.group(1), key);
    }

    private Optional<AccessKey> key(BaseMaps.Entry entry) throws UnusableSourceException {
        if (entry.key().isEmpty()) {
            return Optional.empty();
        }
        try {
            String value = environment.fill(entry.key().get().reference());
            return Optional.of(new AccessKey(entry.key().get().parameter(), value));
        } catch (Environment.UnsetException e) {
            throw new UnusableSourceException(Refusal.because("basemap.key-missing", e.getMessage()));
        }
    }

    private synchronized TileClient client() {
        client = client == null ? makeClient.get() : client;
        return client;
    }

    @Override
    public synchronized void close() {
        if (client != null) {
            client.close();
        }
    }
}
