package io.cityhelm.connect.mqtt;

import com.hivemq.client.mqtt.MqttGlobalPublishFilter;
import com.hivemq.client.mqtt.datatypes.MqttQos;
import com.hivemq.client.mqtt.mqtt5.Mqtt5AsyncClient;
import com.hivemq.client.mqtt.mqtt5.message.auth.Mqtt5SimpleAuth;
import com.hivemq.client.mqtt.mqtt5.message.connect.Mqtt5Connect;
import com.hivemq.client.mqtt.mqtt5.message.connect.Mqtt5ConnectBuilder;
import com.hivemq.client.mqtt.mqtt5.message.connect.Mqtt5ConnectRestrictions;
import com.hivemq.client.mqtt.mqtt5.message.connect.connack.Mqtt5ConnAck;
import com.hivemq.client.mqtt.mqtt5.message.publish.Mqtt5Publish;
import com.hivemq.client.mqtt.mqtt5.message.publish.Mqtt5PublishResult;
import com.hivemq.client.mqtt.mqtt5.message.publish.puback.Mqtt5PubAckReasonCode;
import com.hivemq.client.mqtt.mqtt5.message.subscribe.Mqtt5RetainHandling;
import com.hivemq.client.mqtt.mqtt5.message.subscribe.Mqtt5Subscribe;
import com.hivemq.client.mqtt.mqtt5.message.subscribe.Mqtt5Subscription;
import com.hivemq.client.mqtt.mqtt5.message.subscribe.suback.Mqtt5SubAck;
import io.cityhelm.connect.health.Note;
import io.cityhelm.connect.link.LinkFailure;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** MQTT 5. */
final class FiveBroker implements Broker {

    /** Messages that the broker may have sent without a word from us: where one is slow, the broker waits. */
    static final int UNANSWERED = 1_000;

    private final BrokerSettings settings;
    private final Mqtt5AsyncClient client;
    private final CompletableFuture<Void> closed = new CompletableFuture<>();

    FiveBroker(BrokerSettings settings, Listener listener) throws LinkFailure {
        this.settings = settings;
        this.client = Clients.builder(settings)
                .useMqttVersion5()
                .addDisconnectedListener(end -> listener.ended(Ends.failure(end.getCause())))
                .buildAsync();
        client.publishes(MqttGlobalPublishFilter.ALL, message -> listener.message(delivered(message)), true);
    }

    private static Delivered delivered(Mqtt5Publish message) {
        return new Delivered(
                message.getTopic().toString(),
                message.getPayloadAsBytes(),
                message.getQos() != MqttQos.AT_MOST_ONCE,
                message.isRetain(),
                message.getCorrelationData().map(FiveBroker::text),
                message::acknowledge);
    }

    private static String text(ByteBuffer bytes) {
        return StandardCharsets.UTF_8.decode(bytes).toString();
    }

    @Override
    public void connect() throws LinkFailure {
        Mqtt5ConnectBuilder connect = Mqtt5Connect.builder()
                .cleanStart(!settings.isKept())
                .sessionExpiryInterval(settings.keep().toSeconds())
                .keepAlive(Math.toIntExact(settings.alive().toSeconds()))
                .restrictions(Mqtt5ConnectRestrictions.builder()
                        .maximumPacketSize(LARGEST)
                        .receiveMaximum(UNANSWERED)
                        .build());
        if (settings.user().isPresent()) {
            connect = connect.simpleAuth(Mqtt5SimpleAuth.builder()
                    .username(settings.user().get())
                    .password(settings.password().orElse("").getBytes(StandardCharsets.UTF_8))
                    .build());
        }
        Mqtt5ConnAck _ = await(client.connect(connect.build()));
    }

    @Override
    public void subscribe(List<String> topics, boolean assured, boolean retained) throws LinkFailure {
        // where the broker remembers the subscription, it need not say again what it said
        Mqtt5RetainHandling before = !retained
                ? Mqtt5RetainHandling.DO_NOT_SEND
                : settings.isKept()
                        ? Mqtt5RetainHandling.SEND_IF_SUBSCRIPTION_DOES_NOT_EXIST
                        : Mqtt5RetainHandling.SEND;
        List<Mqtt5Subscription> each = topics.stream()
                .map(topic -> Mqtt5Subscription.builder()
                        .topicFilter(topic)
                        .qos(assured ? MqttQos.AT_LEAST_ONCE : MqttQos.AT_MOST_ONCE)
                        .retainHandling(before)
                        .build())
                .toList();
        Mqtt5SubAck _ = await(
                client.subscribe(Mqtt5Subscribe.builder().addSubscriptions(each).build()));
    }

    @Override
    public void ask(Question question) throws LinkFailure {
        Mqtt5PublishResult result = await(client.publish(Mqtt5Publish.builder()
                .topic(question.topic())
                .qos(MqttQos.AT_LEAST_ONCE)
                .payload(question.payload())
                .responseTopic(question.reply())
                .correlationData(question.correlation().getBytes(StandardCharsets.UTF_8))
                .build()));
        if (result instanceof Mqtt5PublishResult.Mqtt5Qos1Result known
                && known.getPubAck().getReasonCode() == Mqtt5PubAckReasonCode.NO_MATCHING_SUBSCRIBERS) {
            throw LinkFailure.down(Note.of("LinkDetail.nobodyListens", question.topic()), null);
        }
    }

    private <T> T await(CompletableFuture<T> exchange) throws LinkFailure {
        return Clients.await(exchange, closed, settings.patience());
    }

    @Override
    public void end() {
        closed.completeExceptionally(LinkFailure.down(Note.of("LinkDetail.stopped"), null));
        CompletableFuture<Void> _ = client.disconnect();
    }
}
