package io.cityhelm.app.start;

import io.cityhelm.core.text.Messages;
import java.nio.file.Path;

/**
 * What a start is told.
 *
 * @param data the data directory
 * @param pack the directory of the city pack
 * @param messages the language
 * @param simulated whether the departments are played by a simulator
 */
public record Configuration(Path data, Path pack, Messages messages, boolean simulated) {}
