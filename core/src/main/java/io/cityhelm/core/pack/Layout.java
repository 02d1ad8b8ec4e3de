package io.cityhelm.core.pack;

import io.cityhelm.core.jurisdiction.Level;
import io.cityhelm.core.plan.ResponseLevel;
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
     * The tiles of a cockpit in peace, top left first.
     *
     * @param domain id of the domain; empty for the cockpit of the whole jurisdiction
     * @return empty when the pack has nothing for it: then show the domain's own indicators
     */
    public List<Tile> tiles(Level level, Optional<String> domain) {
        return panels.stream()
                .filter(panel -> panel.response().isEmpty())
                .filter(panel -> panel.stands(level, domain))
                .findFirst()
                .map(Panel::tiles)
                .orElse(List.of());
    }

    /** The panel of a cockpit while a response of a domain is in force; empty when the pack has none for it. */
    public Optional<Panel> emergency(Level level, String domain, ResponseLevel inForce) {
        return panels.stream()
                .filter(panel -> panel.response().contains(inForce))
                .filter(panel -> panel.stands(level, Optional.of(domain)))
                .findFirst();
    }

    /**
     * The left panel of some cockpits.
     *
     * @param levels at which levels
     * @param domain id of the domain; empty for the cockpit of the whole jurisdiction
     * @param response at which levels of a response of the domain it stands there; empty for a panel of peace
     * @param tiles top left first
     */
    public record Panel(Set<Level> levels, Optional<String> domain, Set<ResponseLevel> response, List<Tile> tiles) {

        private boolean stands(Level level, Optional<String> of) {
            return levels.contains(level) && domain.equals(of);
        }
    }

    /**
     * One indicator on a panel.
     *
     * @param indicator its id
     * @param display how it is shown
     */
    public record Tile(String indicator, Indicator.Display.Kind display) {}
}
