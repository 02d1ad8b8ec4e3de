package io.cityhelm.cockpit.dispatch;

import io.cityhelm.cockpit.deadline.Deadline;
import io.cityhelm.core.dispatch.OrderId;
import io.cityhelm.core.dispatch.OrderStage;
import io.cityhelm.core.dispatch.Tie;
import io.cityhelm.core.incident.Grade;
import io.cityhelm.core.incident.IncidentId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One order, ready to show.
 *
 * @param version of the order's stream that this row shows
 * @param grade of its incident
 * @param track the nine segments
 * @param next when somebody has to look at it at the latest; the far future when never
 * @param deadline of what is waited for; empty when nothing is
 * @param unsent whether the department does not know of it yet
 * @param reason what they said when they declined or returned it; empty otherwise
 * @param stated what the department stated by now; empty when nothing
 * @param wrong what of its last answer was not as asked; empty when all was
 * @param overridden whether it left without the consent that its kind needs
 * @param group what it was given together with
 * @param replaced whether another department got it instead
 * @param holds that it is put off, extended, supervised and so on; empty when nothing of the sort
 */
public record OrderRow(
        OrderId id,
        IncidentId incident,
        long version,
        String number,
        Grade grade,
        String department,
        String text,
        OrderStage stage,
        List<StageCell> track,
        Instant next,
        Optional<Deadline> deadline,
        boolean unsent,
        String reason,
        String stated,
        String wrong,
        boolean overridden,
        Optional<Tie> group,
        boolean replaced,
        String holds)
        implements InFlight {}
