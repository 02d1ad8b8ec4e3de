package io.cityhelm.map.source.web;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * What a page says, and what is in it.
 *
 * @param records in it
 * @param matched how many there are in all, when it says it
 * @param next address of the next page, as written, when it says it
 * @param print of the records: two pages with the same hold the same
 */
public record PageFacts(long records, OptionalLong matched, Optional<String> next, long print) {}
