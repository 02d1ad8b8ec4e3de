package io.cityhelm.core.dispatch;

import io.cityhelm.core.dispatch.OrderEvent.AddresseeChosen;
import io.cityhelm.core.dispatch.OrderEvent.AnswerFormSet;
import io.cityhelm.core.dispatch.OrderEvent.AnswerIgnored;
import io.cityhelm.core.dispatch.OrderEvent.ApprovalOverridden;
import io.cityhelm.core.dispatch.OrderEvent.HelpersWaived;
import io.cityhelm.core.dispatch.OrderEvent.OrderAnswered;
import io.cityhelm.core.dispatch.OrderEvent.OrderApproved;
import io.cityhelm.core.dispatch.OrderEvent.OrderCancelled;
import io.cityhelm.core.dispatch.OrderEvent.OrderDelivered;
import io.cityhelm.core.dispatch.OrderEvent.OrderDrafted;
import io.cityhelm.core.dispatch.OrderEvent.OrderExpired;
import io.cityhelm.core.dispatch.OrderEvent.OrderHeld;
import io.cityhelm.core.dispatch.OrderEvent.OrderPartlyDone;
import io.cityhelm.core.dispatch.OrderEvent.OrderQueued;
import io.cityhelm.core.dispatch.OrderEvent.OrderRejected;
import io.cityhelm.core.dispatch.OrderEvent.OrderReported;
import io.cityhelm.core.dispatch.OrderEvent.OrderReworked;
import io.cityhelm.core.dispatch.OrderEvent.OrderSent;
import io.cityhelm.core.dispatch.OrderEvent.OrderTied;
import io.cityhelm.core.dispatch.OrderEvent.OrderVerified;
import io.cityhelm.core.dispatch.OrderEvent.RecallConfirmed;
import io.cityhelm.core.dispatch.OrderEvent.ReportRefused;
import io.cityhelm.core.dispatch.OrderEvent.ReportTaken;
import io.cityhelm.core.dispatch.OrderEvent.ReworkDelivered;
import io.cityhelm.core.hold.Deferral;
import io.cityhelm.core.hold.Standstill;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * An order as it stands. Immutable; {@link OrderDecisions} decides, {@link #evolve} follows.
 *
 * @param number the number that people call it by
 * @param records the stages that were reached, in the order of reaching; a stage that nobody reported is missing, never
 *     assumed
 * @param answers the ids of the answers that were recorded, to know a duplicate by
 * @param queuedAt when it was issued; empty for a draft, and while it waits for consent
 * @param recall whether the department has to be told that it was taken back
 * @param terms under which terms it was given; older states have none
 * @param reports what its answers stated, the latest {@value #REPORTS_KEPT} of them; the journal has all
 * @param remaining what is not done yet when it is done in part; empty otherwise
 * @param rework the last time its result was sent back
 * @param holds what stands beside its stages; older states have none
 * @param reminders how it reminds its department by itself; empty when it does not
 */
public record Order(
        OrderId id,
        String number,
        OrderContent content,
        OrderStage stage,
        List<StageRecord> records,
        Set<String> answers,
        Optional<Instant> queuedAt,
        Recall recall,
        Terms terms,
        List<ReportRecord> reports,
        String remaining,
        Optional<Rework> rework,
        Holds holds,
        Optional<Reminders> reminders) {

    /** How many reports the state keeps: a department that talks all day must not make every command slow. */
    static final int REPORTS_KEPT = 30;

    public Order {
        terms = terms == null ? Terms.NONE : terms;
        reports = reports == null ? List.of() : List.copyOf(reports);
        remaining = remaining == null ? "" : remaining;
        rework = rework == null ? Optional.empty() : rework;
        holds = holds == null ? Holds.NONE : holds;
        reminders = reminders == null ? Optional.empty() : reminders;
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
            case OrderDrafted e -> drafted(e);
            case AnswerFormSet e -> before.under(before.terms.asking(e.form()));
            case AddresseeChosen e -> before.under(before.terms.addressed(e.addressing()));
            case OrderTied e -> before.under(before.terms.tied(e.tie()));
            case OrderHeld e -> before.under(before.terms.held(e.need())).reached(OrderStage.HELD, e.at(), e.by(), "");
            case OrderApproved e -> before;
            case OrderRejected e -> before.reached(OrderStage.REJECTED, e.at(), e.by(), e.reason());
            case ApprovalOverridden e ->
                before.under(before.terms.overridden(new StageRecord(OrderStage.HELD, e.at(), e.by(), e.reason())));
            case OrderQueued e -> before.queued(e);
            case OrderSent e -> before.reached(OrderStage.SENT, e.at(), "outbox", "");
            case OrderDelivered e ->
                before.reached(OrderStage.DELIVERED, e.at(), before.content.department(), e.receipt());
            case OrderAnswered e -> before.answered(e.answer());
            case OrderReported e -> before.remembering(e.answer().id());
            case OrderPartlyDone e -> before.partlyDone(e);
            case ReportTaken e ->
                before.reported(new ReportRecord(e.answer(), e.stage(), e.fields(), List.of(), e.at()));
            case ReportRefused e ->
                before.reported(new ReportRecord(e.answer(), e.stage(), Map.of(), e.reasons(), e.at()));
            case AnswerIgnored e -> before.remembering(e.answer().id());
            case OrderVerified e -> before.reached(OrderStage.VERIFIED, e.at(), e.by(), e.note());
            case HelpersWaived e -> before;
            case OrderReworked e -> before.sentBack(e);
            case ReworkDelivered e -> before.knownSentBack();
            case OrderCancelled e -> before.cancelled(e);
            case RecallConfirmed e -> before.recalled(Recall.CONFIRMED);
            case OrderEvent.ReminderSet e -> before.reminding(Reminders.of(new Reminders.Rhythm(e.every(), e.most())));
            case OrderEvent.OrderReminded e ->
                before.reminding(before.reminders.orElseThrow().again(e.at()));
            case OrderEvent.ReminderDelivered e ->
                before.reminding(before.reminders.orElseThrow().known());
            case OrderEvent.HoldEvent.ExtensionRequested e ->
                before.held(before.holds.after(e)).remembering(e.request().id());
            case OrderEvent.HoldEvent.ExtensionRequestIgnored e ->
                before.remembering(e.request().id());
            case OrderEvent.HoldEvent e -> before.held(before.holds.after(e));
            case OrderExpired e ->
                before.reached(OrderStage.EXPIRED, e.at(), "timer", "").recallIfOut(before);
        };
    }

    private static Order drafted(OrderDrafted e) {
        return new Order(
                e.order(),
                e.number(),
                e.content(),
                OrderStage.DRAFTED,
                List.of(new StageRecord(OrderStage.DRAFTED, e.at(), e.by(), "")),
                Set.of(),
                Optional.empty(),
                Recall.NONE,
                Terms.NONE,
                List.of(),
                "",
                Optional.empty(),
                Holds.NONE,
                Optional.empty());
    }

    /** When a stage was reached; empty when it was not, or nobody reported it. */
    public Optional<StageRecord> record(OrderStage wanted) {
        return records.stream().filter(r -> r.stage() == wanted).findFirst();
    }

    /** The record of the stage that the order is in. */
    public StageRecord latest() {
        return records.getLast();
    }

    /** Whether the department's system has to be told that the result was sent back. */
    public boolean owesReworkNotice() {
        return stage == OrderStage.IN_PROGRESS && rework.filter(r -> !r.told()).isPresent();
    }

    /** The latest value of every field that the department stated, by field. */
    public Map<String, String> stated() {
        Map<String, String> stated = new TreeMap<>();
        reports.forEach(report -> stated.putAll(report.fields()));
        return stated;
    }

    /**
     * When the window of what is awaited now runs out; empty for a draft, an order that is done and one that has ended.
     */
    public Optional<Instant> due() {
        return switch (stage) {
            case HELD -> terms.approval().map(need -> latest().at().plus(need.within()));
            case QUEUED, SENT -> goesOn().or(() -> deliverBy());
            case DELIVERED, READ -> goesOn().or(() -> acceptBy());
            case ACCEPTED, IN_PROGRESS ->
                holds.deferral().map(Deferral::until).or(() -> goesOn()).or(() -> doneBy());
            case DRAFTED, DONE, VERIFIED, DECLINED, RETURNED, EXPIRED, CANCELLED, REJECTED -> Optional.empty();
        };
    }

    /** When its clocks go on by themselves; empty while they run, or when it rests alone. */
    private Optional<Instant> goesOn() {
        return holds.standstill().now().map(Standstill.Lasting::until);
    }

    /** By when it is to be delivered, as far as its clocks have stood by now; empty before it is issued. */
    public Optional<Instant> deliverBy() {
        return by(content.windows().deliver());
    }

    private Optional<Instant> acceptBy() {
        return by(content.windows().accept());
    }

    /** By when it is to be done, as far as its clocks have stood by now; empty before it is issued. */
    public Optional<Instant> doneBy() {
        return rework.map(r -> holds.standstill().after(r.at(), working()))
                .or(() -> by(content.windows().done()))
                .map(at -> at.plus(holds.moved()));
    }

    private Optional<Instant> by(Duration window) {
        return queuedAt.map(at -> holds.standstill().after(at, window));
    }

    /** When it lapses because nobody has taken it on; empty once somebody has. */
    public Optional<Instant> lapses() {
        return switch (stage) {
            case QUEUED, SENT, DELIVERED, READ -> holds.standstill().lasts() ? Optional.empty() : acceptBy();
            default -> Optional.empty();
        };
    }

    /** When its department is reminded next: it has not answered since it got it, or is late with the work. */
    Optional<Instant> reminds() {
        if (holds.rests()) {
            return Optional.empty();
        }
        Optional<Instant> since = switch (stage) {
            case DELIVERED, READ ->
                record(OrderStage.DELIVERED).map(StageRecord::at).or(() -> queuedAt);
            case ACCEPTED, IN_PROGRESS -> due();
            default -> Optional.empty();
        };
        return reminders.flatMap(each -> since.flatMap(at -> each.next(at, holds.standstill())));
    }

    /** Whether the department's system has to be told what became of its request for more time. */
    public boolean owesVerdict() {
        return holds.verdict().filter(verdict -> !verdict.told()).isPresent()
                && stage.isWithDepartment()
                && stage != OrderStage.DONE;
    }

    /** Whether the department's system has to be told that it is reminded. */
    public boolean owesReminder() {
        return reminders.filter(each -> !each.told()).isPresent()
                && stage.isWithDepartment()
                && stage != OrderStage.DONE;
    }

    /** When a timer has to look at it: it lapses, was put off until then, or reminds. */
    public Optional<Instant> wakes() {
        return Stream.of(lapses(), holds.deferral().map(Deferral::until), reminds())
                .flatMap(Optional::stream)
                .min(Instant::compareTo);
    }

    /** How long the work itself may take, from accepted to done. */
    private Duration working() {
        Windows windows = content.windows();
        Duration work = windows.done().minus(windows.accept());
        return work.isPositive() ? work : windows.done();
    }

    private Order queued(OrderQueued e) {
        OrderChange next = new OrderChange(reached(OrderStage.QUEUED, e.at(), e.by(), ""));
        next.queuedAt = Optional.of(e.at());
        return next.order();
    }

    private Order answered(Answer answer) {
        OrderChange next = new OrderChange(reached(answer.stage(), answer.at(), answer.source(), answer.message())
                .remembering(answer.id()));
        next.remaining = "";
        return next.order();
    }

    private Order partlyDone(OrderPartlyDone e) {
        Answer answer = e.answer();
        Order there = stage == OrderStage.IN_PROGRESS
                ? this
                : reached(OrderStage.IN_PROGRESS, answer.at(), answer.source(), answer.message());
        OrderChange next = new OrderChange(there.remembering(answer.id()));
        next.remaining = e.remaining();
        return next.order();
    }

    private Order reported(ReportRecord report) {
        List<ReportRecord> all = new ArrayList<>(reports);
        all.add(report);
        OrderChange next = new OrderChange(this);
        next.reports = all.subList(Math.max(0, all.size() - REPORTS_KEPT), all.size());
        return next.order();
    }

    /** The work is under way again, and counts as such from now: the track shows no result that was not good enough. */
    private Order sentBack(OrderReworked e) {
        OrderChange next = new OrderChange(this);
        next.records = new ArrayList<>(records.stream()
                .filter(record -> !record.stage().isPast(OrderStage.ACCEPTED))
                .toList());
        next.records.add(new StageRecord(OrderStage.IN_PROGRESS, e.at(), e.by(), e.reason()));
        next.stage = OrderStage.IN_PROGRESS;
        next.holds = holds.restarted();
        next.rework =
                Optional.of(new Rework(rework.map(Rework::count).orElse(0) + 1, e.by(), e.reason(), e.at(), false));
        return next.order();
    }

    private Order knownSentBack() {
        OrderChange next = new OrderChange(this);
        next.rework = rework.map(r -> new Rework(r.count(), r.by(), r.reason(), r.at(), true));
        return next.order();
    }

    private Order cancelled(OrderCancelled e) {
        return reached(OrderStage.CANCELLED, e.at(), e.by(), e.reason()).recallIfOut(this);
    }

    /** Once it was queued it may have reached the department even if no receipt came back, so the department is told. */
    private Order recallIfOut(Order before) {
        return before.stage.isInHand() ? this : recalled(Recall.PENDING);
    }

    private Order recalled(Recall to) {
        OrderChange next = new OrderChange(this);
        next.recall = to;
        return next.order();
    }

    private Order reminding(Reminders other) {
        OrderChange next = new OrderChange(this);
        next.reminders = Optional.of(other);
        return next.order();
    }

    private Order held(Holds other) {
        OrderChange next = new OrderChange(this);
        next.holds = other;
        return next.order();
    }

    private Order under(Terms other) {
        OrderChange next = new OrderChange(this);
        next.terms = other;
        return next.order();
    }

    private Order remembering(String answer) {
        Set<String> seen = new TreeSet<>(answers);
        seen.add(answer);
        OrderChange next = new OrderChange(this);
        next.answers = seen;
        return next.order();
    }

    private Order reached(OrderStage to, Instant at, String source, String message) {
        OrderChange next = new OrderChange(this);
        next.records = new ArrayList<>(records);
        next.records.add(new StageRecord(to, at, source, message));
        next.stage = to;
        if (to == OrderStage.DONE || to.isEnded()) {
            next.holds = holds.over(at);
        }
        return next.order();
    }
}
