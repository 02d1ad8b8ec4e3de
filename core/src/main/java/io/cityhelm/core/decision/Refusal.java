package io.cityhelm.core.decision;

import java.util.Arrays;
import java.util.List;

/**
 * A polite no. The sentence for people is the message {@code refusal.<rule>} with the details filled in.
 *
 * @param rule the name of the rule that said no, lower-case with dots and dashes
 * @param details what the sentence fills in, in the order of the message; an enum constant as the key of its own
 *     message, {@code IncidentStage.CLOSED}
 */
public record Refusal(String rule, List<String> details) {

    public Refusal {
        details = List.copyOf(details);
    }

    public static Refusal because(String rule, Object... details) {
        return new Refusal(rule, Arrays.stream(details).map(Refusal::detail).toList());
    }

    private static String detail(Object detail) {
        return detail instanceof Enum<?> constant
                ? constant.getDeclaringClass().getSimpleName() + "." + constant.name()
                : String.valueOf(detail);
    }
}
