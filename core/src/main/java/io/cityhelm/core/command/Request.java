package io.cityhelm.core.command;

import io.cityhelm.core.alert.AlertCommand;
import io.cityhelm.core.calling.CallingCommand;
import io.cityhelm.core.dispatch.Addressing;
import io.cityhelm.core.dispatch.OrderCommand;
import io.cityhelm.core.dispatch.OrderContent;
import io.cityhelm.core.dispatch.OrderGroup;
import io.cityhelm.core.dispatch.OrderId;
import io.cityhelm.core.duty.DelegationCommand;
import io.cityhelm.core.export.ExportCommand;
import io.cityhelm.core.fence.FenceCommand;
import io.cityhelm.core.force.AssignmentCommand;
import io.cityhelm.core.force.StockCommand;
import io.cityhelm.core.handover.HandoverCommand;
import io.cityhelm.core.incident.Grade;
import io.cityhelm.core.incident.IncidentCommand;
import io.cityhelm.core.incident.IncidentId;
import io.cityhelm.core.intake.LinkCommand;
import io.cityhelm.core.plan.ActivationCommand;
import io.cityhelm.core.report.ReportCommand;
import io.cityhelm.core.room.NoteCommand;
import io.cityhelm.core.room.SketchCommand;
import io.cityhelm.core.staffing.StaffingCommand;
import io.cityhelm.core.suggestion.SuggestionCommand;
import io.cityhelm.core.warning.WarningCommand;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/**
 * A command on its way to the desk, with the version of the stream that whoever commands has seen. A person's command
 * says what was on the screen; an answer of a department and a rule say nothing, because they hold whatever came between.
 */
public sealed interface Request {

    OptionalLong seen();

    record OnIncident(IncidentCommand command, OptionalLong seen) implements Request {}

    record OnOrder(OrderCommand command, OptionalLong seen) implements Request {}

    record OnAlert(AlertCommand command, OptionalLong seen) implements Request {}

    record OnReport(ReportCommand command, OptionalLong seen) implements Request {}

    record OnCalling(CallingCommand command, OptionalLong seen) implements Request {}

    record OnDelegation(DelegationCommand command, OptionalLong seen) implements Request {}

    record OnHandover(HandoverCommand command, OptionalLong seen) implements Request {}

    /**
     * From an alert to an issued order in one change: the alert becomes an incident, which is verified and has its first
     * order, or nothing of all that happens.
     *
     * @param report opens the incident; names the alert
     * @param verified the grade that the incident is verified with
     * @param order the identity of the order
     * @param content of the order, for the incident of the report
     * @param addressing how its addressee was found; empty when nothing was proposed
     * @param seen the version of the alert
     */
    record Respond(
            IncidentCommand.Report report,
            Grade verified,
            OrderId order,
            OrderContent content,
            Optional<Addressing> addressing,
            OptionalLong seen)
            implements Request {}

    record OnUnit(AssignmentCommand command, OptionalLong seen) implements Request {}

    /**
     * Every unit that an incident holds is free again, or none: who is there is released, who is not is called back.
     * Whatever the units did meanwhile, it holds for those that are held then.
     */
    record OnUnitsRelease(IncidentId incident, String reason) implements Request {
        @Override
        public OptionalLong seen() {
            return OptionalLong.empty();
        }
    }

    /** A stock has no version to have seen: its quantities are added and subtracted, whoever came between. */
    record OnStock(StockCommand command) implements Request {
        @Override
        public OptionalLong seen() {
            return OptionalLong.empty();
        }
    }

    /** A sketch is drawn once and erased once. */
    record OnSketch(SketchCommand command) implements Request {
        @Override
        public OptionalLong seen() {
            return OptionalLong.empty();
        }
    }

    /** Who sets or ends a geofence says so once, and what units do there holds whatever came between. */
    record OnFence(FenceCommand command) implements Request {
        @Override
        public OptionalLong seen() {
            return OptionalLong.empty();
        }
    }

    /** What is done to a link holds whatever came between. */
    record OnLink(LinkCommand command) implements Request {
        @Override
        public OptionalLong seen() {
            return OptionalLong.empty();
        }
    }

    static Request of(LinkCommand command) {
        return new OnLink(command);
    }

