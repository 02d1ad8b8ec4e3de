package io.cityhelm.core.decision;

/** Something that was decided, and is now true for ever. Its records are sealed per aggregate. */
public interface Event {}
