package io.cityhelm.core.dispatch;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;

/**
 * 通道: over what an order left, and what is known about it from there. A stage that cannot be reported is unknown; it is
 * never assumed, and silence about it is no fault of the department.
 *
 * @param link the id of the link
 * @param reports the stages that the other side can report: {@link OrderStage#DELIVERED}, and those that are answers
 * @param carries what the department can be told over it
 */
public record Way(String link, Set<OrderStage> reports, Set<Notice> carries) {

    /** Every stage that a department's system can report. */
    public static final Set<OrderStage> ALL_STAGES = Collections.unmodifiableSet(EnumSet.of(
            OrderStage.DELIVERED,
            OrderStage.READ,
            OrderStage.ACCEPTED,
            OrderStage.IN_PROGRESS,
            OrderStage.DONE,
            OrderStage.DECLINED,
            OrderStage.RETURNED));

    public Way {
        // sorted, so that the stored state is the same bytes in every run
        reports = Collections.unmodifiableSet(new TreeSet<>(reports));
        carries = Collections.unmodifiableSet(new TreeSet<>(carries));
    }

    /** A way over which everything can be told, and which reports so much. */
    public static Way of(String link, Collection<OrderStage> reports) {
        return new Way(link, Set.copyOf(reports), EnumSet.allOf(Notice.class));
    }

    public boolean reports(OrderStage stage) {
        return reports.contains(stage);
    }

    public boolean carries(Notice notice) {
        return carries.contains(notice);
    }

    /** Whether nothing about it is unknown and nothing cannot be told. */
    public boolean limitsNothing() {
        return reports.containsAll(ALL_STAGES) && carries.size() == Notice.values().length;
    }
}
