package io.cityhelm.core.pack;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What sort of incident something is.
 *
 * @param id lowercase-kebab, unique in the pack
 * @param name by language
 * @param family the statutory family, or one of the two everyday families of urban management
 * @param domain id of the domain that it belongs to
 * @param grade the grade until somebody judges, 1 (Ⅰ, worst) to 4 (Ⅳ)
 * @param owner id of the department to which such things belong (属主); empty when nobody owns them
 * @param orders orders that the cockpit suggests, in sequence
 */
public record Category(
        String id,
        Map<String, String> name,
        Family family,
        String domain,
        int grade,
        Optional<String> owner,
        List<SuggestedOrder> orders) {

    /** The four families of the emergency law (自然灾害, 事故灾难, 公共卫生, 社会安全) and the two of urban management. */
    public enum Family {
        NATURAL_DISASTER,
        ACCIDENT,
        PUBLIC_HEALTH,
        SOCIAL_SECURITY,
        /** 部件: a thing in the city that is broken or missing. */
        COMPONENT,
        /** 事件: a condition or behaviour in the city. */
        EVENT
    }

    /**
     * An order that usually follows.
     *
     * @param department id of the department that gets it
     * @param kind id of the order kind
     * @param text what to do, by language
     */
    public record SuggestedOrder(String department, String kind, Map<String, String> text) {}
}
