package io.cityhelm.cockpit.caselist;

import io.cityhelm.core.incident.Grade;
import io.cityhelm.core.incident.IncidentId;
import io.cityhelm.core.incident.IncidentStage;
import io.cityhelm.core.jurisdiction.Level;
import java.time.Instant;

/** An incident in one line. @param level of the owner @param owner its name @param place in words */
public record CaseRow(
        IncidentId id,
        String number,
        String title,
        Grade grade,
        IncidentStage stage,
        Level level,
        String owner,
        String place,
        Instant reportedAt) {

    /** Whether a text occurs in what people know it by. @param words in lower case */
    boolean mentions(String words) {
        return (number + " " + title + " " + owner + " " + place)
                .toLowerCase(java.util.Locale.ROOT)
                .contains(words);
    }
}
