package io.cityhelm.map.overlay;

import io.cityhelm.map.style.MapTheme;
import java.util.Optional;

/**
 * What the overlay shows at one moment.
 *
 * @param selected id of the selected mark
 * @param hovered id of the mark under the pointer
 * @param lit whether urgent marks are in the bright half of their second
 */
public record MarkScene(
        MarkClusters clusters,
        MarkFilter filter,
        MapTheme theme,
        Optional<String> selected,
        Optional<String> hovered,
        boolean lit) {

    boolean isSelected(Mark mark) {
        return selected.filter(mark.id()::equals).isPresent();
    }

    boolean isHovered(Mark mark) {
        return hovered.filter(mark.id()::equals).isPresent();
    }
}
