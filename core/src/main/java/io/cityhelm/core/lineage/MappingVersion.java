package io.cityhelm.core.lineage;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * How a link's file said that documents are read.
 *
 * @param version a digest of the file's name and the members: the same text is the same version on any day
 * @param file the name of the link's file
 * @param members what of the file says how documents are read, as JSON; references to the environment are not filled in
 */
public record MappingVersion(String version, String link, String file, String members) {

    private static final int LENGTH = 12;

    /** The version of these members. */
    public static MappingVersion of(String link, String file, String members) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(file.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            byte[] hash = digest.digest(members.getBytes(StandardCharsets.UTF_8));
            return new MappingVersion(HexFormat.of().formatHex(hash).substring(0, LENGTH), link, file, members);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
