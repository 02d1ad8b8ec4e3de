package io.cityhelm.connect.outward.mqtt;

import io.cityhelm.connect.json.Json;
import io.cityhelm.connect.link.LinkFailure;
import io.cityhelm.connect.mqtt.Broker;
import io.cityhelm.connect.mqtt.BrokerSettings;
import io.cityhelm.connect.mqtt.Question;
import io.cityhelm.connect.outward.Courier;
import io.cityhelm.connect.outward.Departure;
import io.cityhelm.connect.outward.OrderMessage;
import io.cityhelm.connect.outward.OutwardFittings;
import io.cityhelm.connect.outward.Receipt;
import io.cityhelm.connect.outward.signed.OrderLetter;
import io.cityhelm.connect.signature.Signature;
import io.cityhelm.connect.signature.Signer;
import io.cityhelm.core.dispatch.Way;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * Opens a connection for each message, says it, and waits for the receipt. What the broker confirms is no receipt: it says
 * nothing about the department.
 */
record MqttCourier(BrokerSettings settings, MqttOrders.Topics topics, Signer signer, OutwardFittings fittings)
        implements Courier {

    @Override
    public Way way() {
        return fittings.way(Way.ALL_STAGES);
    }

    @Override
    public boolean isRepeatable() {
        return true;
    }

    /** Connecting, listening, saying, and the receipt. */
    @Override
    public Duration longest() {
        return settings.patience().multipliedBy(4);
    }

    @Override
    public Receipt carry(OrderMessage message, Instant now, Departure departure) throws LinkFailure {
        ReceiptEar ear = new ReceiptEar(message.key(), signer);
        try (Broker broker = Broker.of(settings, ear)) {
            broker.connect();
            broker.subscribe(List.of(topics.reply()), true, false);
            departure.leaves();
            broker.ask(new Question(
                    topics.of(message.order().content().department()),
                    envelope(message, now),
                    topics.reply(),
                    message.key()));
            return Receipt.ofDepartment(ear.await(settings.patience()));
        }
    }

    /** The letter of the department API as a text, so that what is signed is what is read, whoever writes numbers how. */
    private byte[] envelope(OrderMessage message, Instant now) {
        OrderLetter letter = OrderLetter.of(message);
        Signature signature = signer.sign(letter.key(), now, letter.body());
        String text = Json.write(Json.object(
                "id", signature.id(),
                "timestamp", signature.timestamp(),
                "signature", signature.signature(),
                "notice", message.notice().name().toLowerCase(Locale.ROOT),
                "reply", topics.reply(),
                "body", letter.body()));
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return "MqttCourier" + topics;
    }
}
