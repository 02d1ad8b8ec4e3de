package io.cityhelm.core.incident;

import io.cityhelm.core.jurisdiction.JurisdictionCode;
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
}
