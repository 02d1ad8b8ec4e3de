package io.cityhelm.connect.kind;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.hivemq.client.mqtt.datatypes.MqttQos;
import com.hivemq.client.mqtt.mqtt5.Mqtt5BlockingClient;
import io.cityhelm.connect.Cockpit;
import io.cityhelm.connect.health.LinkHealth;
import io.cityhelm.connect.health.LinkState;
import io.cityhelm.connect.mqtt.Broker;
import io.cityhelm.connect.real.Mosquitto;
import io.cityhelm.core.indicator.SampleKey;
import io.cityhelm.core.intake.Rejected;
import io.cityhelm.core.pack.SmallCity;
import io.cityhelm.core.text.Messages;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** MQTT, against Mosquitto. */
class MqttTest {

    private static final SampleKey KEY = new SampleKey("delay", SmallCity.WEST);
    private static final String MAP = """
        map:
          record: '{"id": $topic, "indicator": $split($topic, "/")[1], "jurisdiction": $split($topic, "/")[2], "value": v, "at": at}'
        """;

    @TempDir
    Path folder;

    @TempDir
    Path brokers;

    private Cockpit cockpit;
    private Mosquitto broker;

    @BeforeEach
    void open() throws Exception {
        cockpit = new Cockpit(folder);
        broker = Mosquitto.open(brokers);
        cockpit.set("PORT", broker.port());
    }

