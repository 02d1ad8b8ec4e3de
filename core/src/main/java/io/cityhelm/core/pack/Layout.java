package io.cityhelm.core.pack;

import io.cityhelm.core.jurisdiction.Level;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which indicators stand on the left panel of which cockpit. The first panel that fits wins: the pack writes the
 * particular ones first.
 *
 * @param panels in order of preference
 */
public record Layout(List<Panel> panels) {

    /**
     * The tiles of a cockpit, top left first.
     *
     * @param domain id of the domain; empty for the cockpit of the whole jurisdiction
     * @return empty when the pack has nothing for it: then show the domain's own indicators
     */
    public List<Tile> tiles(Level level, Optional<String> domain) {
        return panels.stream()
                .filter(panel ->
                        panel.levels().contains(level) && panel.domain().equals(domain))
                .findFirst()
                .map(Panel::tiles)
                .orElse(List.of());
    }

    /**
     * The left panel of some cockpits.
     *
     * @param levels at which levels
     * @param domain id of the domain; empty for the cockpit of the whole jurisdiction
     * @param tiles top left first
     */
    public record Panel(Set<Level> levels, Optional<String> domain, List<Tile> tiles) {}

    /**
     * One indicator on a panel.
     *
     * @param indicator its id
     * @param display how it is shown
     */
    public record Tile(String indicator, Indicator.Display.Kind display) {}
}
