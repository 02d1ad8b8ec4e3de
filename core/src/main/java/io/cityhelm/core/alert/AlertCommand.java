package io.cityhelm.core.alert;

import io.cityhelm.core.incident.IncidentId;
import io.cityhelm.core.jurisdiction.Placing;
import java.time.Instant;
import java.util.Optional;

/** What can be asked of an alert. */
public sealed interface AlertCommand {

    AlertKey alert();

    /** A source raises it. @param placing how its jurisdiction was found, when it was looked for */
    record Raise(AlertKey alert, AlertContent content, Optional<Placing> placing) implements AlertCommand {

        /** One whose jurisdiction needs no explaining. */
        public Raise(AlertKey alert, AlertContent content) {
            this(alert, content, Optional.empty());
        }
    }

    /** 确认. @param until when the acknowledgement runs out and it asks for attention again */
    record Acknowledge(AlertKey alert, String note, Instant until) implements AlertCommand {}

    /** 搁置. */
    record Shelve(AlertKey alert, String reason, Instant until) implements AlertCommand {}

    /** 撤回确认或搁置: whoever holds it lets it ask for attention again. */
    record TakeBack(AlertKey alert) implements AlertCommand {}

    /** The acknowledgement or the shelving ran out. */
    record Rearm(AlertKey alert) implements AlertCommand {}

    /** 转为事件. */
    record Promote(AlertKey alert, IncidentId incident) implements AlertCommand {}

    /** 不是同一事件: it is not what an incident that looks like it is about. */
    record RefuseTwin(AlertKey alert, IncidentId incident, String reason) implements AlertCommand {}

    /** Its source replaced it. */
    record Supersede(AlertKey alert, AlertKey by) implements AlertCommand {}

    /** 解除: its source, its expiry or an officer says that it is over. */
    record Clear(AlertKey alert, String reason) implements AlertCommand {}
}
