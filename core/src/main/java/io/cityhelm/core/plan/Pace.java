package io.cityhelm.core.plan;

import java.time.Duration;

/**
 * How fast the cockpit and its reports go while a response is in force.
 *
 * @param refresh how often the data of the departments concerned are fetched, at the slowest
 * @param phoneReport from when the level came into force, or got the incident if that is later, to the report by telephone
 * @param writtenReport from the same moment to the first report in writing
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
