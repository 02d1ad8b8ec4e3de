package io.cityhelm.core.plan;

import java.util.Map;

/**
 * A post by what tells it from others: whose it is and what it is called. The same post on two levels of a plan is one
 * post, however many people each level asks for.
 *
 * @param department who fills it, an id of the city pack
 * @param name by language
 */
public record Post(String department, Map<String, String> name) {

    public Post {
        name = Texts.sorted(name);
    }

    /** The post of a line of a roster. */
    public static Post of(Duty duty) {
        return new Post(duty.department(), duty.post());
    }
}
