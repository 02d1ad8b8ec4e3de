package io.cityhelm.core.pack;

import io.cityhelm.core.duty.Roster;
import java.time.Duration;

/** Who is on duty, and for how long powers may be given to somebody else. */
public record Duties(Roster roster, Duration longestDelegation) {}
