package io.cityhelm.core.proposal;

import io.cityhelm.core.dispatch.Addressing;
import io.cityhelm.core.incident.Incident;
import io.cityhelm.core.jurisdiction.Jurisdiction;
import io.cityhelm.core.jurisdiction.JurisdictionTree;
import io.cityhelm.core.jurisdiction.Level;
import io.cityhelm.core.pack.Category;
import io.cityhelm.core.pack.CityPack;
import java.util.Optional;

/**
 * Who an order of urban management goes to: 部件先属主后属地, 事件先属地后属主. A thing that is broken goes to whom it belongs and
 * only without an owner to where it stands; what goes on somewhere goes to that place and only without one to the branch.
 * Emergencies have no such rule: their category names the usual orders. Pure.
 */
public final class AddressRules {

    /** Who is proposed. @param id a department, or the code of a lower cockpit @param rule which rule names it */
    public record Proposed(String id, Addressing.Rule rule) {}

    private final CityPack pack;
    private final JurisdictionTree tree;

    public AddressRules(CityPack pack, JurisdictionTree tree) {
        this.pack = pack;
        this.tree = tree;
    }

    /** Who the rule names; empty for what the rule says nothing about, and when it finds nobody. */
    public Optional<Proposed> of(Incident incident) {
        Optional<Category> category = pack.category(incident.category());
        Optional<String> owner = category.flatMap(Category::owner);
        return category.flatMap(known -> switch (known.family()) {
            case COMPONENT ->
                proposed(owner, Addressing.Rule.COMPONENT_OWNER)
                        .or(() -> proposed(territory(incident), Addressing.Rule.COMPONENT_TERRITORY));
            case EVENT ->
                proposed(territory(incident), Addressing.Rule.EVENT_TERRITORY)
                        .or(() -> proposed(owner, Addressing.Rule.EVENT_OWNER));
            case NATURAL_DISASTER, ACCIDENT, PUBLIC_HEALTH, SOCIAL_SECURITY -> Optional.<Proposed>empty();
        });
    }

    /**
     * 属地: the street of the place, or the district when no street is known. Nobody when the owner is that street itself:
     * it gives no order to itself.
     */
    private Optional<String> territory(Incident incident) {
        return tree.path(incident.place().jurisdiction()).stream()
                .filter(node -> !node.code().equals(incident.owner()) && tree.covers(incident.owner(), node.code()))
                .filter(node -> !Level.STREET.isAbove(node.level()))
                .max(java.util.Comparator.comparing(Jurisdiction::level))
                .map(node -> node.code().value());
    }

    private static Optional<Proposed> proposed(Optional<String> id, Addressing.Rule rule) {
        return id.map(found -> new Proposed(found, rule));
    }
}
