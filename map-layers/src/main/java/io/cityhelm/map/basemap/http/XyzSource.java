package io.cityhelm.map.basemap.http;

import io.cityhelm.map.basemap.SourceState;
import io.cityhelm.map.basemap.TileAddress;
import io.cityhelm.map.basemap.TileGrid;
import io.cityhelm.map.basemap.TileSource;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * A server whose addresses name zoom, column and row: {@code https://{s}.example.org/{z}/{x}/{y}.png}, with {@code {-y}} for
 * rows that are counted from the south, as TMS does.
 */
public final class XyzSource implements TileSource {

    private final TileServer server;
    private final String template;
    private final List<String> parts;
    private final TileGrid grid;
    private final String credits;

    /** @param parts what {@code {s}} stands for, in turn; empty when it does not occur */
    public XyzSource(TileServer server, String template, List<String> parts, TileGrid grid, String credits) {
        this.server = server;
        this.template = template;
        this.parts = List.copyOf(parts);
        this.grid = grid;
        this.credits = credits;
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
        return server.picture(address(address));
    }

    @Override
    public SourceState state() {
        return server.state();
    }

    /** The same picture always has the same address, or the cache would be of no use. */
    String address(TileAddress tile) {
        TileGrid.Level level = grid.levels().get(tile.level());
        int part = parts.isEmpty() ? 0 : (int) Math.floorMod(tile.column() + tile.row(), (long) parts.size());
        return template.replace("{s}", parts.isEmpty() ? "" : parts.get(part))
                .replace("{z}", level.name())
                .replace("{x}", String.valueOf(tile.column()))
                .replace("{y}", String.valueOf(tile.row()))
                .replace("{-y}", String.valueOf(level.rows() - 1 - tile.row()));
    }

    @Override
    public void close() {
        // the connections belong to all servers
    }
}
