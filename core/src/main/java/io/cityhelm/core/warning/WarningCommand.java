package io.cityhelm.core.warning;

/** What can be asked of a warning. */
public sealed interface WarningCommand {

    WarningId warning();

    /** 拟稿并提请审批. */
    record Draft(WarningId warning, WarningContent content, Supplement supplement) implements WarningCommand {
        /** In Chinese, for areas by their codes. */
        public Draft(WarningId warning, WarningContent content) {
            this(warning, content, Supplement.NONE);
        }
    }

    /** 更新, to be approved again; of a first message that the platform refused, 更正重发. */
    record DraftUpdate(WarningId warning, WarningContent content, Supplement supplement) implements WarningCommand {
        /** In Chinese, for areas by their codes. */
        public DraftUpdate(WarningId warning, WarningContent content) {
            this(warning, content, Supplement.NONE);
        }
    }

    /** 解除, to be approved. @param headline of the message that says so */
    record DraftCancel(WarningId warning, String headline, String reason, Supplement supplement)
            implements WarningCommand {
        /** In Chinese, for areas by their codes. */
        public DraftCancel(WarningId warning, String headline, String reason) {
            this(warning, headline, reason, Supplement.NONE);
        }
    }

    /** 批准: the message leaves with it. */
    record Approve(WarningId warning, String note) implements WarningCommand {}

    /** 不批准; by whoever drafted, it takes the draft back. */
    record Refuse(WarningId warning, String reason) implements WarningCommand {}

    /** 知悉: somebody has seen that the platform refused the message or is silent about it, and says what follows. */
    record Acknowledge(WarningId warning, String reason) implements WarningCommand {}

    /** The platform has the message. */
    record RecordAcceptance(WarningId warning, String identifier, String receipt) implements WarningCommand {}

    /** The platform does not take the message, and says why. */
    record RecordRejection(WarningId warning, String identifier, String reason) implements WarningCommand {}

    /** Its time is over. */
    record Expire(WarningId warning) implements WarningCommand {}
}
