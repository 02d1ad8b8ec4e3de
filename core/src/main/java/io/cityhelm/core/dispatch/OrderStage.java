package io.cityhelm.core.dispatch;

import java.util.List;

/** Where an order stands. The track runs from drafted to verified, held beside it; the last ones end it. */
public enum OrderStage {
    /** 拟制: written, and on this disk only. */
    DRAFTED,
    /** 待批: issued, and waiting for the consent of a second person; nothing has left. */
    HELD,
    /** 入队: issued; it has not left, or nobody confirmed that it did. */
    QUEUED,
    /** 发出: it left over the department's link. */
    SENT,
    /** 送达: the department's system gave a receipt. */
    DELIVERED,
    /** 阅知: a person there opened it. */
    READ,
    /** 签收: they take it on. */
    ACCEPTED,
    /** 处置中: they are at it. */
    IN_PROGRESS,
    /** 完成: they say it is done. */
    DONE,
    /** 核验: the one who ordered it checked, and it is. */
    VERIFIED,
    /** 拒办: the department will not, and says why. */
    DECLINED,
    /** 退回: the department says it is not its matter. */
    RETURNED,
    /** 过期: nobody took it on in time. */
    EXPIRED,
    /** 撤销: the one who ordered it took it back. */
    CANCELLED,
    /** 驳回: the second person said no; it never left. */
    REJECTED;

    /** The stages of the track, in order. */
    public static final List<OrderStage> TRACK =
            List.of(DRAFTED, QUEUED, SENT, DELIVERED, READ, ACCEPTED, IN_PROGRESS, DONE, VERIFIED);

    /** Whether nothing more can happen to the order. */
    public boolean isEnded() {
        return ordinal() >= VERIFIED.ordinal();
    }

    /** Whether nothing of it has left this place. */
    public boolean isInHand() {
        return this == DRAFTED || this == HELD || this == REJECTED;
    }

    /** Whether the department knows of it. */
    public boolean isWithDepartment() {
        return ordinal() >= DELIVERED.ordinal() && ordinal() <= DONE.ordinal();
    }

    /** Whether a department may report this stage by itself. */
    public boolean isAnswer() {
        return switch (this) {
            case READ, ACCEPTED, IN_PROGRESS, DONE, DECLINED, RETURNED -> true;
            case DRAFTED, HELD, QUEUED, SENT, DELIVERED, VERIFIED, EXPIRED, CANCELLED, REJECTED -> false;
        };
    }

    /** Whether the stage stands further along the track than another; endings stand beside it. */
    public boolean isPast(OrderStage other) {
        return ordinal() > other.ordinal();
    }
}
