package io.cityhelm.core.inventory;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A data set that the city says should be connected.
 *
 * @param name by language
 * @param system the department's system that holds it, by language
 * @param department an id of the city pack
 * @param domain an id of the city pack
 * @param link the link that brings it; empty while nobody has connected it
 * @param indicators those of the link's samples that are this data set; empty for all that comes over the link
 * @param planned the day by which it is to be connected
 * @param period how often it should come
 * @param perDay how many records a day should bring
 * @param required the fields that each record should have filled in, after mapping
 */
public record DataSet(
        String id,
        Map<String, String> name,
        Map<String, String> system,
        String department,
        String domain,
        Optional<String> link,
        List<String> indicators,
        LocalDate planned,
        Duration period,
        long perDay,
        List<String> required) {

    public DataSet {
        indicators = List.copyOf(indicators);
        required = List.copyOf(required);
    }

    /** Whether a record belongs to it. @param subject the indicator of a sample; blank for every other record */
    public boolean has(String overLink, String subject) {
        return link.filter(overLink::equals).isPresent() && (indicators.isEmpty() || indicators.contains(subject));
    }
}
