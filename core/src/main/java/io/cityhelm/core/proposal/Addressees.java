package io.cityhelm.core.proposal;

import io.cityhelm.core.jurisdiction.Jurisdiction;
import io.cityhelm.core.jurisdiction.JurisdictionCode;
import io.cityhelm.core.jurisdiction.JurisdictionTree;
import io.cityhelm.core.pack.CityPack;
import io.cityhelm.core.pack.Department;
import io.cityhelm.core.text.Messages;
import java.util.Optional;

/**
 * Who an order can go to: a department of the city pack by its id, or a lower cockpit by the code of its jurisdiction.
 * Pure, safe on any thread.
 */
public final class Addressees {

    private final CityPack pack;
    private final JurisdictionTree tree;

    public Addressees(CityPack pack) {
        this.pack = pack;
        this.tree = pack.tree();
    }

    /** Where the addressee belongs; empty for one that nobody knows. */
    public Optional<JurisdictionCode> jurisdiction(String id) {
        return pack.department(id)
                .map(Department::jurisdiction)
                .or(() -> cockpit(id).map(Jurisdiction::code));
    }

    /** The lower cockpit of an id; empty for a department and for what nobody knows. */
    public Optional<Jurisdiction> cockpit(String id) {
        boolean code = !id.isEmpty() && id.chars().allMatch(c -> c >= '0' && c <= '9');
        return code ? tree.find(JurisdictionCode.of(id)) : Optional.empty();
    }

    public boolean isKnown(String id) {
        return jurisdiction(id).isPresent();
    }

    /** What people call it; the id itself for one that nobody knows. */
    public String name(String id, Messages language) {
        return pack.department(id)
                .map(department -> language.of(department.name()))
                .or(() -> cockpit(id).map(Jurisdiction::name))
                .orElse(id);
    }
}
