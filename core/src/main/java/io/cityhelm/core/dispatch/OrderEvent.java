package io.cityhelm.core.dispatch;

import io.cityhelm.core.decision.Event;
import io.cityhelm.core.decision.Refusal;
import io.cityhelm.core.jurisdiction.JurisdictionCode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** What happened to an order. Stored for ever: the shape of these records is pinned by tests. */
public sealed interface OrderEvent extends Event {

    record OrderDrafted(OrderId order, String number, OrderContent content, String by, Instant at)
            implements OrderEvent {}

    record OrderQueued(String by, Instant at) implements OrderEvent {}

    record OrderSent(Instant at) implements OrderEvent {}

    record OrderDelivered(String receipt, Instant at) implements OrderEvent {}

    /** @param receivedAt by our clock; {@code answer.at()} is theirs */
    record OrderAnswered(Answer answer, Instant receivedAt) implements OrderEvent {}

    /** The answer came late, twice or out of order: recorded, and nothing follows from it. */
    record AnswerIgnored(Answer answer, Ignored why, Instant receivedAt) implements OrderEvent {}

    record OrderVerified(String by, String note, Instant at) implements OrderEvent {}

    record OrderCancelled(String by, String reason, Instant at) implements OrderEvent {}

    record RecallConfirmed(String receipt, Instant at) implements OrderEvent {}

    record OrderExpired(Instant at) implements OrderEvent {}

    /** What the department is asked to state; fixed when the order was drafted. */
    record AnswerFormSet(AnswerForm form, Instant at) implements OrderEvent {}

    record AddresseeChosen(Addressing addressing, Instant at) implements OrderEvent {}

    record OrderTied(Tie tie, Instant at) implements OrderEvent {}

    /** 待批: issued, and waiting for the consent that its kind needs. */
    record OrderHeld(ApprovalNeed need, String by, Instant at) implements OrderEvent {}

    record OrderApproved(String by, String note, Instant at) implements OrderEvent {}

    record OrderRejected(String by, String reason, Instant at) implements OrderEvent {}

    /** 越批: let go without the consent that its kind needs. */
    record ApprovalOverridden(String by, String reason, Instant at) implements OrderEvent {}

    /** Word from the department while the stage stays as it is. */
    record OrderReported(Answer answer, Instant receivedAt) implements OrderEvent {}

    /** 部分完成. @param remaining what is not done yet */
    record OrderPartlyDone(Answer answer, String remaining, Instant receivedAt) implements OrderEvent {}

    /** @param answer the id of the answer that stated it */
    record ReportTaken(String answer, OrderStage stage, Map<String, String> fields, Instant at) implements OrderEvent {}

    /** What an answer stated and is not as asked, or did not state. @param answer the id of the answer */
    record ReportRefused(String answer, OrderStage stage, List<Refusal> reasons, Instant at) implements OrderEvent {}

    /** 返工: the result was checked and sent back. */
    record OrderReworked(String by, String reason, Instant at) implements OrderEvent {}

    record ReworkDelivered(String receipt, Instant at) implements OrderEvent {}

    /** The lead of a joint order was verified before its helpers had come to an end. */
    record HelpersWaived(String by, String reason, Instant at) implements OrderEvent {}

    /** How the order reminds its department by itself; fixed when the order was drafted. */
    record ReminderSet(Duration every, int most, Instant at) implements OrderEvent {}

    /** 催办. @param count how often by now */
    record OrderReminded(int count, Instant at) implements OrderEvent {}

    record ReminderDelivered(String receipt, Instant at) implements OrderEvent {}

    /** How it left, and what a person found out where no system says anything. */
    sealed interface LeavingEvent extends OrderEvent {

        record WayTaken(Way way, Instant at) implements LeavingEvent {}

        record AttemptBegun(Notice notice, Instant at) implements LeavingEvent {}

        /** It certainly did not arrive. */
        record AttemptFailed(Notice notice, String why, Instant at) implements LeavingEvent {}

        /** Nobody knows whether it arrived. */
        record AttemptUnclear(Notice notice, String why, Instant at) implements LeavingEvent {}

        /** @param receipt of what stands between this system and the department */
        record OrderHandedOver(String receipt, Instant sentAt, Instant at) implements LeavingEvent {}

        /** A person found out. */
        record AttemptSettled(Notice notice, boolean arrived, String by, String note, Instant at)
                implements LeavingEvent {}

        /** @param from who in the department said so @param by who asked */
        record AnswerNoted(OrderStage stage, String from, String words, String by, Instant at)
                implements LeavingEvent {}
    }

    /** What happened beside the stages: 缓办, 延期, 推诿, 督办. */
    sealed interface HoldEvent extends OrderEvent {

        record DeferralAsked(Instant until, String by, String reason, Instant at) implements HoldEvent {}

        record ExtensionAsked(Duration longer, String by, String reason, Instant at) implements HoldEvent {}

        /** 部门申请延期. @param longer by how much it moves the limit that ran then @param receivedAt by our clock */
        record ExtensionRequested(ExtensionRequest request, Duration longer, Instant receivedAt) implements HoldEvent {}

        /** The request came twice or too late: recorded, and nothing follows from it. */
        record ExtensionRequestIgnored(ExtensionRequest request, Ignored why, Instant receivedAt)
                implements HoldEvent {}

        record VerdictDelivered(String receipt, Instant at) implements HoldEvent {}

        record HoldRefused(String by, String reason, Instant at) implements HoldEvent {}

        /** @param by who consented */
        record OrderDeferred(Instant until, String askedBy, String by, String note, Instant at) implements HoldEvent {}

        /** @param by who consented */
        record OrderExtended(Duration longer, String askedBy, String by, String note, Instant at)
                implements HoldEvent {}

        /** @param reason empty when the time that was granted is over */
        record OrderResumed(String by, String reason, Instant at) implements HoldEvent {}

        /** 随事件缓办: its incident was put off. @param by who consented to that */
        record ClocksStopped(Instant until, String by, Instant at) implements HoldEvent {}

        /** @param by who had the incident go on; the timer when its time was over */
        record ClocksWentOn(String by, Instant at) implements HoldEvent {}

        record BlameShifted(String by, String reason, Instant at) implements HoldEvent {}

        record OrderSupervised(JurisdictionCode level, String by, String reason, Instant at) implements HoldEvent {}

        record SupervisionEnded(String by, String note, Instant at) implements HoldEvent {}
    }

    /** Why an answer changes nothing. */
    enum Ignored {
        /** This very answer was recorded before. */
        DUPLICATE,
        /** The order had ended when it came. */
        AFTER_END,
        /** The order is already further along. */
        BEHIND
    }
}
