package io.cityhelm.core.dispatch;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The next state of an order while it is put together: the one before, but for what is changed. */
final class OrderChange {

    private final Order from;
    private OrderStage stage;
    private List<StageRecord> records;
    private Set<String> answers;
    private Optional<Instant> queuedAt;
    private Recall recall;
    private Terms terms;
    private List<ReportRecord> reports;
    private String remaining;
    private Optional<Rework> rework;
    private Holds holds;
    private Optional<Reminders> reminders;
    private Leaving leaving;

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
        this.leaving = from.leaving();
    }

    OrderChange under(Terms other) {
        terms = other;
        return this;
    }

    OrderChange held(Holds other) {
        holds = other;
        return this;
    }

    OrderChange reminding(Reminders other) {
        reminders = Optional.of(other);
        return this;
    }

    OrderChange leaving(Leaving other) {
        leaving = other;
        return this;
    }

    /** What was on its way is there. */
    OrderChange arrived() {
        return leaving(leaving.settled());
    }

    /** An answer that came is known by its id. */
    OrderChange remembering(String answer) {
        answers = new TreeSet<>(answers);
        answers.add(answer);
        return this;
    }

    OrderChange reached(OrderStage to, Instant at, String source, String message) {
        records = new ArrayList<>(records);
        records.add(new StageRecord(to, at, source, message));
        stage = to;
        if (to == OrderStage.DONE || to.isEnded()) {
            holds = holds.over(at);
        }
        return this;
    }

    OrderChange queuedAt(Instant at) {
        queuedAt = Optional.of(at);
        return this;
    }

    /** What is not done yet; empty for all done, or not begun. */
    OrderChange remaining(String rest) {
        remaining = rest;
        return this;
    }

    OrderChange reported(ReportRecord report) {
        List<ReportRecord> all = new ArrayList<>(reports);
        all.add(report);
        reports = all.subList(Math.max(0, all.size() - Order.REPORTS_KEPT), all.size());
        return this;
    }

    /** The work is under way again, and counts as such from now: the track shows no result that was not good enough. */
    OrderChange sentBack(String by, String reason, Instant at) {
        records = new ArrayList<>(records.stream()
                .filter(record -> !record.stage().isPast(OrderStage.ACCEPTED))
                .toList());
        records.add(new StageRecord(OrderStage.IN_PROGRESS, at, by, reason));
        stage = OrderStage.IN_PROGRESS;
        holds = holds.restarted();
        rework = Optional.of(new Rework(rework.map(Rework::count).orElse(0) + 1, by, reason, at, false));
        return this;
    }

    /** The department's system knows that the result was sent back. */
    OrderChange knownSentBack() {
        rework = rework.map(r -> new Rework(r.count(), r.by(), r.reason(), r.at(), true));
        return this;
    }

    OrderChange recalled(Recall to) {
        recall = to;
        return this;
    }

    /** Once it was queued it may have reached the department even if no receipt came back, so the department is told. */
    OrderChange recalledIfOut() {
        return from.stage().isInHand() ? this : recalled(Recall.PENDING);
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
                reminders,
                leaving);
    }
}