    @AfterEach
    void close() {
        cockpit.close();
        broker.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"5", "3.1.1"})
    void what_is_said_under_a_topic_is_taken_in_and_what_is_nonsense_is_set_aside(String version) throws Exception {
        link("live", "topics: [city/+/#], version: '" + version + "'");
        standing("live");

        broker.say("city/delay/990101", sample(1.25), 1);
        untilValue(1.25);
        broker.say("city/delay/990101", new byte[] {'{', (byte) 0xC3, (byte) 0x28, (byte) 0xFF, 0}, 1, false);
        broker.say("city/delay/990101", "[".repeat(100_000), 0);
        broker.say("city/else/990101", sample(1.3), 1);
        broker.say("city/delay/990101", new byte[0], 1, false);
        broker.say("city/delay/990101", sample(1.5), 0);
        untilValue(1.5);
        cockpit.until(() -> cockpit.health("live").accepted() == 2);
        assertThat(cockpit.quarantine()).hasSize(3).extracting(Rejected::reason).allMatch(why -> !why.isBlank());
        assertThat(cockpit.health("live").dropped()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"5", "3.1.1"})
    void the_broker_keeps_what_comes_while_nobody_is_there_and_outlives_being_killed(String version) throws Exception {
        String settings = "topics: [city/#], client: cockpit-7, keep: 600, version: '" + version + "'";
        link("live", settings);
        standing("live");
        cockpit.stopLinks();
        for (int i = 0; i < 50; i++) {
            broker.say("city/delay/990101", sample(i), 1);
        }
        cockpit.start();
        cockpit.until(() -> cockpit.health("live").accepted() == 50);

        broker.kill();
        cockpit.until(() -> cockpit.health("live").state() == LinkState.DOWN);
        broker.start();
        standing("live");
        broker.say("city/delay/990101", sample(99.5), 1);
        untilValue(99.5);
        assertThat(cockpit.health("live").reconnects()).isPositive();
    }

    @Test
    void a_message_that_could_not_be_taken_in_comes_again() throws Exception {
        CountDownLatch broken = new CountDownLatch(1);
        try (AutoCloseable _ = cockpit.samples().onChange(all -> {
            if (broken.getCount() > 0) {
                broken.countDown();
                throw new IllegalStateException("this side cannot");
            }
        })) {
            link("live", "topics: [city/#], client: cockpit-7, keep: 600");
            standing("live");
            broker.say("city/delay/990101", sample(1.25), 1);
            assertThat(broken.await(10, TimeUnit.SECONDS)).isTrue();
            cockpit.until(() -> cockpit.health("live").accepted() == 1);
            assertThat(cockpit.health("live").reconnects()).isEqualTo(1);
        }
    }

    @Test
    void the_last_word_of_a_topic_is_taken_unless_it_is_not_wanted() throws Exception {
        broker.say("city/delay/990101", sample(1.5).getBytes(UTF_8), 1, true);
        broker.say("city/delay/990102", "junk".getBytes(UTF_8), 1, true);
        link("with", "topics: [city/#]");
        standing("with");
        cockpit.until(() ->
                cockpit.health("with").accepted() == 1 && cockpit.health("with").rejected() == 1);

        cockpit.stopLinks();
        link("without", "topics: [city/#], retained: false");
        link("without-3", "topics: [city/#], retained: false, version: 3.1.1");
        standing("without");
        standing("without-3");
        broker.say("city/delay/990101", sample(1.75), 1);
        cockpit.until(() -> cockpit.health("without").accepted() == 1
                && cockpit.health("without-3").accepted() == 1);
        assertThat(cockpit.health("without").rejected()).isZero();
        assertThat(cockpit.health("without-3").rejected()).isZero();
    }

    @Test
    void those_who_share_a_subscription_take_each_message_once() throws Exception {
        link("one", "topics: [$share/cockpits/city/#]");
        link("two", "topics: [$share/cockpits/city/#], version: 3.1.1");
        standing("one");
        standing("two");
        Mqtt5BlockingClient client = broker.client();
        client.connect();
        for (int i = 0; i < 40; i++) {
            say(client, 1, i);
        }
        client.disconnect();
        cockpit.until(
                () -> cockpit.health("one").accepted() + cockpit.health("two").accepted() == 40);
        assertThat(cockpit.health("one").accepted()).isBetween(1L, 39L);
    }

    @Test
    void a_flood_is_bounded_and_what_went_by_unread_is_counted() throws Exception {
        int flood = 100_000;
        CountDownLatch gate = new CountDownLatch(1);
        try (AutoCloseable _ = cockpit.samples().onChange(all -> await(gate))) {
            link("flooded", "topics: [city/#], qos: 0");
            standing("flooded");
            Mqtt5BlockingClient client = broker.client();
            client.connect();
            for (int i = 0; i < flood; i++) {
                say(client, 0, i);
            }
            client.disconnect();
            broker.say("city/delay/990101", sample(-7), 0);
            // the door is still shut: what waits is bounded, whatever came
            gate.countDown();
            untilValue(-7);
            cockpit.until(() -> cockpit.health("flooded").state() == LinkState.LIVE);
        }
        LinkHealth health = cockpit.health("flooded");
        assertThat(health.dropped()).isPositive();
        assertThat(health.accepted()).isBetween(1L, 15_000L);
        assertThat(health.accepted() + health.dropped()).isLessThanOrEqualTo(flood + 1);
        assertThat(health.state()).isEqualTo(LinkState.LIVE);
    }

    @Test
    void a_hundred_megabytes_are_refused_and_the_link_goes_on() throws Exception {
        Path file = folder.resolve("large");
        Files.write(file, new byte[100 << 20]);
        link("five", "topics: [city/#]");
        link("three", "topics: [city/#], version: 3.1.1");
        standing("five");
        standing("three");

        assertThat(new ProcessBuilder(
                                "mosquitto_pub", "-p", "" + broker.port(), "-t", "city/delay/990101", "-f", "" + file)
                        .start()
                        .waitFor())
                .isZero();
        // the broker knows what the one bears; the other cuts the connection
        cockpit.until(() -> cockpit.health("three").reconnects() == 1);
        broker.say("city/delay/990101", sample(1.5), 1);
        cockpit.until(() -> cockpit.health("five").accepted() == 1
                && cockpit.health("three").accepted() == 1);
        assertThat(cockpit.health("five").reconnects()).isZero();
        assertThat(Broker.LARGEST).isLessThan(100 << 20);
    }

    @Test
    void over_tls_the_name_has_to_be_right_and_the_password_too() throws Exception {
        Path dir = Files.createDirectories(brokers.resolve("tls"));
        Path other = Files.createDirectories(brokers.resolve("other"));
        try (Mosquitto guarded = Mosquitto.guarded(dir, "cockpit", "pa55word", "localhost");
                Mosquitto wrong = Mosquitto.guarded(other, "cockpit", "pa55word", "broker.example")) {
            cockpit.set("TLS_PORT", guarded.port())
                    .set("OTHER_PORT", wrong.port())
                    .set("CA", guarded.authority())
                    .set("OTHER_CA", wrong.authority())
                    .set("GOOD", "pa55word")
                    .set("BAD", "pa55word-of-another");
            secure("good", "TLS_PORT", "ca: '${env:CA}', password: '${env:GOOD}'");
            secure("good-3", "TLS_PORT", "ca: '${env:CA}', password: '${env:GOOD}', version: 3.1.1");
            secure("bad", "TLS_PORT", "ca: '${env:CA}', password: '${env:BAD}'");
            secure("bad-3", "TLS_PORT", "ca: '${env:CA}', password: '${env:BAD}', version: 3.1.1");
            secure("wrong-name", "OTHER_PORT", "ca: '${env:OTHER_CA}', password: '${env:GOOD}'");
            secure("unknown-authority", "TLS_PORT", "password: '${env:GOOD}'");
            cockpit.start();

            cockpit.until(() -> cockpit.health("good").state() == LinkState.LIVE
                    && cockpit.health("good-3").state() == LinkState.LIVE
                    && cockpit.health("bad").state() == LinkState.BROKEN
                    && cockpit.health("bad-3").state() == LinkState.BROKEN
                    && cockpit.health("wrong-name").state() == LinkState.DOWN
                    && cockpit.health("unknown-authority").state() == LinkState.DOWN);
            cockpit.until(() -> loops() == 1);
            assertThat(detail("wrong-name")).contains("localhost");
            assertThat(detail("unknown-authority")).contains("certification path");
            assertThat(detail("bad")).contains("NOT_AUTHORIZED").doesNotContain("pa55word");
            assertThat(detail("bad-3")).contains("NOT_AUTHORIZED").doesNotContain("pa55word");
        }
    }

    /** The threads that serve connections, of however many links. */
    private static long loops() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("mqtt"))
                .count();
    }

    private void secure(String id, String port, String settings) throws Exception {
        cockpit.link(id, """
            kind: mqtt
            yields: samples
            url: mqtts://localhost:${env:%s}
            mqtt: {topics: [city/#], user: cockpit, %s}
            """.formatted(port, settings));
    }

    private void link(String id, String settings) throws Exception {
        cockpit.link(
                id, "kind: mqtt\nyields: samples\nurl: mqtt://127.0.0.1:${env:PORT}\nmqtt: {" + settings + "}\n" + MAP);
    }

    private void standing(String id) throws Exception {
        if (!cockpit.isStarted()) {
            cockpit.start();
        }
        cockpit.until(() -> cockpit.health(id).state() == LinkState.LIVE);
    }

    private String detail(String id) {
        return cockpit.health(id).detail().text(Messages.in(Locale.ENGLISH));
    }

    private void untilValue(double value) throws Exception {
        cockpit.until(() -> cockpit.samples()
                .latest(KEY)
                .filter(sample -> sample.value() == value)
                .isPresent());
    }

    private static void say(Mqtt5BlockingClient client, int qos, double value) {
        client.publishWith()
                .topic("city/delay/990101")
                .qos(MqttQos.fromCode(qos))
                .payload(sample(value).getBytes(UTF_8))
                .send();
    }

    private static void await(CountDownLatch gate) {
        try {
            assertThat(gate.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String sample(double value) {
        return "{\"v\": " + value + ", \"at\": \"" + Instant.now() + "\"}";
    }
}
