package io.cityhelm.core.warning;

import java.util.Map;

/**
 * What can be warned of.
 *
 * @param code after GB/T 35561, 11B03
 * @param name by language
 * @param category as CAP writes it: Met, Safety, Health …
 */
public record EventType(String code, Map<String, String> name, String category) {}
