package io.cityhelm.core.pack;

import java.time.Duration;
import java.util.Optional;

/**
 * How the windows of an order differ from those of its kind; what is empty stays as it is. Each is counted from the end of
 * the stage before.
 *
 * @param deliver from issued to delivered to the department's system
 * @param accept from delivered to accepted
 * @param done from accepted to done
 */
public record StageWindows(Optional<Duration> deliver, Optional<Duration> accept, Optional<Duration> done) {}
