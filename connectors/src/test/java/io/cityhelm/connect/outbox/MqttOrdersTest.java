package io.cityhelm.connect.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.hivemq.client.mqtt.datatypes.MqttQos;
import com.hivemq.client.mqtt.mqtt5.Mqtt5AsyncClient;
import com.hivemq.client.mqtt.mqtt5.message.publish.Mqtt5Publish;
import io.cityhelm.connect.Cockpit;
import io.cityhelm.connect.json.Json;
import io.cityhelm.connect.real.Mosquitto;
import io.cityhelm.connect.signature.Secret;
import io.cityhelm.connect.signature.Signature;
import io.cityhelm.connect.signature.Signer;
import io.cityhelm.core.dispatch.OrderId;
import io.cityhelm.core.dispatch.OrderStage;
import io.cityhelm.core.text.Messages;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Orders over MQTT, against Mosquitto and a department that has nothing of ours but the page on it. */
class MqttOrdersTest {

    private static final String REPLY = "cityhelm/desk-1/replies";

    @TempDir
    Path folder;

    @TempDir
    Path brokers;

    private Cockpit cockpit;
    private Mosquitto broker;
    private Mqtt5AsyncClient department;
    private final List<Mqtt5Publish> heard = new CopyOnWriteArrayList<>();
    private volatile Signer signer = new Signer(Secret.of(Cockpit.SECRET));
    private volatile boolean refuses;

    @BeforeEach
    void open() throws Exception {
        broker = Mosquitto.open(brokers);
        department = broker.client().toAsync();
        cockpit = new Cockpit(folder).set("PORT", broker.port());
        assertThat(department.connect().get(10, TimeUnit.SECONDS)).isNotNull();
    }

    @AfterEach
    void close() {
        cockpit.close();
        broker.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"5", "3.1.1"})
    void an_order_goes_out_its_receipt_comes_back_and_so_do_the_answers(String version) throws Exception {
        listen();
        links(version);
        cockpit.start();
        OrderId order = cockpit.issue(cockpit.incident(), "fire");
        cockpit.until(() -> cockpit.order(order).stage() == OrderStage.DELIVERED);

        Mqtt5Publish message = heard.getFirst();
        if (version.equals("5")) {
            assertThat(message.getResponseTopic().orElseThrow()).hasToString(REPLY);
            assertThat(UTF_8.decode(message.getCorrelationData().orElseThrow()).toString())
                    .isEqualTo(order.toString());
        } else {
            assertThat(message.getResponseTopic()).isEmpty();
        }
        answer(order, "accepted");
        cockpit.until(() -> cockpit.order(order).stage() == OrderStage.ACCEPTED);
        answer(order, "done");
        cockpit.until(() -> cockpit.order(order).stage() == OrderStage.DONE);
        assertThat(cockpit.quarantine()).isEmpty();
    }

    @Test
    void an_order_that_nobody_hears_waits_says_so_and_arrives_when_somebody_listens() throws Exception {
        links("5");
        cockpit.start();
        OrderId order = cockpit.issue(cockpit.incident(), "fire");
        cockpit.until(() -> detail().contains("Nobody listens under the topic orders/fire"));
        assertThat(cockpit.order(order).stage()).isEqualTo(OrderStage.QUEUED);

        listen();
        cockpit.until(() -> cockpit.order(order).stage() == OrderStage.DELIVERED);
    }

    @Test
    void a_receipt_that_is_signed_by_another_is_none() throws Exception {
        signer = new Signer(Secret.of("another"));
        listen();
        links("5");
        cockpit.start();
        OrderId order = cockpit.issue(cockpit.incident(), "fire");
        cockpit.until(() -> detail().contains("not signed as it should be"));
        assertThat(cockpit.order(order).stage()).isEqualTo(OrderStage.QUEUED);

        signer = new Signer(Secret.of(Cockpit.SECRET));
        cockpit.until(() -> cockpit.order(order).stage() == OrderStage.DELIVERED);
    }

    @Test
    void what_the_department_does_not_take_says_why() throws Exception {
        refuses = true;
        listen();
        links("3.1.1");
        cockpit.start();
        OrderId order = cockpit.issue(cockpit.incident(), "fire");
        cockpit.until(() -> detail().contains("not our street"));
        assertThat(cockpit.order(order).stage()).isNotEqualTo(OrderStage.DELIVERED);
    }

    private void links(String version) throws Exception {
        cockpit.link("orders", """
            kind: orders-mqtt
            url: mqtt://127.0.0.1:${env:PORT}
            secret: ${env:SECRET}
            departments: ["*"]
            orders-mqtt: {topic: "orders/{department}", reply: %s, version: "%s"}
            """.formatted(REPLY, version));
        cockpit.link("answers", """
            kind: mqtt
            yields: answers
            url: mqtt://127.0.0.1:${env:PORT}
            secret: ${env:SECRET}
            mqtt: {topics: [%s], version: "%s"}
            map: {items: '$exists(payload.for) ? [] : $'}
            """.formatted(REPLY, version));
    }

    private String detail() {
        return cockpit.health("orders").detail().text(Messages.in(Locale.ENGLISH));
    }

    private void listen() throws Exception {
        assertThat(department
                        .subscribeWith()
                        .topicFilter("orders/+")
                        .qos(MqttQos.AT_LEAST_ONCE)
                        .callback(this::received)
                        .send()
                        .get(10, TimeUnit.SECONDS))
                .isNotNull();
    }

    /** As the page on it asks a department to. */
    private void received(Mqtt5Publish message) {
        heard.add(message);
        try {
            Map<?, ?> envelope = (Map<?, ?>) Json.read(message.getPayloadAsBytes());
            Signature claimed = new Signature(
                    (String) envelope.get("id"), ((Number) envelope.get("timestamp")).longValue(), (String)
                            envelope.get("signature"));
            boolean genuine = new Signer(Secret.of(Cockpit.SECRET)).isGenuine(claimed, (String) envelope.get("body"));
            Map<?, ?> body = (Map<?, ?>) Json.read((String) envelope.get("body"));
            assertThat(genuine).isTrue();
            assertThat(body.get("department")).isEqualTo("fire");
            say(
                    (String) envelope.get("reply"),
                    refuses
                            ? Json.object("for", claimed.id(), "refused", "not our street")
                            : Json.object("for", claimed.id(), "receipt", "F-" + body.get("number")));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private void answer(OrderId order, String stage) {
        say(
                REPLY,
                Json.object(
                        "department",
                        "fire",
                        "order",
                        order.toString(),
                        "stage",
                        stage,
                        "at",
                        Instant.now().toString(),
                        "by",
                        "Li"));
    }

    private void say(String topic, Map<String, Object> payload) {
        Signature signature =
                signer.sign(java.util.UUID.randomUUID().toString(), Instant.now(), Json.canonical(payload));
        String text = Json.write(Json.object(
                "id", signature.id(),
                "timestamp", signature.timestamp(),
                "signature", signature.signature(),
                "payload", payload));
        Optional<Object> unused = Optional.of(department
                .publishWith()
                .topic(topic)
                .qos(MqttQos.AT_LEAST_ONCE)
                .payload(text.getBytes(UTF_8))
                .send());
        assertThat(unused).isPresent();
    }
}