    static Request of(FenceCommand command) {
        return new OnFence(command);
    }

    /** Posts are filled one by one, whoever fills the next: what collides with a command is said by its own rules. */
    record OnStaffing(StaffingCommand command) implements Request {
        @Override
        public OptionalLong seen() {
            return OptionalLong.empty();
        }
    }

    /** A note is written once. */
    record OnNote(NoteCommand command) implements Request {
        @Override
        public OptionalLong seen() {
            return OptionalLong.empty();
        }
    }

    /** Data is taken out once. */
    record OnExport(ExportCommand command) implements Request {
        @Override
        public OptionalLong seen() {
            return OptionalLong.empty();
        }
    }

    static Request of(DelegationCommand command) {
        return new OnDelegation(command, OptionalLong.empty());
    }

    static Request of(DelegationCommand command, long seen) {
        return new OnDelegation(command, OptionalLong.of(seen));
    }

    static Request of(AssignmentCommand command) {
        return new OnUnit(command, OptionalLong.empty());
    }

    static Request of(AssignmentCommand command, long seen) {
        return new OnUnit(command, OptionalLong.of(seen));
    }

    static Request of(StockCommand command) {
        return new OnStock(command);
    }

    static Request of(SketchCommand command) {
        return new OnSketch(command);
    }

    static Request of(StaffingCommand command) {
        return new OnStaffing(command);
    }

    static Request of(NoteCommand command) {
        return new OnNote(command);
    }

    record OnActivation(ActivationCommand command, OptionalLong seen) implements Request {}

    record OnWarning(WarningCommand command, OptionalLong seen) implements Request {}

    record OnSuggestion(SuggestionCommand command, OptionalLong seen) implements Request {}

    static Request of(SuggestionCommand command) {
        return new OnSuggestion(command, OptionalLong.empty());
    }

    static Request of(SuggestionCommand command, long seen) {
        return new OnSuggestion(command, OptionalLong.of(seen));
    }

    /** Several orders as one. Nothing of theirs was on a screen before. */
    record OnOrderGroup(OrderGroup group) implements Request {
        @Override
        public OptionalLong seen() {
            return OptionalLong.empty();
        }
    }

    /**
     * All orders of a group that have not ended are taken back as one.
     *
     * @param incident to which they belong
     * @param group what they share
     */
    record OnGroupCancel(IncidentId incident, UUID group, String reason) implements Request {
        @Override
        public OptionalLong seen() {
            return OptionalLong.empty();
        }
    }

    static Request of(OrderGroup group) {
        return new OnOrderGroup(group);
    }

    static Request of(IncidentCommand command) {
        return new OnIncident(command, OptionalLong.empty());
    }

    static Request of(IncidentCommand command, long seen) {
        return new OnIncident(command, OptionalLong.of(seen));
    }

    static Request of(OrderCommand command) {
        return new OnOrder(command, OptionalLong.empty());
    }

    static Request of(OrderCommand command, long seen) {
        return new OnOrder(command, OptionalLong.of(seen));
    }

    static Request of(HandoverCommand command, long seen) {
        return new OnHandover(command, OptionalLong.of(seen));
    }

    static Request of(AlertCommand command) {
        return new OnAlert(command, OptionalLong.empty());
    }

    static Request of(AlertCommand command, long seen) {
        return new OnAlert(command, OptionalLong.of(seen));
    }

    static Request of(ReportCommand command, long seen) {
        return new OnReport(command, OptionalLong.of(seen));
    }

    static Request of(CallingCommand command) {
        return new OnCalling(command, OptionalLong.empty());
    }

    static Request of(CallingCommand command, long seen) {
        return new OnCalling(command, OptionalLong.of(seen));
    }

    static Request of(WarningCommand command) {
        return new OnWarning(command, OptionalLong.empty());
    }

    static Request of(WarningCommand command, long seen) {
        return new OnWarning(command, OptionalLong.of(seen));
    }

    static Request of(ActivationCommand command) {
        return new OnActivation(command, OptionalLong.empty());
    }

    static Request of(ActivationCommand command, long seen) {
        return new OnActivation(command, OptionalLong.of(seen));
    }
}
