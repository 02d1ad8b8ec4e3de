package io.cityhelm.core.dispatch;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a department states with an answer, beside its stage.
 *
 * @param fields by the id of the form's field, as they came
 * @param remaining what is not done yet, when the order is done in part; empty otherwise
 */
public record Report(Map<String, String> fields, String remaining) {

    /** Nothing but the stage. */
    public static final Report NONE = new Report(Map.of(), "");

    public Report {
        fields = Collections.unmodifiableMap(new TreeMap<>(fields));
    }

    public boolean isEmpty() {
        return fields.isEmpty() && remaining.isBlank();
    }
}
