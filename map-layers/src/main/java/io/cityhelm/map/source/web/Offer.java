package io.cityhelm.map.source.web;

/**
 * A set of features that a service has.
 *
 * @param name to ask for it with
 * @param title for people; the name again when the service gives none
 */
public record Offer(String name, String title) {}
