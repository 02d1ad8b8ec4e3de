package io.cityhelm.core.proposal;

import java.util.List;

/**
 * Several addressees that have one name: all streets of a district, all utilities.
 *
 * @param id what a form and a typed line know it by; no department and no jurisdiction has such an id
 * @param name as people call it
 * @param members ids of addressees, at least two
 */
public record AddresseeSet(String id, String name, List<String> members) {

    public AddresseeSet {
        members = List.copyOf(members);
    }
}
