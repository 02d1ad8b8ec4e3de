package io.cityhelm.cockpit.place;

import io.cityhelm.core.incident.Place;
import io.cityhelm.core.jurisdiction.Jurisdiction;
import io.cityhelm.core.jurisdiction.JurisdictionTree;
import java.util.List;
import java.util.stream.Collectors;

/** Names a place by its jurisdictions and its address. Pure. */
public final class Whereabouts {

    private static final int BRIEF = 2;

    private final JurisdictionTree tree;

    public Whereabouts(JurisdictionTree tree) {
        this.tree = tree;
    }

    /** From the district down to the address; the city goes without saying. */
    public String full(Place place) {
        List<String> names = names(place);
        String address = place.address();
        String inside = names.stream().filter(name -> !address.contains(name)).collect(Collectors.joining(" "));
        return (inside + " " + address).strip();
    }

    /** The address; without one, the innermost jurisdictions. */
    public String brief(Place place) {
        List<String> names = names(place);
        return place.address().isBlank()
                ? String.join(" ", names.subList(Math.max(0, names.size() - BRIEF), names.size()))
                : place.address();
    }

    private List<String> names(Place place) {
        List<String> names =
                tree.path(place.jurisdiction()).stream().map(Jurisdiction::name).toList();
        return names.size() > 1 ? names.subList(1, names.size()) : names;
    }
}
