package io.cityhelm.core.pack;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/**
 * A file beside the YAML files that holds the hash of the content that passed the full check. It saves the schemas at the
 * start, and no more: a pack without it, or changed since, is read all the same, only slower.
 */
final class CheckedMark {

    private static final String FILE = "checked.sha256";

    private CheckedMark() {}

    /** The hash of the YAML files when they are those that were checked; empty when they are not. */
    static Optional<String> standing(Path directory) {
        try {
            Path mark = directory.resolve(FILE);
            if (!Files.isRegularFile(mark)) {
                return Optional.empty();
            }
            return Optional.of(hash(directory)).filter(Files.readString(mark).strip()::equals);
        } catch (IOException e) {
            return Optional.empty(); // an unreadable mark is no mark
        }
    }

    /** Remembers that the YAML files as they are now were checked. @return their hash */
    static String set(Path directory) throws IOException {
        String hash = hash(directory);
        Files.writeString(directory.resolve(FILE), hash + "\n");
        return hash;
    }

    /** Line ends do not count, so that a checkout with other ones keeps the mark. */
    private static String hash(Path directory) throws IOException {
        MessageDigest digest = sha256();
        for (PackFile file : PackFile.values()) {
            if (file.isOptional() && !Files.exists(directory.resolve(file.fileName()))) {
                continue;
            }
            String content =
                    Files.readString(directory.resolve(file.fileName())).replace("\r\n", "\n");
            digest.update(file.fileName().getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            digest.update(content.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
