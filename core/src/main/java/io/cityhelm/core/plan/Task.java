package io.cityhelm.core.plan;

import java.util.Map;

/**
 * What a department does by itself while a response is in force, without an order.
 *
 * @param department id of the city pack
 * @param text by language
 */
public record Task(String department, Map<String, String> text) {
    public Task {
        text = Texts.sorted(text);
    }
}
