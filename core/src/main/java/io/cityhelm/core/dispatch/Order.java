package io.cityhelm.core.dispatch;

import io.cityhelm.core.dispatch.OrderEvent.AnswerIgnored;
import io.cityhelm.core.dispatch.OrderEvent.OrderAnswered;
import io.cityhelm.core.dispatch.OrderEvent.OrderCancelled;
import io.cityhelm.core.dispatch.OrderEvent.OrderDelivered;
import io.cityhelm.core.dispatch.OrderEvent.OrderDrafted;
import io.cityhelm.core.dispatch.OrderEvent.OrderExpired;
import io.cityhelm.core.dispatch.OrderEvent.OrderQueued;
import io.cityhelm.core.dispatch.OrderEvent.OrderSent;
import io.cityhelm.core.dispatch.OrderEvent.OrderVerified;
import io.cityhelm.core.dispatch.OrderEvent.RecallConfirmed;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * An order as it stands. Immutable; {@link OrderDecisions} decides, {@link #evolve} follows.
 *
 * @param number the number that people call it by
 * @param records the stages that were reached, in the order of reaching; a stage that nobody reported is missing, never
 *     assumed
 * @param answers the ids of the answers that were recorded, to know a duplicate by
 * @param queuedAt when it was issued; empty for a draft
 */
public record Order(
        OrderId id,
        String number,
        OrderContent content,
        OrderStage stage,
        List<StageRecord> records,
        Set<String> answers,
        Optional<Instant> queuedAt,
        Recall recall) {

    public Order {
        records = List.copyOf(records);
        // sorted, so that the stored state is the same bytes in every run
        answers = Collections.unmodifiableSet(new TreeSet<>(answers));
    }

    /**
     * The order after an event. Pure.
     *
     * @param before null before the first event
     */
    public static Order evolve(Order before, OrderEvent event) {
        return switch (event) {
            case OrderDrafted e ->
                new Order(
                        e.order(),
                        e.number(),
                        e.content(),
                        OrderStage.DRAFTED,
                        List.of(new StageRecord(OrderStage.DRAFTED, e.at(), e.by(), "")),
                        Set.of(),
                        Optional.empty(),
                        Recall.NONE);
            case OrderQueued e -> before.queued(e);
            case OrderSent e -> before.reached(OrderStage.SENT, e.at(), "outbox", "");
            case OrderDelivered e ->
                before.reached(OrderStage.DELIVERED, e.at(), before.content.department(), e.receipt());
            case OrderAnswered e -> before.answered(e.answer());
            case AnswerIgnored e -> before.remembering(e.answer().id());
            case OrderVerified e -> before.reached(OrderStage.VERIFIED, e.at(), e.by(), e.note());
            case OrderCancelled e -> before.cancelled(e);
            case RecallConfirmed e -> before.recalled(Recall.CONFIRMED);
            case OrderExpired e ->
                before.reached(OrderStage.EXPIRED, e.at(), "timer", "").recallIfOut(before);
        };
    }

    /** When a stage was reached; empty when it was not, or nobody reported it. */
    public Optional<StageRecord> record(OrderStage wanted) {
        return records.stream().filter(r -> r.stage() == wanted).findFirst();
    }

    /** The record of the stage that the order is in. */
    public StageRecord latest() {
        return records.getLast();
    }

    /**
     * When the window of what is awaited now runs out; empty for a draft, an order that is done and one that has ended.
     */
    public Optional<Instant> due() {
        return queuedAt.flatMap(since -> switch (stage) {
            case QUEUED, SENT -> Optional.of(since.plus(content.windows().deliver()));
            case DELIVERED, READ -> Optional.of(since.plus(content.windows().accept()));
            case ACCEPTED, IN_PROGRESS ->
                Optional.of(since.plus(content.windows().done()));
            case DRAFTED, DONE, VERIFIED, DECLINED, RETURNED, EXPIRED, CANCELLED -> Optional.<Instant>empty();
        });
    }

    private Order queued(OrderQueued e) {
        Order next = reached(OrderStage.QUEUED, e.at(), e.by(), "");
        return new Order(id, number, content, next.stage, next.records, answers, Optional.of(e.at()), recall);
    }

    private Order answered(Answer answer) {
        return reached(answer.stage(), answer.at(), answer.source(), answer.message())
                .remembering(answer.id());
    }

    private Order cancelled(OrderCancelled e) {
        return reached(OrderStage.CANCELLED, e.at(), e.by(), e.reason()).recallIfOut(this);
    }

    /** Once it was queued it may have reached the department even if no receipt came back, so the department is told. */
    private Order recallIfOut(Order before) {
        return before.stage == OrderStage.DRAFTED ? this : recalled(Recall.PENDING);
    }

    private Order recalled(Recall next) {
        return new Order(id, number, content, stage, records, answers, queuedAt, next);
    }

    private Order remembering(String answer) {
        Set<String> seen = new TreeSet<>(answers);
        seen.add(answer);
        return new Order(id, number, content, stage, records, seen, queuedAt, recall);
    }

    private Order reached(OrderStage next, Instant at, String source, String message) {
        List<StageRecord> all = new ArrayList<>(records);
        all.add(new StageRecord(next, at, source, message));
        return new Order(id, number, content, next, all, answers, queuedAt, recall);
    }
}
