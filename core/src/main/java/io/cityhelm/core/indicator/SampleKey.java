package io.cityhelm.core.indicator;

import io.cityhelm.core.jurisdiction.JurisdictionCode;

/** Which value: one indicator in one jurisdiction. */
public record SampleKey(String indicator, JurisdictionCode jurisdiction) {}
