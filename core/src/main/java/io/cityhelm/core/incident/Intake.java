package io.cityhelm.core.incident;

import java.util.Set;

/**
 * 立案规则: which sources open a case directly (an inspector's report, an order from above); what comes from any other is
 * verified on site first. The list is data of the city pack.
 *
 * @param direct the ids of the sources whose word is enough
 */
public record Intake(Set<String> direct) {

    /** Everything is verified first. */
    public static final Intake VERIFY_ALL = new Intake(Set.of());

    public Intake {
        direct = Set.copyOf(direct);
    }

    public boolean opensDirectly(String source) {
        return direct.contains(source);
    }
}
