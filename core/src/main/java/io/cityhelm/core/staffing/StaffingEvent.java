package io.cityhelm.core.staffing;

import io.cityhelm.core.decision.Event;
import io.cityhelm.core.incident.IncidentId;
import io.cityhelm.core.plan.ActivationId;
import io.cityhelm.core.plan.Post;
import java.time.Instant;

/**
 * What happened on the posts of a response. Stored for ever: the shape of these records is pinned by tests. Nobody records
 * a release: the event that changes the level or ends the response releases by itself.
 */
public sealed interface StaffingEvent extends Event {

    /** @param number of the activation @param incident that the response is led from */
    record PostTaken(
            ActivationId activation,
            String number,
            IncidentId incident,
            Post post,
            Person person,
            String by,
            Instant at)
            implements StaffingEvent {}

    record PostHandedOver(Post post, Person from, Person to, String note, String by, Instant at)
            implements StaffingEvent {}

    record PostLeft(Post post, Person person, String reason, String by, Instant at) implements StaffingEvent {}
}
