package io.cityhelm.cockpit.fence;

import io.cityhelm.core.fence.Fence;
import io.cityhelm.map.overlay.Drawing;
import java.util.List;

/** A geofence that stands, as the map draws it. */
record FenceOnMap(Fence fence, List<Drawing> drawings) {

    FenceOnMap {
        drawings = List.copyOf(drawings);
    }
}
