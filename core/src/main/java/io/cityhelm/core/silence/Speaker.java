package io.cityhelm.core.silence;

import java.util.Map;

/**
 * A source that should speak.
 *
 * @param id of the link
 * @param name by language
 */
public record Speaker(String id, Map<String, String> name, Hearing hearing, Patience patience) {}
