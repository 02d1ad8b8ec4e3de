package io.cityhelm.connect.cap;

/**
 * An entry of a feed that leads to an alert.
 *
 * @param link as it stands there
 * @param version what changes when the entry does: the time that it says; blank when it says none
 */
public record FeedEntry(String link, String version) {}
