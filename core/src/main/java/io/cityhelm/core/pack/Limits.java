package io.cityhelm.core.pack;

import io.cityhelm.core.fusion.FusionRules;
import java.time.Duration;
import java.util.List;

/**
 * The clocks of the city: local figures, never constants in code.
 *
 * @param grades one entry a grade, index 0 for grade Ⅰ
 * @param amber percent of a window that is left when its clock turns amber
 * @param twins when two sources are taken to have seen the same event
 */
public record Limits(List<Grade> grades, int amber, FusionRules twins) {

    /** Those of a city that is suggested no duplicates. */
    public Limits(List<Grade> grades, int amber) {
        this(grades, amber, FusionRules.NONE);
    }

    /** The clocks of a grade, 1 (Ⅰ) to 4 (Ⅳ). */
    public Grade grade(int grade) {
        return grades.get(grade - 1);
    }

    /**
     * The clocks of one grade.
     *
     * @param acknowledge from raised alert to acknowledged
     * @param verify from reported incident to verified
     * @param phoneReport from verified to reported by telephone to the level above
     * @param writtenReport from verified to reported in writing to the level above
     * @param followUp between one follow-up report and the next
     */
    public record Grade(
            Duration acknowledge, Duration verify, Duration phoneReport, Duration writtenReport, Duration followUp) {}
}
