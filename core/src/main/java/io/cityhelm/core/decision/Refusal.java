package io.cityhelm.core.decision;

import java.util.List;

/**
 * A polite no. The sentence for people is the message {@code refusal.<rule>} with the details filled in.
 *
 * @param rule the name of the rule that said no, lower-case with dots and dashes
 * @param details what the sentence fills in, in the order of the message; enum constants by their name
 */
public record Refusal(String rule, List<String> details) {

    public Refusal {
        details = List.copyOf(details);
    }

    public static Refusal because(String rule, Object... details) {
        return new Refusal(
                rule, java.util.Arrays.stream(details).map(String::valueOf).toList());
    }
}
