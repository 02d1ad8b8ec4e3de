package io.cityhelm.connect.outward.signed;

import io.cityhelm.connect.config.LinkConfig;
import io.cityhelm.connect.health.Note;
import io.cityhelm.connect.json.Json;
import io.cityhelm.connect.json.NotJsonException;
import io.cityhelm.connect.link.LinkFailure;
import io.cityhelm.connect.link.Web;
import io.cityhelm.connect.signature.Signature;
import io.cityhelm.connect.signature.Signer;
import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Puts letters into the system of a department, a gateway or a platform and brings the receipts. Safe on any thread. */
public final class SignedPost {

    private static final int ACCEPTED = 202;

    /** The other side has understood who sends what, and does not want the letter: not a wrong address or secret. */
    private static final Set<Integer> REFUSALS = Set.of(400, 409, 422);

    private static final int LONGEST_REASON = 500;

    private final URI url;
    private final Signer signer;
    private final Web.Client connections;

    /**
     * @param url that letters are put into: {@code /v1/orders}, {@code /v1/calls}
     * @throws IllegalArgumentException when the link has no secret
     */
    public SignedPost(URI url, LinkConfig config, Web.Client connections) {
        this.url = url;
        this.signer = new Signer(config.secret().orElseThrow(() -> new IllegalArgumentException("no secret")));
        this.connections = connections;
    }

    /**
     * @return the receipt
     * @throws LinkFailure when there is none; the letter may have arrived all the same
     */
    public String send(Letter letter, Instant now) throws LinkFailure {
        Signature signature = signer.sign(letter.key(), now, letter.body());
        Map<String, String> headers = Map.of(
                "Idempotency-Key", letter.key(),
                "webhook-id", signature.id(),
                "webhook-timestamp", String.valueOf(signature.timestamp()),
                "webhook-signature", signature.signature());
        Web.Reply reply =
                new Web(connections).post(URI.create(url + letter.path()), headers, letter.mediaType(), letter.body());
        if (REFUSALS.contains(reply.status())) {
            throw LinkFailure.refused(Note.of("LinkDetail.status", reply.status()), reason(reply));
        }
        if (reply.status() != ACCEPTED) {
            throw Web.unexpected(reply);
        }
        return receipt(reply);
    }

    /** What a problem document (RFC 9457) says, or at least its status. */
    private static String reason(Web.Reply reply) {
        try {
            if (Json.read(reply.body()) instanceof Map<?, ?> problem) {
                Optional<String> said = Stream.of("detail", "title")
                        .map(problem::get)
                        .filter(String.class::isInstance)
                        .map(String.class::cast)
                        .filter(text -> !text.isBlank())
                        .findFirst();
                return said.map(text -> text.substring(0, Math.min(text.length(), LONGEST_REASON)))
                        .orElse("HTTP " + reply.status());
            }
        } catch (NotJsonException e) {
            return "HTTP " + reply.status();
        }
        return "HTTP " + reply.status();
    }

    /** An acceptance without a readable receipt proves nothing, so the letter goes out again. */
    private static String receipt(Web.Reply reply) throws LinkFailure {
        try {
            if (Json.read(reply.body()) instanceof Map<?, ?> map
                    && map.get("receipt") instanceof String receipt
                    && !receipt.isBlank()
                    && receipt.length() <= 200) {
                return receipt;
            }
        } catch (NotJsonException e) {
            throw LinkFailure.broken(Note.of("LinkDetail.noReceipt"), e);
        }
        throw LinkFailure.broken(Note.of("LinkDetail.noReceipt"), null);
    }
}
