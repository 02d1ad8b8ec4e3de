package io.cityhelm.map.basemap.wms;

import io.cityhelm.core.decision.Refusal;
import io.cityhelm.core.pack.BaseMaps;
import io.cityhelm.core.xml.XmlElement;
import io.cityhelm.map.basemap.Credits;
import io.cityhelm.map.basemap.SourceState;
import io.cityhelm.map.basemap.TileAddress;
import io.cityhelm.map.basemap.TileGrid;
import io.cityhelm.map.basemap.TileSource;
import io.cityhelm.map.basemap.UnusableSourceException;
import io.cityhelm.map.basemap.http.Capabilities;
import io.cityhelm.map.basemap.http.TileServer;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Layers of a map service, asked for square by square, so that its answers can be kept like those of a tile server. */
public final class WmsSource implements TileSource {

    private static final String VERSION = "1.3.0";

    private final TileServer server;
    private final TileGrid grid;
    private final String credits;
    private final WmsReference reference;
    private final String fixed;

    private WmsSource(TileServer server, TileGrid grid, String credits, WmsReference reference, String fixed) {
        this.server = server;
        this.grid = grid;
        this.credits = credits;
        this.reference = reference;
        this.fixed = fixed;
    }

    /**
     * Asks a service what it has.
     *
     * @param look the zooms and the size of the squares: the service knows neither
     * @throws UnusableSourceException when it has nothing that can be shown
     * @throws IOException when it does not answer
     */
    public static WmsSource open(TileServer server, String service, BaseMaps.Wanted wanted, BaseMaps.Look look)
            throws IOException {
        XmlElement document = Capabilities.of(
                server,
                Capabilities.with(service, "SERVICE=WMS&REQUEST=GetCapabilities&VERSION=" + VERSION),
                "WMS_Capabilities");
        List<String> layers =
                wanted.layer().map(names -> List.of(names.split(",", -1))).orElse(List.of());
        WmsReference reference = WmsReference.of(document, layers);
        List<String> shown = layers.isEmpty() ? List.of(firstLayer(document)) : layers;
        String fixed = "SERVICE=WMS&REQUEST=GetMap&VERSION=" + VERSION
                + "&LAYERS=" + encoded(String.join(",", shown))
                + "&STYLES=" + encoded(wanted.style().orElse(",".repeat(shown.size() - 1)))
                + "&FORMAT=" + encoded(wanted.format().orElse("image/png"))
                + "&TRANSPARENT=TRUE&WIDTH=" + look.tilePixels() + "&HEIGHT=" + look.tilePixels()
                + "&CRS=" + encoded(reference.name());
        return new WmsSource(
                server,
                reference.projection() == TileGrid.Projection.MERCATOR
                        ? TileGrid.quad(look.minZoom(), look.maxZoom(), look.tilePixels())
                        : TileGrid.degrees(look.minZoom(), look.maxZoom(), look.tilePixels()),
                Credits.plain(credits(document)),
                reference,
                Capabilities.with(service, fixed));
    }

    private static String firstLayer(XmlElement document) throws UnusableSourceException {
        return document.deep("Layer")
                .flatMap(layer -> layer.textOf("Name").stream())
                .findFirst()
                .orElseThrow(() -> new UnusableSourceException(Refusal.because("basemap.no-layer", "")));
    }

    private static String credits(XmlElement document) {
        return document.deep("Attribution")
                .flatMap(one -> one.textOf("Title").stream())
                .findFirst()
                .or(() -> document.deep("ContactOrganization")
                        .map(XmlElement::text)
                        .findFirst())
                .orElse("");
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
    public SourceState state() {
        return server.state();
    }

    @Override
    public Optional<byte[]> fetch(TileAddress address) throws IOException {
        return server.picture(address(address));
    }

    String address(TileAddress address) {
        TileGrid.Level level = grid.levels().get(address.level());
        double left = level.left() + address.column() * level.tileWidth() * level.pixelWidth();
        double top = level.top() - address.row() * level.tileHeight() * level.pixelHeight();
        double right = left + level.tileWidth() * level.pixelWidth();
        double bottom = top - level.tileHeight() * level.pixelHeight();
        return fixed + "&BBOX="
                + (reference.northFirst() ? box(bottom, left, top, right) : box(left, bottom, right, top));
    }

    private static String box(double... edges) {
        return String.format(Locale.ROOT, "%.9f,%.9f,%.9f,%.9f", edges[0], edges[1], edges[2], edges[3]);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        // the connections belong to all servers
    }
}
