package io.cityhelm.core.proposal;

import io.cityhelm.core.dispatch.OrderGroup;
import io.cityhelm.core.jurisdiction.Jurisdiction;
import io.cityhelm.core.jurisdiction.JurisdictionCode;
import io.cityhelm.core.jurisdiction.JurisdictionTree;
import io.cityhelm.core.pack.CityPack;
import io.cityhelm.core.pack.Department;
import io.cityhelm.core.text.Messages;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The sets of addressees to which one order can be given at once (批量). Pure, safe on any thread. */
public final class AddresseeSets {

    private static final String BELOW = "below:";
    private static final String KIND = "kind:";

    private final CityPack pack;
    private final JurisdictionTree tree;

    public AddresseeSets(CityPack pack, JurisdictionTree tree) {
        this.pack = pack;
        this.tree = tree;
    }

    /**
     * What a jurisdiction can order in one go: everybody directly below it, everybody directly below one of those, and
     * all departments of a sort.
     */
    public List<AddresseeSet> of(JurisdictionCode issuer, Messages language) {
        Jurisdiction own = tree.get(issuer);
        List<AddresseeSet> all = new ArrayList<>();
        Stream.concat(Stream.of(own), tree.children(issuer).stream())
                .forEach(above -> add(all, below(above, language)));
        Arrays.stream(Department.Kind.values()).forEach(kind -> add(all, departments(kind, language)));
        return List.copyOf(all);
    }

    /** A set of one is no set, and one that no command can hold is not offered. */
    private static void add(List<AddresseeSet> all, AddresseeSet set) {
        if (set.members().size() >= 2 && set.members().size() <= OrderGroup.MOST) {
            all.add(set);
        }
    }

    private AddresseeSet below(Jurisdiction above, Messages language) {
        List<Jurisdiction> children = tree.children(above.code());
        String level =
                children.isEmpty() ? "" : language.name(children.getFirst().level());
        return new AddresseeSet(
                BELOW + above.code(),
                language.text("addressees.below", above.name(), level),
                children.stream().map(child -> child.code().value()).toList());
    }

    private AddresseeSet departments(Department.Kind kind, Messages language) {
        return new AddresseeSet(
                KIND + kind.name(),
                language.text("addressees.kind." + kind.name()),
                pack.departments().stream()
                        .filter(department -> department.kind() == kind)
                        .map(Department::id)
                        .toList());
    }
}
