package io.cityhelm.connect.mqtt;

import com.hivemq.client.mqtt.MqttGlobalPublishFilter;
import com.hivemq.client.mqtt.datatypes.MqttQos;
import com.hivemq.client.mqtt.mqtt3.Mqtt3AsyncClient;
import com.hivemq.client.mqtt.mqtt3.message.auth.Mqtt3SimpleAuth;
import com.hivemq.client.mqtt.mqtt3.message.connect.Mqtt3Connect;
import com.hivemq.client.mqtt.mqtt3.message.connect.Mqtt3ConnectBuilder;
import com.hivemq.client.mqtt.mqtt3.message.connect.Mqtt3ConnectRestrictions;
import com.hivemq.client.mqtt.mqtt3.message.connect.connack.Mqtt3ConnAck;
import com.hivemq.client.mqtt.mqtt3.message.publish.Mqtt3Publish;
import com.hivemq.client.mqtt.mqtt3.message.subscribe.Mqtt3Subscribe;
import com.hivemq.client.mqtt.mqtt3.message.subscribe.Mqtt3Subscription;
import com.hivemq.client.mqtt.mqtt3.message.subscribe.suback.Mqtt3SubAck;
import com.hivemq.client.mqtt.mqtt5.message.connect.Mqtt5ConnectRestrictions;
import io.cityhelm.connect.health.Note;
import io.cityhelm.connect.link.LinkFailure;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** MQTT 3.1.1. */
final class ThreeBroker implements Broker {

    private final BrokerSettings settings;
    private final Mqtt3AsyncClient client;
    private final CompletableFuture<Void> closed = new CompletableFuture<>();

    ThreeBroker(BrokerSettings settings, Listener listener) throws LinkFailure {
        this.settings = settings;
        this.client = Clients.builder(settings)
                .useMqttVersion3()
                .addDisconnectedListener(end -> listener.ended(Ends.failure(end.getCause())))
                .buildAsync();
        client.publishes(MqttGlobalPublishFilter.ALL, message -> listener.message(delivered(message)), true);
    }

    private static Delivered delivered(Mqtt3Publish message) {
        return new Delivered(
                message.getTopic().toString(),
                message.getPayloadAsBytes(),
                message.getQos() != MqttQos.AT_MOST_ONCE,
                message.isRetain(),
                Optional.empty(),
                message::acknowledge);
    }

    @Override
    public void connect() throws LinkFailure {
        Mqtt3ConnectBuilder connect = Mqtt3Connect.builder()
                .cleanSession(!settings.isKept())
                .keepAlive(Math.toIntExact(settings.alive().toSeconds()))
                .restrictions(bounds());
        if (settings.user().isPresent()) {
            connect = connect.simpleAuth(Mqtt3SimpleAuth.builder()
                    .username(settings.user().get())
                    .password(settings.password().orElse("").getBytes(StandardCharsets.UTF_8))
                    .build());
        }
        Mqtt3ConnAck _ = await(client.connect(connect.build()));
    }

    /**
     * This version cannot tell the broker how large a packet may be, but the library can cut the connection where one is
     * larger, before it is read. It says so for version 5 only; what it makes serves for both.
     */
    private static Mqtt3ConnectRestrictions bounds() {
        Mqtt5ConnectRestrictions bounds =
                Mqtt5ConnectRestrictions.builder().maximumPacketSize(LARGEST).build();
        return (Mqtt3ConnectRestrictions) bounds;
    }

    @Override
    public void subscribe(List<String> topics, boolean assured, boolean retained) throws LinkFailure {
        List<Mqtt3Subscription> each = topics.stream()
                .map(topic -> Mqtt3Subscription.builder()
                        .topicFilter(topic)
                        .qos(assured ? MqttQos.AT_LEAST_ONCE : MqttQos.AT_MOST_ONCE)
                        .build())
                .toList();
        Mqtt3SubAck _ = await(
                client.subscribe(Mqtt3Subscribe.builder().addSubscriptions(each).build()));
    }

    @Override
    public void ask(Question question) throws LinkFailure {
        Mqtt3Publish _ = await(client.publish(Mqtt3Publish.builder()
                .topic(question.topic())
                .qos(MqttQos.AT_LEAST_ONCE)
                .payload(question.payload())
                .build()));
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
