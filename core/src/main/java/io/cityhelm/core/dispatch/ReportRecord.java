package io.cityhelm.core.dispatch;

import io.cityhelm.core.decision.Refusal;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What one answer stated, held against the form of its order.
 *
 * @param answer the id of the answer
 * @param stage the stage that it reported
 * @param fields what holds
 * @param refused what does not, and what is missing
 * @param at when it came, by our clock
 */
public record ReportRecord(
        String answer, OrderStage stage, Map<String, String> fields, List<Refusal> refused, Instant at) {

    public ReportRecord {
        fields = Collections.unmodifiableMap(new TreeMap<>(fields));
        refused = List.copyOf(refused);
    }
}
