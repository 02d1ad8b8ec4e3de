package io.cityhelm.core.pack;

import io.cityhelm.core.geo.LonLat;
import io.cityhelm.core.jurisdiction.JurisdictionCode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * 力量: what the city has to send, and the figures by which it is chosen. Local figures, never constants in code.
 *
 * @param detour how much longer the way by road is than the straight line
 * @param nearMetres how close a unit has to be for it to be proposed as on scene
 * @param fresh how old a position may be before it counts as uncertain
 * @param penalties what speaks against a unit, as time that it would lose
 * @param checks accountability checks, one entry a grade, index 0 for grade Ⅰ
 */
public record Resources(
        double detour,
        double nearMetres,
        Duration fresh,
        Penalties penalties,
        List<Capability> capabilities,
        List<UnitKind> kinds,
        List<Requirement> requirements,
        List<Checks> checks,
        List<Item> items,
        List<Depot> depots) {

    /**
     * What speaks against a unit.
     *
     * @param unfit it can nothing of what the incident asks for
     * @param stale its position is uncertain
     * @param full it is wholly loaded; a part of the load costs a part of it
     */
    public record Penalties(Duration unfit, Duration stale, Duration full) {}

    /** Something that units can do. */
    public record Capability(String id, Map<String, String> name) {}

    /**
     * A kind of unit.
     *
     * @param reported what departments call it in their records
     * @param kmPerHour on the road, with nothing in its way
     * @param capabilities what every unit of the kind can do
     */
    public record UnitKind(
            String id, Map<String, String> name, List<String> reported, double kmPerHour, List<String> capabilities) {}

    /** What an incident of a category asks for, the most important first. */
    public record Requirement(String category, List<String> capabilities) {}

    /** @param every from one answer to the next question @param answer how long a unit may take to answer */
    public record Checks(Duration every, Duration answer) {}

    /** An article that depots keep. @param unit what one of it is called */
    public record Item(String id, Map<String, String> name, Map<String, String> unit) {}

    /**
     * A place where articles are kept and units are stationed.
     *
     * @param place WGS 84; where it stands until its own system says otherwise
     * @param mobile whether it is on wheels
     */
    public record Depot(
            String id,
            Map<String, String> name,
            JurisdictionCode jurisdiction,
            LonLat place,
            boolean mobile,
            List<Shelf> stocks) {}

    /** How many of an article a depot has to begin with. */
    public record Shelf(String item, int quantity) {}

    /** The kind that a department means; empty when the pack does not know its word. */
    public Optional<UnitKind> kind(String reported) {
        return kinds.stream()
                .filter(kind -> kind.id().equals(reported) || kind.reported().contains(reported))
                .findFirst();
    }

    /** What an incident of the category asks for; empty when any unit will do. */
    public List<String> required(String category) {
        return requirements.stream()
                .filter(one -> one.category().equals(category))
                .findFirst()
                .map(Requirement::capabilities)
                .orElse(List.of());
    }

    public Optional<Capability> capability(String id) {
        return capabilities.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    public Optional<Item> item(String id) {
        return items.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    public Optional<Depot> depot(String id) {
        return depots.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /** The checks of a grade, 1 (Ⅰ) to 4 (Ⅳ). */
    public Checks checks(int grade) {
        return checks.get(grade - 1);
    }
}
