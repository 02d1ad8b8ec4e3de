package io.cityhelm.core.calling;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * One step of a ladder. The figures are data of the city pack and travel with the ladder, so that a later change of the
 * pack does not move the steps of orders that are out.
 *
 * @param since from when its time counts
 * @param after how long after that it is climbed
 * @param until what makes it needless
 * @param callee who is called
 * @param channel how
 */
public record Rung(Since since, Duration after, Until until, Callee callee, Channel channel) {

    /** @throws IllegalArgumentException when the time is negative */
    public Rung {
        Objects.requireNonNull(since);
        Objects.requireNonNull(until);
        Objects.requireNonNull(callee);
        Objects.requireNonNull(channel);
        if (after.isNegative()) {
            throw new IllegalArgumentException("a step comes after what it counts from");
        }
    }

    /** From when the time of a step counts. */
    public enum Since {
        /** 送达: the department's system has the order, or should have had it by now. */
        DELIVERED,
        /** 超时: the order should have been done. */
        LATE,
        /** 解除: the incident was resolved, and the department's report is awaited. */
        LIFTED
    }

    /** What a step waits for; each includes the ones before it. */
    public enum Until {
        /** 阅知: a person there opened it. */
        READ,
        /** 首次反馈: a first structured answer, whatever it says. */
        ANSWERED,
        /** 报告: they say that it is done. */
        REPORTED;

        /** Whether what was reached makes the wait needless. */
        public boolean isMetBy(Optional<Until> reached) {
            return reached.filter(r -> r.ordinal() >= ordinal()).isPresent();
        }
    }

    /** Who is called. */
    public enum Callee {
        /** The people of the department that the order went to. */
        DEPARTMENT,
        /** The cockpit above the one that owns the incident; each further call of this kind goes one level higher. */
        LEVEL_ABOVE
    }

    /** How somebody is called. */
    public enum Channel {
        /** On the screen of a cockpit of this system. */
        COCKPIT,
        /** 短信, over a gateway. */
        MESSAGE,
        /** 电话, over a gateway. */
        PHONE,
        /** 电子邮件, over a gateway. */
        EMAIL;

        /** Whether a gateway outside of this system carries it. */
        public boolean isOverGateway() {
            return this != COCKPIT;
        }
    }
}
