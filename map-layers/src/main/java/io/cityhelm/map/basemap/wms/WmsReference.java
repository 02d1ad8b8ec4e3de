package io.cityhelm.map.basemap.wms;

import io.cityhelm.core.decision.Refusal;
import io.cityhelm.core.xml.XmlElement;
import io.cityhelm.map.basemap.TileGrid;
import io.cityhelm.map.basemap.UnusableSourceException;
import io.cityhelm.map.basemap.http.Capabilities;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The reference system that pictures are asked for in.
 *
 * @param name as the service writes it
 * @param northFirst whether a box begins with its south edge: version 1.3.0 keeps to the order of EPSG's axes, and degrees of
 *     EPSG have the latitude first
 */
record WmsReference(String name, TileGrid.Projection projection, boolean northFirst) {

    /** The most wanted first: what needs no resampling. */
    private static final List<WmsReference> SHOWN = List.of(
            new WmsReference("EPSG:3857", TileGrid.Projection.MERCATOR, false),
            new WmsReference("EPSG:900913", TileGrid.Projection.MERCATOR, false),
            new WmsReference("CRS:84", TileGrid.Projection.GEOGRAPHIC, false),
            new WmsReference("EPSG:4326", TileGrid.Projection.GEOGRAPHIC, true),
            new WmsReference("EPSG:4490", TileGrid.Projection.GEOGRAPHIC, true));

    /**
     * The best one that all wanted layers come in.
     *
     * @param layers empty for the first of the service
     * @throws UnusableSourceException when there is no such layer, or none in a reference system that is shown
     */
    static WmsReference of(XmlElement document, List<String> layers) throws UnusableSourceException {
        XmlElement root = document.first("Capability")
                .flatMap(capability -> capability.first("Layer"))
                .orElseThrow(() -> new UnusableSourceException(Refusal.because("basemap.no-layer", "")));
        Set<String> common = layers.isEmpty() ? systems(root) : null;
        for (String layer : layers) {
            Set<String> its = find(root, layer, Set.of())
                    .orElseThrow(() -> new UnusableSourceException(Refusal.because("basemap.no-layer", layer)));
            if (common == null) {
                common = its;
            } else {
                common.retainAll(its);
            }
        }
        Set<String> offered = common;
        return SHOWN.stream()
                .filter(one -> offered.contains(one.name()))
                .findFirst()
                .orElseThrow(() -> new UnusableSourceException(Refusal.because(
                        "basemap.projection", offered.stream().sorted().limit(4).collect(Collectors.joining(", ")))));
    }

    /** What a layer of a name comes in, with all that it inherits. */
    private static Optional<Set<String>> find(XmlElement layer, String name, Set<String> inherited) {
        Set<String> its = systems(layer);
        its.addAll(inherited);
        if (layer.textOf("Name").filter(name::equals).isPresent()) {
            return Optional.of(its);
        }
        return layer.all("Layer")
                .flatMap(child -> find(child, name, its).stream())
                .findFirst();
    }

    private static Set<String> systems(XmlElement layer) {
        Set<String> names = layer.all("CRS").map(XmlElement::text).collect(Collectors.toCollection(HashSet::new));
        if (names.stream().anyMatch(Capabilities::isLongitudeFirst)) {
            names.add("CRS:84");
        }
        return names;
    }
}
