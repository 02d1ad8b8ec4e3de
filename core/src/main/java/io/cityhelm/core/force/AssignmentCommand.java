package io.cityhelm.core.force;

import io.cityhelm.core.incident.IncidentId;

/** What can be asked about a unit. */
public sealed interface AssignmentCommand {

    /** The id of the unit: its stream. */
    String unitId();

    /** 预留: keeps it for an incident. @param note may be empty */
    record Reserve(UnitRef unit, IncidentId incident, String note) implements AssignmentCommand {
        @Override
        public String unitId() {
            return unit.id();
        }
    }

    /** 出动: sends it, reserved for this incident before or free. @param note may be empty */
    record Dispatch(UnitRef unit, IncidentId incident, String note) implements AssignmentCommand {
        @Override
        public String unitId() {
            return unit.id();
        }
    }

    /** 到场: an officer takes note that it is there; from now on it is counted. */
    record Arrive(String unitId, Rhythm rhythm) implements AssignmentCommand {}

    /** 释放: it is done there. */
    record Release(String unitId, String reason) implements AssignmentCommand {}

    /** 取消: it is not needed after all. */
    record Cancel(String unitId, String reason) implements AssignmentCommand {}

    /** The time of a check has come. */
    record AskCheck(String unitId) implements AssignmentCommand {}

    /** 清点确认: the unit said that all its people are there. @param note who said it, how many */
    record AnswerCheck(String unitId, String note) implements AssignmentCommand {}

    /** Nobody answered a check in time. */
    record MissCheck(String unitId) implements AssignmentCommand {}
}
