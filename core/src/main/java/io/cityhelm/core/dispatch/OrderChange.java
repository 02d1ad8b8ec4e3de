package io.cityhelm.core.dispatch;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The next state of an order while it is put together: the one before, but for what is changed. */
final class OrderChange {

    private final Order from;
    OrderStage stage;
    List<StageRecord> records;
    Set<String> answers;
    Optional<Instant> queuedAt;
    Recall recall;
    Terms terms;
    List<ReportRecord> reports;
    String remaining;
    Optional<Rework> rework;
    Holds holds;
    Optional<Reminders> reminders;

    OrderChange(Order from) {
        this.from = from;
        this.stage = from.stage();
        this.records = from.records();
        this.answers = from.answers();
        this.queuedAt = from.queuedAt();
        this.recall = from.recall();
        this.terms = from.terms();
        this.reports = from.reports();
        this.remaining = from.remaining();
        this.rework = from.rework();
        this.holds = from.holds();
        this.reminders = from.reminders();
    }

    Order order() {
        return new Order(
                from.id(),
                from.number(),
                from.content(),
                stage,
                records,
                answers,
                queuedAt,
                recall,
                terms,
                reports,
                remaining,
                rework,
                holds,
                reminders);
    }
}
