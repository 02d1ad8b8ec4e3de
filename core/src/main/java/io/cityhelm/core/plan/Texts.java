package io.cityhelm.core.plan;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/** Texts by language in one order, so that a state is written the same way whoever wrote it. */
final class Texts {

    private Texts() {}

    static Map<String, String> sorted(Map<String, String> texts) {
        return Collections.unmodifiableMap(new TreeMap<>(texts));
    }
}
