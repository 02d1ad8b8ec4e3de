package io.cityhelm.connect.signature;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * A key that two sides share. {@code whsec_BASE64} is the form of Standard Webhooks; any other text counts by its UTF-8
 * bytes. Never printed.
 */
public final class Secret {

    private static final String PREFIX = "whsec_";

    private final byte[] key;

    private Secret(byte[] key) {
        this.key = key;
    }

    /** @throws IllegalArgumentException when the text is blank or its Base64 is none */
    public static Secret of(String text) {
        if (text.isBlank()) {
            throw new IllegalArgumentException("a secret is not blank");
        }
        return new Secret(
                text.startsWith(PREFIX)
                        ? Base64.getDecoder().decode(text.substring(PREFIX.length()))
                        : text.getBytes(StandardCharsets.UTF_8));
    }

    byte[] key() {
        return key;
    }

    @Override
    public String toString() {
        return "Secret[***]";
    }
}
