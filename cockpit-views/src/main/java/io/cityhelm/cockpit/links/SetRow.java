package io.cityhelm.cockpit.links;

import io.cityhelm.core.inventory.DataSet;
import io.cityhelm.core.quality.Measures;
import java.util.List;
import java.util.OptionalDouble;

/**
 * A data set of the inventory against what arrives.
 *
 * @param state how it stands, by everything that is known
 * @param today its measures of today
 * @param trend the worst measure of each of the last days, oldest first; empty for a day on which nothing came
 */
public record SetRow(DataSet set, State state, Measures today, List<OptionalDouble> trend) {

    /** The worst first. */
    public enum State {
        /** 逾期未接: its day has come, and it does not deliver. */
        LATE,
        /** 静默: it delivered, and its link is silent, down or broken. */
        SILENT,
        /** 未接: its day has not come yet. */
        PLANNED,
        /** 停用: a person switched its link off. */
        OFF,
        /** 已接. */
        DELIVERING;

        /** Whether it counts as connected. */
        public boolean isConnected() {
            return this == SILENT || this == OFF || this == DELIVERING;
        }
    }

    public SetRow {
        trend = List.copyOf(trend);
    }
}
