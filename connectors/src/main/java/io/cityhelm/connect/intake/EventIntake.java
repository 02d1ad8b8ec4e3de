package io.cityhelm.connect.intake;

import io.cityhelm.connect.mapping.Fields;
import io.cityhelm.connect.mapping.RecordRejected;
import io.cityhelm.core.alert.AlertContent;
import io.cityhelm.core.alert.AlertKey;
import io.cityhelm.core.alert.AlertKind;
import io.cityhelm.core.incident.Grade;
import io.cityhelm.core.incident.Place;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Events that departments report: each becomes an alert, and one that is over clears it. */
public final class EventIntake implements RecordIntake {

    private static final int LONGEST_ID = 200;
    private static final int LONGEST_TITLE = 200;

    private final String source;
    private final Alerts alerts;
    private final Territory territory;
    private final Clock clock;

    /** @param source the id of the link */
    public EventIntake(String source, Alerts alerts, Territory territory, Clock clock) {
        this.source = source;
        this.alerts = alerts;
        this.territory = territory;
        this.clock = clock;
    }

    @Override
    public Optional<Instant> take(Fields record) throws RecordRejected, IntakeUnavailable {
        AlertKey key = key(record);
        Instant at = record.observed("at", clock.instant());
        boolean news = record.optionalText("status").orElse("open").equals("cleared")
                ? alerts.clear(key, record.optionalText("text").orElse(source))
                : raise(key, record, at);
        return news ? Optional.of(at) : Optional.empty();
    }

    private boolean raise(AlertKey key, Fields record, Instant at) throws RecordRejected, IntakeUnavailable {
        Territory.Placed placed = territory.placed(record);
        return alerts.raise(key, content(record, placed.place(), at), placed.worthTelling(), record.origin());
    }

    private AlertKey key(Fields record) throws RecordRejected {
        String id = record.text("id");
        if (id.length() > LONGEST_ID) {
            throw new RecordRejected("RecordRejected.tooLong", "id", LONGEST_ID);
        }
        return AlertKey.of(source, id);
    }

    private AlertContent content(Fields record, Place place, Instant at) throws RecordRejected {
        return new AlertContent(
                AlertKind.REPORT,
                source,
                record.text("category"),
                grade(record),
                title(record),
                record.optionalText("text").orElse(""),
                place,
                at,
                Optional.empty());
    }

    private static String title(Fields record) throws RecordRejected {
        String title = record.text("title");
        return title.length() > LONGEST_TITLE ? title.substring(0, LONGEST_TITLE) : title;
    }

    private static Grade grade(Fields record) throws RecordRejected {
        double grade = record.number("grade");
        if (grade != Math.rint(grade) || grade < 1 || grade > 4) {
            throw new RecordRejected("RecordRejected.wrong", "grade", grade);
        }
        return Grade.values()[(int) grade - 1];
    }
}
