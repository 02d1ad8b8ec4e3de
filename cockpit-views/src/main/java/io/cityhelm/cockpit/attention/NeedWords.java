package io.cityhelm.cockpit.attention;

/**
 * A line of the queue in words. Made for the lines that are seen: of forty thousand the others are only sorted.
 *
 * @param headline title and place; for a member of a group the department
 * @param task what is to be done
 */
public record NeedWords(String headline, String task) {}
