package io.cityhelm.connect.kind;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.cityhelm.connect.Cockpit;
import io.cityhelm.connect.health.LinkState;
import io.cityhelm.connect.real.KafkaCluster;
import io.cityhelm.core.indicator.SampleKey;
import io.cityhelm.core.intake.Rejected;
import io.cityhelm.core.pack.SmallCity;
import io.cityhelm.core.text.Messages;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kafka, against a Kafka server. */
class KafkaTest {

    private static final SampleKey KEY = new SampleKey("delay", SmallCity.WEST);

    @TempDir
    static Path cluster;

    private static KafkaCluster kafka;

    @TempDir
    Path folder;

    private Cockpit cockpit;

    @BeforeAll
    static void openCluster() throws Exception {
        kafka = KafkaCluster.open(cluster, "taken", "kept", "again", "large", "secret", "gone");
    }

    @AfterAll
    static void closeCluster() {
        kafka.close();
    }

    @BeforeEach
    void open() throws Exception {
        cockpit = new Cockpit(folder)
                .set("PORT", kafka.port())
                .set("TLS_PORT", kafka.securePort())
                .set("CA", kafka.authority())
                .set("GOOD", KafkaCluster.PASSWORD)
                .set("BAD", "pa55 of another");
    }

    @AfterEach
    void close() {
        cockpit.close();
    }

    @Test
    void what_stands_in_a_topic_is_taken_in_and_what_is_nonsense_is_set_aside() throws Exception {
        kafka.say(
                "taken",
                "990101",
                List.of(
                        bytes(sample(1.25)),
                        "junk".getBytes(UTF_8),
                        new byte[] {'{', (byte) 0xC3, 0x28, (byte) 0xFF},
                        new byte[0],
                        bytes("[".repeat(10_000)),
                        bytes(sample(1.5))));
        link("live", "topics: [taken], group: a, from: earliest");
        cockpit.start();

        cockpit.until(() ->
                cockpit.health("live").accepted() == 2 && cockpit.health("live").rejected() == 3);
        assertThat(cockpit.quarantine()).extracting(Rejected::reason).allMatch(why -> !why.isBlank());
        assertThat(cockpit.samples().latest(KEY).orElseThrow().value()).isEqualTo(1.5);
    }

    @Test
    void a_group_goes_on_where_it_left_off() throws Exception {
        link("live", "topics: [kept], group: b, from: earliest");
        kafka.say("kept", "990101", samples(700));
        cockpit.start();
        cockpit.until(() -> cockpit.health("live").accepted() == 700);
        cockpit.stopLinks();

        kafka.say("kept", "990101", samples(5));
        cockpit.start();
        cockpit.until(() -> cockpit.health("live").accepted() == 5);
    }

    @Test
    void what_could_not_be_taken_in_comes_again() throws Exception {
        CountDownLatch broken = new CountDownLatch(1);
        try (AutoCloseable _ = cockpit.samples().onChange(all -> {
            if (broken.getCount() > 0) {
                broken.countDown();
                throw new IllegalStateException("this side cannot");
            }
        })) {
            link("live", "topics: [again], group: c, from: earliest");
            kafka.say("again", "990101", samples(1));
            cockpit.start();
            assertThat(broken.await(20, TimeUnit.SECONDS)).isTrue();
            cockpit.until(() -> cockpit.health("live").accepted() == 1);
        }
    }

    @Test
    void a_record_that_is_too_large_is_set_aside_and_those_after_it_are_taken() throws Exception {
        link("live", "topics: [large], group: d, from: earliest");
        kafka.say("large", "990101", List.of(new byte[20 << 20], bytes(sample(1.5))));
        cockpit.start();

        cockpit.until(() -> cockpit.health("live").accepted() == 1);
        assertThat(cockpit.quarantine())
                .singleElement()
                .satisfies(rejected -> assertThat(rejected.reason()).contains("larger"))
                .satisfies(rejected -> assertThat(rejected.raw().length()).isLessThan(10_000));
    }

    @Test
    void who_may_not_in_says_so_and_says_no_password() throws Exception {
        kafka.say("secret", "990101", samples(1));
        secure("good", "localhost", "ca: '${env:CA}', user: cockpit, password: '${env:GOOD}'");
        secure("bad", "localhost", "ca: '${env:CA}', user: cockpit, password: '${env:BAD}'");
        secure("wrong-name", "127.0.0.1", "ca: '${env:CA}', user: cockpit, password: '${env:GOOD}'");
        secure("unknown-authority", "localhost", "user: cockpit, password: '${env:GOOD}'");
        link("no-topic", "topics: [nowhere], group: e");
        cockpit.start();

        cockpit.until(() -> cockpit.health("good").accepted() == 1
                && cockpit.health("bad").state() == LinkState.BROKEN
                && cockpit.health("wrong-name").state() == LinkState.BROKEN
                && cockpit.health("unknown-authority").state() == LinkState.BROKEN
                && cockpit.health("no-topic").state() == LinkState.BROKEN);
        assertThat(detail("bad")).contains("Authentication failed").doesNotContain("pa55");
        assertThat(detail("wrong-name")).contains("127.0.0.1");
        assertThat(detail("unknown-authority")).contains("certification path");
        assertThat(detail("no-topic")).contains("nowhere");
    }

    @Test
    void a_server_that_is_gone_is_noticed_though_nothing_is_expected_of_it_and_reached_once_it_is_back()
            throws Exception {
        link("live", "topics: [gone], group: f, from: earliest");
        kafka.say("gone", "990101", samples(3));
        cockpit.start();
        cockpit.until(() -> cockpit.health("live").accepted() == 3);

        kafka.stop();
        cockpit.until(() -> cockpit.health("live").state() == LinkState.DOWN);
        kafka.restart();
        cockpit.until(() -> cockpit.health("live").reconnects() > 0
                && cockpit.health("live").state() == LinkState.LIVE);
    }

    private void secure(String id, String host, String settings) throws Exception {
        cockpit.link(id, """
            kind: kafka
            yields: samples
            url: kafkas://%s:${env:TLS_PORT}
            kafka: {topics: [secret], group: %s, from: earliest, %s}
            map: {record: '{"id": $topic, "indicator": "delay", "jurisdiction": $key, "value": v, "at": at}'}
            """.formatted(host, id, settings));
    }

    private void link(String id, String settings) throws Exception {
        cockpit.link(id, """
            kind: kafka
            yields: samples
            url: kafka://127.0.0.1:${env:PORT}
            kafka: {%s}
            map:
              record: '{"id": $topic & "-" & $partition & "-" & $offset, "indicator": "delay", "jurisdiction": $key, "value": v, "at": at}'
            """.formatted(settings));
    }

    private String detail(String id) {
        return cockpit.health(id).detail().text(Messages.in(Locale.ENGLISH));
    }

    private static List<byte[]> samples(int count) {
        List<byte[]> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            all.add(bytes(sample(i)));
        }
        return all;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }

    private static String sample(double value) {
        return "{\"v\": " + value + ", \"at\": \"" + Instant.now() + "\"}";
    }
}
