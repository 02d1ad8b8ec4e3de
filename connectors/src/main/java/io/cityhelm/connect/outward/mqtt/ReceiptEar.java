package io.cityhelm.connect.outward.mqtt;

import io.cityhelm.connect.health.Note;
import io.cityhelm.connect.json.Json;
import io.cityhelm.connect.json.NotJsonException;
import io.cityhelm.connect.link.LinkFailure;
import io.cityhelm.connect.mapping.Fields;
import io.cityhelm.connect.mapping.RecordRejected;
import io.cityhelm.connect.mqtt.Broker;
import io.cityhelm.connect.mqtt.Delivered;
import io.cityhelm.connect.signature.Signature;
import io.cityhelm.connect.signature.Signer;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Waits for the receipt of one message. Others' receipts and answers come under the same topic and are passed over; so is what
 * is not signed as it should be, but it is remembered for the case that nothing better comes.
 */
final class ReceiptEar implements Broker.Listener {

    private static final int LARGEST = 64 << 10;
    private static final int LONGEST_RECEIPT = 200;
    private static final int LONGEST_REASON = 500;

    private final String key;
    private final Signer signer;
    private final CompletableFuture<String> receipt = new CompletableFuture<>();
    private volatile boolean forged;

    ReceiptEar(String key, Signer signer) {
        this.key = key;
        this.signer = signer;
    }

    @Override
    public void message(Delivered message) {
        message.acknowledge().run();
        if (message.retained() || message.payload().length > LARGEST) {
            return;
        }
        try {
            read(Fields.of(Json.read(message.payload())));
        } catch (NotJsonException | RecordRejected e) {
            // whatever it is, it is no receipt
        }
    }

    private void read(Fields envelope) throws RecordRejected {
        Fields payload = envelope.object("payload");
        if (!payload.optionalText("for").equals(Optional.of(key))) {
            return;
        }
        Signature claimed =
                new Signature(envelope.text("id"), (long) envelope.number("timestamp"), envelope.text("signature"));
        if (!signer.isGenuine(claimed, Json.canonical(payload.members()))) {
            forged = true;
            return;
        }
        Optional<String> refused = payload.optionalText("refused");
        if (refused.isPresent()) {
            String reason = refused.get().substring(0, Math.min(refused.get().length(), LONGEST_REASON));
            receipt.completeExceptionally(LinkFailure.refused(Note.of("LinkDetail.orderRefused", reason), reason));
        } else {
            payload.optionalText("receipt")
                    .filter(text -> text.length() <= LONGEST_RECEIPT)
                    .ifPresent(receipt::complete);
        }
    }

    @Override
    public void ended(LinkFailure why) {
        receipt.completeExceptionally(why);
    }

    /** @throws LinkFailure when there is none; the message may have arrived all the same */
    String await(Duration patience) throws LinkFailure {
        try {
            return receipt.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof LinkFailure known
                    ? known
                    : LinkFailure.down(Note.of("LinkDetail.noReceipt"), e.getCause());
        } catch (TimeoutException e) {
            throw forged
                    ? LinkFailure.broken(Note.of("LinkDetail.forgedReceipt"), e)
                    : LinkFailure.down(Note.of("LinkDetail.silent"), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw LinkFailure.down(Note.of("LinkDetail.stopped"), e);
        }
    }
}
