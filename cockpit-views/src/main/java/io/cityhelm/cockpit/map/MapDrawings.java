package io.cityhelm.cockpit.map;

import io.cityhelm.map.overlay.Drawing;
import io.cityhelm.map.view.MapView;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is drawn on the map, by who shows it: none takes away what another one shows. FX thread. */
public final class MapDrawings {

    private final MapView map;
    private final Map<String, List<Drawing>> byOwner = new LinkedHashMap<>();

    public MapDrawings(MapView map) {
        this.map = map;
    }

    /** Shows these drawings of an owner, and no others of the same. */
    public void show(String owner, List<Drawing> drawings) {
        byOwner.put(owner, List.copyOf(drawings));
        map.setDrawings(byOwner.values().stream().flatMap(List::stream).toList());
    }
}
