package io.cityhelm.core.incident;

import io.cityhelm.core.jurisdiction.JurisdictionCode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What can be asked of an incident. */
public sealed interface IncidentCommand {

    IncidentId incident();

    /**
     * 上报. Opens the incident.
     *
     * @param owner who handles it first
     * @param alert the alert it was promoted from
     */
    record Report(
            IncidentId incident,
            String title,
            String category,
            Grade grade,
            Place place,
            JurisdictionCode owner,
            String source,
            Optional<String> alert)
            implements IncidentCommand {}

    /** 核实: it is so; the grade may be set right. */
    record Verify(IncidentId incident, Grade grade, String note) implements IncidentCommand {}

    /** 不予立案. */
    record Dismiss(IncidentId incident, String reason) implements IncidentCommand {}

    /** 开始处置 without an order, by the owner's own people. */
    record Handle(IncidentId incident, String note) implements IncidentCommand {}

    /** 调整等级. */
    record Regrade(IncidentId incident, Grade grade, String reason) implements IncidentCommand {}

    /** 处置完毕. */
    record Resolve(IncidentId incident, String result) implements IncidentCommand {}

    /** 结案: checked, and every order of it has ended. */
    record Close(IncidentId incident, String note) implements IncidentCommand {}

    /** 提级上报: the owner asks the level above to answer for it. */
    record Escalate(IncidentId incident, String reason) implements IncidentCommand {}

    /** 接管: an upper level answers for it from now on. */
    record TakeOver(IncidentId incident, String reason) implements IncidentCommand {}

    /** 下放: the owner lets a lower level answer for it. */
    record HandDown(IncidentId incident, JurisdictionCode to, String reason) implements IncidentCommand {}

    /** 退回: back to whoever answered for it before. */
    record Return(IncidentId incident, String reason) implements IncidentCommand {}

    /** 备注. */
    record Note(IncidentId incident, String text) implements IncidentCommand {}

    /** 并案: this one is the same as another, which goes on; this one ends there. */
    record Merge(IncidentId incident, IncidentId into, String reason) implements IncidentCommand {}

    /** 关联: this one is part of a major incident. */
    record Link(IncidentId incident, IncidentId parent, String note) implements IncidentCommand {}

    /** 解除关联: this one is no part of a major incident any more. */
    record Unlink(IncidentId incident, String reason) implements IncidentCommand {}

    /** 重新立案: it was closed, and is not over. */
    record Reopen(IncidentId incident, String reason) implements IncidentCommand {}

    /**
     * 求助: the owner asks the level above for help and goes on answering for it. With others that have the same problem
     * it is a 共性难题, and one answer goes to all.
     *
     * @param sharing the other incidents with the same problem
     */
    record AskHelp(IncidentId incident, String text, List<IncidentId> sharing) implements IncidentCommand {
        public AskHelp {
            sharing = List.copyOf(sharing);
        }
    }

    /** 答复求助: the level above says what it does about it; for all that share the problem at once. */
    record AnswerHelp(IncidentId incident, String text) implements IncidentCommand {}

    /** 缓办, 督办: what happens to an incident beside its stages. */
    sealed interface HoldCommand extends IncidentCommand {

        /** 申请缓办(挂账): the owner asks to put it off. @param until when it comes back */
        record AskDeferral(IncidentId incident, Instant until, String reason) implements HoldCommand {}

        /** 同意: a second person grants what is asked for. */
        record Grant(IncidentId incident, String note) implements HoldCommand {}

        /** 不同意. */
        record Refuse(IncidentId incident, String reason) implements HoldCommand {}

        /** 恢复办理, before the time that was granted is over. */
        record Resume(IncidentId incident, String reason) implements HoldCommand {}

        /** The timer of a deferral ran out. */
        record ResumeOnTime(IncidentId incident) implements HoldCommand {}

        /** 督办: a level above the owner watches over it. @param due when it is to be done */
        record Supervise(IncidentId incident, Instant due, String reason) implements HoldCommand {}

        /** 解除督办. */
        record EndSupervision(IncidentId incident, String note) implements HoldCommand {}
    }

    /** 综合评价: the last of the seven steps, once. @param score from 1 to 5 */
    record Evaluate(IncidentId incident, int score, String note) implements IncidentCommand {}
}
