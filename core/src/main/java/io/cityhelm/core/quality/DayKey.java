package io.cityhelm.core.quality;

import java.time.LocalDate;

/**
 * What is counted together.
 *
 * @param link the link it came over
 * @param subject the indicator of samples; blank for every other record, and for what could not be read so far
 * @param day in the city
 */
public record DayKey(String link, String subject, LocalDate day) {}
