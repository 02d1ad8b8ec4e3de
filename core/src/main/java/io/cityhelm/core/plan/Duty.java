package io.cityhelm.core.plan;

import java.util.Map;

/**
 * A post of the duty roster while a response is in force.
 *
 * @param department who fills it, an id of the city pack
 * @param post by language
 * @param people how many at a time
 */
public record Duty(String department, Map<String, String> post, int people) {
    public Duty {
        post = Texts.sorted(post);
    }
}
