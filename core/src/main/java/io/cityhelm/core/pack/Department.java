package io.cityhelm.core.pack;

import io.cityhelm.core.jurisdiction.JurisdictionCode;
import java.util.List;
import java.util.Map;

/**
 * A department or company that orders go to and indicators come from.
 *
 * @param id lowercase-kebab, unique in the pack
 * @param name by language, {@code zh} and {@code en}
 * @param initials pinyin initials for the command bar, lowercase
 * @param kind what sort of body it is
 * @param domains ids of the domains in which it acts
 * @param jurisdiction the node for which it works
 */
public record Department(
        String id,
        Map<String, String> name,
        String initials,
        Kind kind,
        List<String> domains,
        JurisdictionCode jurisdiction) {

    /** What sort of body a department is. */
    public enum Kind {
        /** A bureau of the government. */
        BUREAU,
        /** Police and its branches. */
        POLICE,
        /** Fire and rescue. */
        RESCUE,
        /** Water, gas, power, transit: a company that runs a public service. */
        UTILITY,
        /** A centre that takes calls or coordinates. */
        CENTRE
    }
}
