package io.cityhelm.core.warning;

/**
 * How CAP says what a colour says. Every value as CAP writes it.
 *
 * @param severity Extreme, Severe, Moderate or Minor
 * @param urgency Immediate, Expected or Future
 * @param certainty Observed, Likely or Possible
 */
public record Weight(String severity, String urgency, String certainty) {}
