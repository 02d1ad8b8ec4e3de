package io.cityhelm.core.dispatch;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What can be asked of an order. */
public sealed interface OrderCommand {

    OrderId order();

    /** 拟制 without issuing. */
    record Draft(OrderId order, OrderContent content, Arrangement arrangement) implements OrderCommand {

        public Draft(OrderId order, OrderContent content) {
            this(order, content, Arrangement.NONE);
        }
    }

    /** 下达: issue a draft. */
    record Issue(OrderId order) implements OrderCommand {}

    /** 下达 in one go. */
    record DraftAndIssue(OrderId order, OrderContent content, Arrangement arrangement) implements OrderCommand {

        public DraftAndIssue(OrderId order, OrderContent content) {
            this(order, content, Arrangement.NONE);
        }
    }

    /** 批准: a second person lets a held order go. */
    record Approve(OrderId order, String note) implements OrderCommand {}

    /** 驳回: a second person says no to a held order. */
    record Reject(OrderId order, String reason) implements OrderCommand {}

    /** 紧急越批: the owner lets a held order go without the consent that it needs. */
    record OverrideApproval(OrderId order, String reason) implements OrderCommand {}

    /**
     * The department's system took it: it was sent, and this is the receipt.
     *
     * @param sentAt when it left
     * @param receipt the department's own number for it
     * @param way over what
     */
    record RecordDelivery(OrderId order, Instant sentAt, String receipt, Optional<Way> way) implements OrderCommand {

        /** Over a way of which nothing is said. */
        public RecordDelivery(OrderId order, Instant sentAt, String receipt) {
            this(order, sentAt, receipt, Optional.empty());
        }
    }

    /** The department answered. */
    record RecordAnswer(OrderId order, Answer answer, Report report) implements OrderCommand {

        public RecordAnswer(OrderId order, Answer answer) {
            this(order, answer, Report.NONE);
        }
    }

    /** 核验: the result was checked. */
    record Verify(OrderId order, String note) implements OrderCommand {}

    /** 核验 of the lead of a joint order whose helpers have not all come to an end. */
    record VerifyAlone(OrderId order, String reason) implements OrderCommand {}

    /** 返工: the result was checked and is not good enough. */
    record Rework(OrderId order, String reason) implements OrderCommand {}

    /** The department's system knows that the result was sent back. */
    record ConfirmRework(OrderId order, String receipt) implements OrderCommand {}

    /**
     * 改派: another department gets it, in a new order of the same words.
     *
     * @param next the identity of the new order
     */
    record Reassign(OrderId order, OrderId next, String department, String reason) implements OrderCommand {}

    /** 撤销. */
    record Cancel(OrderId order, String reason) implements OrderCommand {}

    /** The department's system knows that the order was cancelled. */
    record ConfirmRecall(OrderId order, String receipt) implements OrderCommand {}

    /** 过期: the timer of the accept window, armed at a version of the stream, ran out. */
    record Expire(OrderId order) implements OrderCommand {}

    /** 催办: the timer of a reminder ran out. */
    record Remind(OrderId order) implements OrderCommand {}

    /** The department's system knows that it was reminded. */
    record ConfirmReminder(OrderId order, String receipt) implements OrderCommand {}

    /** How an order leaves, and what a person finds out where no system says anything. */
    sealed interface LeavingCommand extends OrderCommand {

        /** It goes out now, over a way that would do it twice if it came twice: said before the first byte leaves. */
        record BeginAttempt(OrderId order, Notice notice, Way way) implements LeavingCommand {}

        /** It did not arrive, or nobody knows. @param why in the words of the other side, or of the network */
        record EndAttempt(OrderId order, Notice notice, boolean unclear, String why) implements LeavingCommand {}

        /** What stands between has it, and not yet the department. @param receipt of what stands between */
        record RecordHandover(OrderId order, Instant sentAt, String receipt, Way way) implements LeavingCommand {}

        /** 确认: a person found out whether what is unclear arrived, or told the department what its link has no words for. */
        record Settle(OrderId order, boolean arrived, String note) implements LeavingCommand {}

        /**
         * 补记: a person asked, because the department's link can never report it.
         *
         * @param from who there said so
         */
        record NoteAnswer(OrderId order, OrderStage stage, String from, String words) implements LeavingCommand {}
    }

    /** 缓办, 延期, 推诿, 督办: what happens to an order beside its stages. */
    sealed interface HoldCommand extends OrderCommand {

        /** 申请缓办: the owner asks to put it off; its clock stands from the consent on. @param until when it goes on */
        record AskDeferral(OrderId order, Instant until, String reason) implements HoldCommand {}

        /** 申请延期: the owner asks for a later limit. @param longer how much later */
        record AskExtension(OrderId order, Duration longer, String reason) implements HoldCommand {}

        /** 同意: a second person grants what is asked for. */
        record Grant(OrderId order, String note) implements HoldCommand {}

        /** 不同意. */
        record Refuse(OrderId order, String reason) implements HoldCommand {}

        /** 部门申请延期: its own system asks over its link, the only hold that is not asked for here. */
        record RecordRequest(OrderId order, ExtensionRequest request) implements HoldCommand {}

        /** The department's system knows what became of its request. */
        record ConfirmVerdict(OrderId order, String receipt) implements HoldCommand {}

        /** 恢复办理, before the time that was granted is over. */
        record Resume(OrderId order, String reason) implements HoldCommand {}

        /** The timer of a deferral ran out. */
        record ResumeOnTime(OrderId order) implements HoldCommand {}

        /** 推诿: the department that would not have it should have; its fault is recorded. */
        record RecordShirking(OrderId order, String reason) implements HoldCommand {}

        /** 随事件缓办: its incident is put off, and its clocks stand with it. Only ever together with the incident. */
        record StandStill(OrderId order, Instant until, String by) implements HoldCommand {}

        /** Its incident goes on, and its clocks with it. */
        record GoOn(OrderId order, String by) implements HoldCommand {}

        /** 督办: a level above the owner watches over it. */
        record Supervise(OrderId order, String reason) implements HoldCommand {}

        /** 解除督办. */
        record EndSupervision(OrderId order, String note) implements HoldCommand {}
    }
}
