package io.cityhelm.core.dispatch;

import io.cityhelm.core.hold.Deferral;
import io.cityhelm.core.hold.Standstill;
import java.time.Duration;
import java.time.Instant;
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
 * @param leaving how it leaves the house; older states have none
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
        Optional<Reminders> reminders,
        Leaving leaving) {

    /** How many reports the state keeps: a department that talks all day must not make every command slow. */
    static final int REPORTS_KEPT = 30;

    public Order {
        terms = terms == null ? Terms.NONE : terms;
        reports = reports == null ? List.of() : List.copyOf(reports);
        remaining = remaining == null ? "" : remaining;
        rework = rework == null ? Optional.empty() : rework;
        holds = holds == null ? Holds.NONE : holds;
        reminders = reminders == null ? Optional.empty() : reminders;
        leaving = leaving == null ? Leaving.NONE : leaving;
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
        return OrderHistory.follow(before, event);
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
            case QUEUED -> goesOn().or(() -> deliverBy());
            case SENT, DELIVERED, READ, ACCEPTED, IN_PROGRESS -> reportBy();
            case DRAFTED, DONE, VERIFIED, DECLINED, RETURNED, EXPIRED, CANCELLED, REJECTED -> Optional.empty();
        };
    }

    /** By when the department's system should have said more; empty when it never can. */
    private Optional<Instant> reportBy() {
        if (stage == OrderStage.SENT && canReport(OrderStage.DELIVERED)) {
            return goesOn().or(() -> deliverBy());
        }
        if (!stage.isPast(OrderStage.READ) && reportsTaking()) {
            return goesOn().or(() -> acceptBy());
        }
        return canReport(OrderStage.DONE) ? workBy() : Optional.empty();
    }

    private Optional<Instant> workBy() {
        return holds.deferral().map(Deferral::until).or(() -> goesOn()).or(() -> doneBy());
    }

    /** Whether it is with the department, or on its way there, and its result is still awaited. */
    public boolean awaitsResult() {
        return switch (stage) {
            case SENT, DELIVERED, READ, ACCEPTED, IN_PROGRESS -> true;
            default -> false;
        };
    }

    /** Whether the department's link can report a stage; when nothing is said of the link, it can. */
    public boolean canReport(OrderStage reported) {
        return leaving.reports(reported);
    }

    /** Whether anybody there can say that they take it on. */
    private boolean reportsTaking() {
        return canReport(OrderStage.ACCEPTED) || canReport(OrderStage.IN_PROGRESS);
    }

    /** 须电话询问: by when a person has to ask the department, because its link can never say more; empty while it can. */
    public Optional<Instant> askBy() {
        if (!awaitsResult() || reportBy().isPresent()) {
            return Optional.empty();
        }
        return stage.isPast(OrderStage.READ) ? workBy() : goesOn().or(() -> acceptBy());
    }

    /** What the department has to be told next, if anything. */
    public Optional<Notice> owes() {
        if (recall == Recall.PENDING) {
            return Optional.of(Notice.RECALL);
        }
        if (stage == OrderStage.QUEUED) {
            return Optional.of(Notice.ORDER);
        }
        if (owesReworkNotice()) {
            return Optional.of(Notice.REWORK);
        }
        if (owesVerdict()) {
            return Optional.of(Notice.VERDICT);
        }
        return owesReminder() ? Optional.of(Notice.REMINDER) : Optional.empty();
    }

    /** What a person has to tell the department, because its link has no words for it. */
    public Optional<Notice> untellable() {
        return owes().filter(notice -> !leaving.carries(notice));
    }

    /** Since when a person has to find out or to tell something about its way; empty when nothing of the kind is open. */
    public Optional<Instant> unsettledSince() {
        return leaving.unclear()
                .map(Leaving.Attempt::since)
                .or(() -> untellable().map(notice -> latest().at()));
    }

    /** Whether silence says nothing about it: it is not clear whether it arrived, or the link cannot say that it is taken on. */
    boolean waitsForWordOfAPerson() {
        return leaving.unclear().isPresent() || (stage != OrderStage.QUEUED && !reportsTaking());
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
            case QUEUED, SENT, DELIVERED, READ ->
                holds.standstill().lasts() || waitsForWordOfAPerson() ? Optional.empty() : acceptBy();
            default -> Optional.empty();
        };
    }

    /** When its department is reminded next: it has not answered since it got it, or is late with the work. */
    Optional<Instant> reminds() {
        if (holds.rests() || !leaving.carries(Notice.REMINDER)) {
            return Optional.empty();
        }
        Optional<Instant> since = switch (stage) {
            case DELIVERED, READ ->
                reportsTaking()
                        ? record(OrderStage.DELIVERED).map(StageRecord::at).or(() -> queuedAt)
                        : Optional.empty();
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
}
