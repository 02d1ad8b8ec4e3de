package io.cityhelm.map.basemap.wmts;

import io.cityhelm.core.pack.BaseMaps;
import io.cityhelm.map.basemap.Credits;
import io.cityhelm.map.basemap.SourceState;
import io.cityhelm.map.basemap.TileAddress;
import io.cityhelm.map.basemap.TileGrid;
import io.cityhelm.map.basemap.TileSource;
import io.cityhelm.map.basemap.http.Capabilities;
import io.cityhelm.map.basemap.http.TileServer;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** A layer of a tile service. Asked by parameters at the address that it was described with, or by its own templates. */
public final class WmtsSource implements TileSource {

    private final TileServer server;
    private final String service;
    private final List<String> parts;
    private final WmtsLayer layer;

    private WmtsSource(TileServer server, String service, List<String> parts, WmtsLayer layer) {
        this.server = server;
        this.service = service;
        this.parts = List.copyOf(parts);
        this.layer = layer;
    }

    /**
     * Asks a service what it has.
     *
     * @param service its address, or that of its capabilities when it ends in {@code .xml}
     * @param parts what {@code {s}} in the address stands for, in turn
     * @throws io.cityhelm.map.basemap.UnusableSourceException when it has nothing that can be shown
     * @throws IOException when it does not answer
     */
    public static WmtsSource open(TileServer server, String service, List<String> parts, BaseMaps.Wanted wanted)
            throws IOException {
        String first = service.replace("{s}", parts.isEmpty() ? "" : parts.getFirst());
        String document = isDocument(service)
                ? first
                : Capabilities.with(first, "SERVICE=WMTS&REQUEST=GetCapabilities&VERSION=1.0.0");
        return new WmtsSource(
                server, service, parts, WmtsLayer.of(Capabilities.of(server, document, "Capabilities"), wanted));
    }

    private static boolean isDocument(String service) {
        return service.endsWith(".xml");
    }

    @Override
    public TileGrid grid() {
        return layer.grid();
    }

    @Override
    public String credits() {
        return Credits.plain(layer.provider());
    }

    @Override
    public SourceState state() {
        return server.state();
    }

    @Override
    public Optional<byte[]> fetch(TileAddress address) throws IOException {
        String level = layer.grid().levels().get(address.level()).name();
        WmtsLayer.Limits limits = layer.limits().get(level);
        if (limits != null && !limits.contains(address.column(), address.row())) {
            return Optional.empty();
        }
        return server.picture(address(level, address.column(), address.row()));
    }

    String address(String level, long column, long row) {
        if (layer.template().isPresent() && (isDocument(service) || !layer.byParameters())) {
            return layer.template()
                    .get()
                    .replace("{TileMatrixSet}", encoded(layer.matrixSet()))
                    .replace("{TileMatrix}", encoded(level))
                    .replace("{TileRow}", String.valueOf(row))
                    .replace("{TileCol}", String.valueOf(column))
                    .replace("{Style}", encoded(layer.style()))
                    .replace("{style}", encoded(layer.style()));
        }
        int part = parts.isEmpty() ? 0 : (int) Math.floorMod(column + row, (long) parts.size());
        String place = service.replace("{s}", parts.isEmpty() ? "" : parts.get(part));
        return Capabilities.with(
                place,
                "SERVICE=WMTS&REQUEST=GetTile&VERSION=1.0.0&LAYER=" + encoded(layer.id())
                        + "&STYLE=" + encoded(layer.style())
                        + "&FORMAT=" + encoded(layer.format())
                        + "&TILEMATRIXSET=" + encoded(layer.matrixSet())
                        + "&TILEMATRIX=" + encoded(level)
                        + "&TILEROW=" + row
                        + "&TILECOL=" + column);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    @Override
    public void close() {
        // the connections belong to all servers
    }
}
