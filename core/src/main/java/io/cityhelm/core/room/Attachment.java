package io.cityhelm.core.room;

/**
 * A picture that belongs to a note. Its bytes lie in the attachment store under their hash.
 *
 * @param sha256 of the stored bytes, hex
 * @param name what the file was called
 * @param width pixels
 * @param height pixels
 * @param bytes of the stored picture
 */
public record Attachment(String sha256, String name, int width, int height, long bytes) {}
