package io.cityhelm.connect.cap;

import io.cityhelm.core.geo.LonLat;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One alert of a document, as its sender wrote it.
 *
 * @param identifier unique with its sender; Chinese ones have 31 characters, or 29 where the last part is missing
 * @param sender who sent it
 * @param sent when
 * @param status Actual, Exercise, System, Test or Draft, as written
 * @param type Alert, Update, Cancel, Ack or Error, as written
 * @param references the identifiers of the alerts that an Update or Cancel names
 * @param infos one a language or hazard; a Cancel may have none
 */
public record CapAlert(
        String identifier,
        String sender,
        Instant sent,
        String status,
        String type,
        List<String> references,
        List<Info> infos) {

    /**
     * What is said in one language.
     *
     * @param language as written; empty when not given (CAP then means en-US)
     * @param severity Extreme, Severe, Moderate, Minor or Unknown, as written
     * @param codes values of event codes
     * @param parameters values of parameters
     */
    public record Info(
            String language,
            String event,
            String severity,
            String headline,
            String description,
            String instruction,
            String senderName,
            Optional<Instant> expires,
            List<String> codes,
            List<String> parameters,
            List<Area> areas) {}

    /**
     * Where it holds.
     *
     * @param polygons rings of WGS 84 points, first and last the same
     * @param circles round areas
     * @param geocodes values, among which may be codes of jurisdictions
     */
    public record Area(String description, List<List<LonLat>> polygons, List<Circle> circles, List<String> geocodes) {}

    /** @param radius metres */
    public record Circle(LonLat centre, double radius) {}
}
