package io.cityhelm.connect.kind.kafka;

import io.cityhelm.connect.config.Settings;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.common.config.SaslConfigs;
import org.apache.kafka.common.config.SslConfigs;
import org.apache.kafka.common.config.types.Password;
import org.apache.kafka.common.security.auth.SecurityProtocol;
import org.apache.kafka.common.security.plain.PlainLoginModule;
import org.apache.kafka.common.security.scram.ScramLoginModule;

/**
 * How a cluster is reached. Never printed: a password is among it.
 *
 * @param servers HOST:PORT, some of the cluster's; the client learns of the others
 * @param tls whether connections are encrypted; then certificates have to be good for their host names
 * @param authority a PEM file with the certificates that are trusted; empty for those that Java trusts
 * @param login who this client is; empty for nobody
 * @param earliest whether a group that is new begins with what is there already
 */
record ClusterSettings(
        List<String> servers,
        boolean tls,
        Optional<String> authority,
        Optional<Login> login,
        List<String> topics,
        String group,
        boolean earliest) {

    /** The largest record that is taken in, in bytes. */
    static final int LARGEST = 16 << 20;

    private static final int SESSION_MILLIS = 10_000;
    private static final int MOST_AT_ONCE = 500;
    private static final int MOST_BYTES_A_FETCH = 16 << 20;
    private static final String PLAIN = "kafka://";
    private static final String ENCRYPTED = "kafkas://";
    private static final Pattern SERVER = Pattern.compile("(\\[[0-9a-fA-F:.]+]|[\\w.-]+):\\d{1,5}");

    /** @param mechanism of SASL */
    record Login(String mechanism, String user, String password) {
        @Override
        public String toString() {
            return "Login[" + mechanism + "]";
        }
    }

    /** @throws IllegalArgumentException when the address is none */
    static ClusterSettings of(String target, Settings settings) {
        boolean tls = target.startsWith(ENCRYPTED);
        if (!tls && !target.startsWith(PLAIN)) {
            throw new IllegalArgumentException("kafka(s)://host:port,… : " + target);
        }
        List<String> servers = Arrays.stream(
                        target.substring((tls ? ENCRYPTED : PLAIN).length()).split(",", -1))
                .map(String::strip)
                .toList();
        if (!servers.stream().allMatch(server -> SERVER.matcher(server).matches())) {
            throw new IllegalArgumentException("kafka(s)://host:port,… : " + target);
        }
        return new ClusterSettings(
                servers,
                tls,
                settings.text("ca"),
                settings.text("user")
                        .map(user -> new Login(
                                settings.text("mechanism").orElse("plain").toUpperCase(Locale.ROOT),
                                user,
                                settings.text("password").orElse(""))),
                settings.texts("topics"),
                settings.needed("group"),
                settings.text("from").equals(Optional.of("earliest")));
    }

    /** As the client library wants it. Nothing is committed by itself, and no topic comes to be because somebody asks for it. */
    Map<String, Object> properties() {
        Map<String, Object> all = new HashMap<>();
        all.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, servers);
        all.put(ConsumerConfig.GROUP_ID_CONFIG, group);
        all.put(ConsumerConfig.CLIENT_ID_CONFIG, "cityhelm");
        all.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        all.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        all.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, earliest ? "earliest" : "latest");
        // a member that is lost keeps the rest of its group waiting for so long
        all.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, SESSION_MILLIS);
        // what was taken back is not taken in
        all.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        all.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, MOST_AT_ONCE);
        all.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, MOST_BYTES_A_FETCH);
        // numbers about itself that nobody reads
        all.put(ConsumerConfig.METRIC_REPORTER_CLASSES_CONFIG, List.of());
        all.put(ConsumerConfig.ENABLE_METRICS_PUSH_CONFIG, false);
        secure(all);
        return all;
    }

    private void secure(Map<String, Object> all) {
        SecurityProtocol protocol = login.isPresent()
                ? tls ? SecurityProtocol.SASL_SSL : SecurityProtocol.SASL_PLAINTEXT
                : tls ? SecurityProtocol.SSL : SecurityProtocol.PLAINTEXT;
        all.put("security.protocol", protocol.name);
        authority.ifPresent(file -> {
            all.put(SslConfigs.SSL_TRUSTSTORE_TYPE_CONFIG, "PEM");
            all.put(SslConfigs.SSL_TRUSTSTORE_LOCATION_CONFIG, file);
        });
        login.ifPresent(who -> {
            all.put(SaslConfigs.SASL_MECHANISM, who.mechanism());
            all.put(SaslConfigs.SASL_JAAS_CONFIG, new Password(jaas(who)));
        });
    }

    private static String jaas(Login who) {
        Class<?> module = who.mechanism().equals("PLAIN") ? PlainLoginModule.class : ScramLoginModule.class;
        return "%s required username=%s password=%s;"
                .formatted(module.getName(), quoted(who.user()), quoted(who.password()));
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    @Override
    public String toString() {
        return "ClusterSettings" + servers;
    }
}
