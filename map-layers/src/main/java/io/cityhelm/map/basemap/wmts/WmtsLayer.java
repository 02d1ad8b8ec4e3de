package io.cityhelm.map.basemap.wmts;

import io.cityhelm.core.decision.Refusal;
import io.cityhelm.core.pack.BaseMaps;
import io.cityhelm.core.xml.XmlElement;
import io.cityhelm.map.basemap.TileGrid;
import io.cityhelm.map.basemap.UnusableSourceException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One layer of a service in one matrix set, as its capabilities describe them.
 *
 * @param limits which pictures there are, by the name of the level; a level without is full
 * @param template of addresses; empty when pictures are asked for by parameters only
 * @param byParameters whether pictures can be asked for by parameters
 * @param provider who runs the service; blank when it does not say
 */
record WmtsLayer(
        String id,
        String style,
        String format,
        String matrixSet,
        TileGrid grid,
        Map<String, Limits> limits,
        Optional<String> template,
        boolean byParameters,
        String provider) {

    private static final List<String> SHOWN = List.of("image/png", "image/jpeg", "image/jpg", "image/png8");

    /** Edges included. */
    record Limits(long left, long top, long right, long bottom) {
        boolean contains(long column, long row) {
            return column >= left && column <= right && row >= top && row <= bottom;
        }
    }

    /** @throws UnusableSourceException when the service has nothing that is wanted and can be shown */
    static WmtsLayer of(XmlElement capabilities, BaseMaps.Wanted wanted) throws UnusableSourceException {
        XmlElement contents = capabilities
                .first("Contents")
                .orElseThrow(() -> new UnusableSourceException(Refusal.because("basemap.no-layer", "")));
        XmlElement layer = contents.all("Layer")
                .filter(one -> wanted.layer().map(identifier(one)::equals).orElse(true))
                .findFirst()
                .orElseThrow(() -> new UnusableSourceException(
                        Refusal.because("basemap.no-layer", wanted.layer().orElse(""))));
        for (XmlElement link : layer.all("TileMatrixSetLink").toList()) {
            String name = link.textOf("TileMatrixSet").orElse("");
            if (wanted.matrixSet().map(name::equals).orElse(true)) {
                Optional<TileGrid> grid = contents.all("TileMatrixSet")
                        .filter(set -> identifier(set).equals(name))
                        .findFirst()
                        .flatMap(MatrixSets::grid);
                if (grid.isPresent()) {
                    return of(capabilities, layer, link, name, grid.get(), wanted);
                }
            }
        }
        throw new UnusableSourceException(Refusal.because(
                "basemap.no-matrix-set",
                wanted.matrixSet()
                        .orElse(layer.all("TileMatrixSetLink")
                                .flatMap(link -> link.textOf("TileMatrixSet").stream())
                                .collect(Collectors.joining(", ")))));
    }

    private static WmtsLayer of(
            XmlElement capabilities,
            XmlElement layer,
            XmlElement link,
            String matrixSet,
            TileGrid grid,
            BaseMaps.Wanted wanted) {
        List<String> formats = layer.all("Format").map(XmlElement::text).toList();
        String format = wanted.format()
                .orElse(SHOWN.stream()
                        .filter(formats::contains)
                        .findFirst()
                        .orElse(formats.isEmpty() ? SHOWN.getFirst() : formats.getFirst()));
        Optional<String> template = layer.all("ResourceURL")
                .filter(url -> url.attribute("resourceType").orElse("").equals("tile"))
                .filter(url -> url.attribute("format").orElse(format).equals(format))
                .findFirst()
                .flatMap(url -> url.attribute("template"));
        return new WmtsLayer(
                identifier(layer),
                wanted.style().orElse(style(layer)),
                format,
                matrixSet,
                grid,
                limits(link),
                template,
                byParameters(capabilities, template),
                capabilities
                        .first("ServiceProvider")
                        .flatMap(provider -> provider.textOf("ProviderName"))
                        .orElse(""));
    }

    private static String style(XmlElement layer) {
        return layer.all("Style")
                .filter(style -> style.attribute("isDefault").orElse("").equals("true"))
                .findFirst()
                .or(() -> layer.first("Style"))
                .map(WmtsLayer::identifier)
                .orElse("");
    }

    private static Map<String, Limits> limits(XmlElement link) {
        return link.deep("TileMatrixLimits")
                .collect(Collectors.toMap(
                        one -> one.textOf("TileMatrix").orElse(""),
                        one -> new Limits(
                                number(one, "MinTileCol", 0),
                                number(one, "MinTileRow", 0),
                                number(one, "MaxTileCol", Long.MAX_VALUE),
                                number(one, "MaxTileRow", Long.MAX_VALUE)),
                        (first, second) -> first));
    }

    private static long number(XmlElement element, String child, long otherwise) {
        try {
            return element.textOf(child).map(Long::parseLong).orElse(otherwise);
        } catch (NumberFormatException _) {
            return otherwise; // a limit that is none limits nothing
        }
    }

    /** Said outright, or not said at all by a service that has no other way. */
    private static boolean byParameters(XmlElement capabilities, Optional<String> template) {
        boolean said = capabilities
                .deep("Operation")
                .filter(operation -> operation.attribute("name").orElse("").equals("GetTile"))
                .flatMap(operation -> operation.deep("Get"))
                .anyMatch(get -> get.deep("Value").map(XmlElement::text).anyMatch("KVP"::equals)
                        || get.deep("Value").findAny().isEmpty());
        return said || template.isEmpty();
    }

    private static String identifier(XmlElement element) {
        return element.textOf("Identifier").orElse("");
    }
}
