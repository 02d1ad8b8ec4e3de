package io.cityhelm.core.layout;

import io.cityhelm.core.jurisdiction.Level;
import io.cityhelm.core.pack.CityPack;
import io.cityhelm.core.pack.Domain;
import io.cityhelm.core.pack.Indicator;
import io.cityhelm.core.pack.Layout;
import io.cityhelm.core.plan.Activation;
import io.cityhelm.core.plan.ActivationId;
import io.cityhelm.core.plan.ResponseInForce;
import io.cityhelm.core.plan.ResponseLevel;
import java.util.List;
import java.util.Optional;

/**
 * Which panel stands on the left, and of which domain the map is. Pure. The rule, in full:
 *
 * <ol>
 *   <li>In peace it is the panel of the domain that the person picked, or the one of the whole jurisdiction.
 *   <li>While responses are in force at the place, it is the emergency panel of the strictest of them that has one for the
 *       level of the cockpit and the level of the response.
 *   <li>A person may set that panel aside and see what they picked, until another response leads or its level changes.
 * </ol>
 *
 * @param domain of the panel and of the colours of the map; empty for the whole jurisdiction
 * @param tiles of the panel, top left first
 * @param emergency the panel that a response in force calls for, shown or set aside; empty when none does
 * @param shown whether the emergency panel is the one that is shown
 */
public record PanelChoice(
        Optional<String> domain, List<Layout.Tile> tiles, Optional<Emergency> emergency, boolean shown) {

    /** What calls for an emergency panel: another response or another level is another one. */
    public record Emergency(ActivationId activation, ResponseLevel level, String domain) {}

    public PanelChoice {
        tiles = List.copyOf(tiles);
    }

    /**
     * The choice for a cockpit.
     *
     * @param picked the domain that the person picked; empty for the whole jurisdiction
     * @param inForce at the place that is shown
     * @param setAside what the person does not want to see for now
     */
    public static PanelChoice of(
            CityPack pack,
            Level level,
            Optional<String> picked,
            Optional<ResponseInForce> inForce,
            Optional<Emergency> setAside) {
        Optional<Emergency> emergency = inForce.flatMap(now -> now.all().stream()
                .filter(one -> panel(pack, level, one).isPresent())
                .findFirst()
                .map(one -> new Emergency(one.id(), one.level(), one.terms().domain())));
        boolean shown = emergency.isPresent() && !emergency.equals(setAside);
        return shown
                ? new PanelChoice(
                        emergency.map(Emergency::domain),
                        emergency
                                .flatMap(now -> pack.layout().emergency(level, now.domain(), now.level()))
                                .map(Layout.Panel::tiles)
                                .orElseThrow(),
                        emergency,
                        true)
                : new PanelChoice(picked, inPeace(pack, level, picked), emergency, false);
    }

    private static Optional<Layout.Panel> panel(CityPack pack, Level level, Activation one) {
        return pack.layout().emergency(level, one.terms().domain(), one.level());
    }

    /** A domain without a panel shows its own indicators, as far as the level has them. */
    private static List<Layout.Tile> inPeace(CityPack pack, Level level, Optional<String> picked) {
        List<Layout.Tile> laidOut = pack.layout().tiles(level, picked);
        return laidOut.isEmpty()
                ? picked.flatMap(pack::domain)
                        .map(domain -> own(pack, domain, level))
                        .orElse(List.of())
                : laidOut;
    }

    private static List<Layout.Tile> own(CityPack pack, Domain domain, Level level) {
        return domain.indicators().stream()
                .flatMap(id -> pack.indicator(id).stream())
                .filter(indicator -> indicator.levels().contains(level))
                .map(PanelChoice::tile)
                .toList();
    }

    private static Layout.Tile tile(Indicator indicator) {
        return new Layout.Tile(indicator.id(), indicator.display().kind());
    }
}
