package io.cityhelm.connect.signature;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import com.standardwebhooks.exceptions.WebhookSigningException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;

/**
 * Signs and checks by Standard Webhooks 1.0: HMAC-SHA256 over {@code id.timestamp.body}. Immutable, safe on any thread.
 */
public final class Signer {

    /** How far the clocks of two sides may be apart, after the Standard Webhooks reference. */
    public static final Duration TOLERANCE = Duration.ofMinutes(5);

    private final Webhook webhook;

    public Signer(Secret secret) {
        try {
            this.webhook = new Webhook(secret.key());
        } catch (EmptyWebhookSecretException e) {
            throw new IllegalArgumentException("a secret is not empty", e);
        }
    }

    public Signature sign(String id, Instant at, String body) {
        try {
            return new Signature(id, at.getEpochSecond(), webhook.sign(id, at.getEpochSecond(), body));
        } catch (WebhookSigningException e) {
            throw new IllegalStateException("every Java has HMAC-SHA256", e);
        }
    }

    /**
     * Whether one of the signatures is right. The time is not looked at: what is read again after an outage is old and
     * still true, and a repeated answer is known by its id.
     */
    public boolean isGenuine(Signature claimed, String body) {
        byte[] right = sign(claimed.id(), Instant.ofEpochSecond(claimed.timestamp()), body)
                .signature()
                .getBytes(StandardCharsets.UTF_8);
        return Arrays.stream(claimed.signature().split(" "))
                .anyMatch(one -> MessageDigest.isEqual(right, one.getBytes(StandardCharsets.UTF_8)));
    }

    /** Whether it is right and was made within {@link #TOLERANCE} of now: for requests that cause something. */
    public boolean isGenuineNow(Signature claimed, String body, Instant now) {
        return Math.abs(now.getEpochSecond() - claimed.timestamp()) <= TOLERANCE.toSeconds()
                && isGenuine(claimed, body);
    }
}
