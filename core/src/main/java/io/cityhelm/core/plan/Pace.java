package io.cityhelm.core.plan;

import java.time.Duration;

/**
 * How fast the cockpit and its reports go while a response is in force.
 *
 * @param refresh how often the panels are read anew
 * @param phoneReport from the start of the response to the report by telephone
 * @param writtenReport from the start of the response to the report in writing
 * @param followUp between one follow-up report and the next
 */
public record Pace(Duration refresh, Duration phoneReport, Duration writtenReport, Duration followUp) {

    /** The shorter of each: what two responses for one place together ask for. */
    public Pace and(Pace other) {
        return new Pace(
                shorter(refresh, other.refresh),
                shorter(phoneReport, other.phoneReport),
                shorter(writtenReport, other.writtenReport),
                shorter(followUp, other.followUp));
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) <= 0 ? one : other;
    }
}
