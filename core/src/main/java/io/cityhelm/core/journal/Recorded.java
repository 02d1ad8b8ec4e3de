package io.cityhelm.core.journal;

import io.cityhelm.core.decision.Event;

/** A line of the journal with its event read. */
public record Recorded(Entry entry, Event event) {}
