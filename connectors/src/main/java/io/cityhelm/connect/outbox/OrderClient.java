package io.cityhelm.connect.outbox;

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

/** Puts one letter into the system of a department or a gateway and brings the receipt. */
final class OrderClient {

    private static final int ACCEPTED = 202;

    private final URI url;
    private final Signer signer;

    /** @param url that letters are put into: {@code /v1/orders}, {@code /v1/calls} */
    OrderClient(URI url, Signer signer) {
        this.url = url;
        this.signer = signer;
    }

    /**
     * @return the receipt
     * @throws LinkFailure when there is none; the letter may have arrived all the same
     */
    String send(Web web, Letter letter, Instant now) throws LinkFailure {
        Signature signature = signer.sign(letter.key(), now, letter.body());
        Map<String, String> headers = Map.of(
                "Idempotency-Key", letter.key(),
                "webhook-id", signature.id(),
                "webhook-timestamp", String.valueOf(signature.timestamp()),
                "webhook-signature", signature.signature());
        Web.Reply reply = web.post(URI.create(url + letter.path()), headers, letter.body());
        if (reply.status() != ACCEPTED) {
            throw Web.unexpected(reply);
        }
        return receipt(reply);
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
