package io.cityhelm.cockpit.review;

import io.cityhelm.core.measure.Rates;

/** The rates of one department or level. */
public record RateRow(String name, Rates rates) {}
