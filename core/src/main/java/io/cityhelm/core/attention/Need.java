package io.cityhelm.core.attention;

import io.cityhelm.core.alert.AlertKey;
import io.cityhelm.core.dispatch.OrderId;
import io.cityhelm.core.incident.Grade;
import io.cityhelm.core.incident.IncidentId;
import io.cityhelm.core.plan.ActivationId;
import io.cityhelm.core.plan.SuggestionId;
import io.cityhelm.core.warning.WarningId;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

/**
 * One thing that waits for a person.
 *
 * @param what what is to be done
 * @param title of the alert, incident or order; for a plan its id in the city pack
 * @param place where, in words
 * @param due when it is too late; empty when no clock runs
 * @param count of how many it is; 1 for most
 */
public record Need(
        What what, Subject subject, Grade grade, String title, String place, Optional<Instant> due, int count) {

    /** One thing about one matter. */
    public Need(What what, Subject subject, Grade grade, String title, String place, Optional<Instant> due) {
        this(what, subject, grade, title, place, due, 1);
    }

    /** By the next deadline that will be missed; what has no clock comes last, graver first. */
    public static final Comparator<Need> BY_DEADLINE = Need::compareByDeadline;

    private static int compareByDeadline(Need one, Need other) {
        int byDue = one.due.orElse(Instant.MAX).compareTo(other.due.orElse(Instant.MAX));
        if (byDue != 0) {
            return byDue;
        }
        int byGrade = one.grade.compareTo(other.grade);
        return byGrade != 0 ? byGrade : one.title.compareTo(other.title);
    }

    /** What is to be done. */
    public enum What {
        ACKNOWLEDGE_ALERT,
        VERIFY_INCIDENT,
        ORDER_SOMETHING,
        /** An order is late: nobody took it on, or it is not done. */
        CHASE_ORDER,
        /** Nobody knows whether an order arrived, or its department has to be told what its link has no words for. */
        SETTLE_DELIVERY,
        /** Its department's link can never say how far an order is: ask. */
        ASK_ORDER,
        /** The call ladder of an order below reached this cockpit. */
        ANSWER_CALL,
        /** A department declined or returned an order, or let it lapse. */
        ORDER_AGAIN,
        VERIFY_ORDER,
        /** An order of somebody else waits for the consent of a second person. */
        APPROVE_ORDER,
        /** A deferral or an extension waits for the consent of a second person. */
        GRANT_HOLD,
        /** An upper level watches over an incident of this seat, until a deadline. */
        MEET_SUPERVISION,
        /** The deadline of what this seat watches over is past. */
        CHECK_SUPERVISION,
        RESOLVE_INCIDENT,
        CLOSE_INCIDENT,
        /** A unit on scene is to say that all its people are there. */
        CHECK_UNIT,
        /** A unit on scene did not answer in time. */
        FIND_UNIT,
        /** Somebody mentioned this seat in a note. */
        READ_NOTE,
        /** A lower level asked for help. */
        ANSWER_HELP,
        /** A report upward has to be sent, or is late. */
        SEND_REPORT,
        /** A warning, its update or its cancellation waits for the consent of a second person. */
        APPROVE_WARNING,
        /** The platform refused a message of a warning. */
        ANSWER_REFUSAL,
        /** The platform has said nothing about a message of a warning for too long. */
        CHASE_WARNING,
        /** The trigger of a plan holds: start it, or say why not. */
        DECIDE_SUGGESTION,
        /** The start, a change or the end of a response waits for a second person. */
        APPROVE_SWITCH,
        /** Posts of a response in force have nobody on them. */
        MAN_POSTS,
        /** A response has ended and is to be reviewed. */
        REVIEW_RESPONSE
    }

    /** What it is about. */
    public sealed interface Subject {

        /** The incident that it is about, or belongs to; empty for what belongs to none. */
        default Optional<IncidentId> ofWhichIncident() {
            return switch (this) {
                case OfIncident(IncidentId incident) -> Optional.of(incident);
                case OfOrder(OrderId order, IncidentId incident) -> Optional.of(incident);
                case OfAlert alert -> Optional.empty();
                case OfWarning warning -> Optional.empty();
                case OfSuggestion suggestion -> Optional.empty();
                case OfActivation activation -> Optional.empty();
            };
        }

        record OfAlert(AlertKey alert) implements Subject {}

        record OfIncident(IncidentId incident) implements Subject {}

        record OfOrder(OrderId order, IncidentId incident) implements Subject {}

        record OfWarning(WarningId warning) implements Subject {}

        record OfSuggestion(SuggestionId suggestion) implements Subject {}

        record OfActivation(ActivationId activation) implements Subject {}
    }
}
