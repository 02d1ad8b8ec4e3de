package io.cityhelm.map.exporting;

import java.time.Instant;

/**
 * What a file says of itself, so that it can be judged by whoever gets it.
 *
 * @param name of the layer
 * @param sensitivity in words
 * @param source where the data comes from, in words
 * @param by who took it out
 * @param at when
 */
public record ExportNote(String name, String sensitivity, String source, String by, Instant at) {}
