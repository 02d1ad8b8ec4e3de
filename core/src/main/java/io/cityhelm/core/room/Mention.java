package io.cityhelm.core.room;

import io.cityhelm.core.jurisdiction.JurisdictionCode;

/**
 * Somebody who is asked to read a note.
 *
 * @param name how it stands after the @ in the text: an account's id or a department's
 * @param seat the jurisdiction whose officers see that they were mentioned
 */
public record Mention(String name, JurisdictionCode seat) {}
