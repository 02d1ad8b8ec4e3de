package io.cityhelm.connect.real;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import okhttp3.tls.HeldCertificate;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.utils.Time;

/** A Kafka cluster of one server, in this process, on ports of its own: one open, one with TLS and a password. */
public final class KafkaCluster implements AutoCloseable {

    public static final String USER = "cockpit";
    public static final String PASSWORD = "pa55 \"word\"";

    private final Path folder;
    private final int port = freePort();
    private final int securePort = freePort();
    private final Properties properties;
    private KafkaRaftServer server;

    private KafkaCluster(Path folder) throws IOException {
        this.folder = folder;
        HeldCertificate authority =
                new HeldCertificate.Builder().certificateAuthority(0).build();
        HeldCertificate own = new HeldCertificate.Builder()
                .signedBy(authority)
                .commonName("localhost")
                .addSubjectAlternativeName("localhost")
                .build();
        Files.writeString(folder.resolve("ca.pem"), authority.certificatePem());
        this.properties = properties(own, freePort());
    }

    /** @param topics with one partition each */
    public static KafkaCluster open(Path folder, String... topics) throws Exception {
        KafkaCluster cluster = new KafkaCluster(folder);
        cluster.format();
        cluster.start();
        try (Admin admin = Admin.create(cluster.client())) {
            Set<NewTopic> all = java.util.Arrays.stream(topics)
                    .map(name -> new NewTopic(name, Optional.of(1), Optional.of((short) 1)))
                    .collect(java.util.stream.Collectors.toSet());
            admin.createTopics(all).all().get(20, TimeUnit.SECONDS);
        }
        return cluster;
    }

    private Properties properties(HeldCertificate own, int controller) {
        Properties all = new Properties();
        all.put("process.roles", "broker,controller");
        all.put("node.id", "1");
        all.put("controller.quorum.voters", "1@127.0.0.1:" + controller);
        all.put(
                "listeners",
                "OPEN://127.0.0.1:" + port + ",SECURE://127.0.0.1:" + securePort + ",CONTROL://127.0.0.1:"
                        + controller);
        all.put("advertised.listeners", "OPEN://127.0.0.1:" + port + ",SECURE://localhost:" + securePort);
        all.put("listener.security.protocol.map", "OPEN:PLAINTEXT,SECURE:SASL_SSL,CONTROL:PLAINTEXT");
        all.put("inter.broker.listener.name", "OPEN");
        all.put("controller.listener.names", "CONTROL");
        all.put("listener.name.secure.ssl.keystore.type", "PEM");
        all.put("listener.name.secure.ssl.keystore.certificate.chain", own.certificatePem());
        all.put("listener.name.secure.ssl.keystore.key", own.privateKeyPkcs8Pem());
        all.put("listener.name.secure.sasl.enabled.mechanisms", "PLAIN");
        all.put(
                "listener.name.secure.plain.sasl.jaas.config",
                "org.apache.kafka.common.security.plain.PlainLoginModule required user_" + USER + "=\""
                        + PASSWORD.replace("\"", "\\\"") + "\";");
        all.put("log.dirs", folder.resolve("logs").toString());
        all.put("offsets.topic.num.partitions", "1");
        all.put("offsets.topic.replication.factor", "1");
        all.put("transaction.state.log.replication.factor", "1");
        all.put("transaction.state.log.min.isr", "1");
        all.put("group.initial.rebalance.delay.ms", "0");
        all.put("log.cleaner.enable", "false");
        // there is nobody to hand over to
        all.put("controlled.shutdown.enable", "false");
        all.put("auto.create.topics.enable", "false");
        all.put("message.max.bytes", String.valueOf(40 << 20));
        return all;
    }

    private void format() throws IOException {
        Path file = folder.resolve("server.properties");
        try (OutputStream out = Files.newOutputStream(file)) {
            properties.store(out, null);
        }
        int status = StorageTool.execute(
                new String[] {"format", "-t", Uuid.randomUuid().toString(), "-c", file.toString()},
                new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
        if (status != 0) {
            throw new IOException("format: " + status);
        }
    }

    private void start() {
        server = new KafkaRaftServer(KafkaConfig.fromProps(properties, false), Time.SYSTEM);
        server.startup();
    }

    /** Ends the server and keeps what it holds. */
    public void stop() {
        server.shutdown();
        server.awaitShutdown();
    }

    /** Starts it again. */
    public void restart() {
        start();
    }

    public int port() {
        return port;
    }

    public int securePort() {
        return securePort;
    }

    /** The file of the authority that signed its certificate. */
    public Path authority() {
        return folder.resolve("ca.pem");
    }

    /** Says something under a topic, each with the same key. */
    public void say(String topic, String key, List<byte[]> values) throws Exception {
        Map<String, Object> all = client();
        all.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, 40 << 20);
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(all, new ByteArraySerializer(), new ByteArraySerializer())) {
            for (byte[] value : values) {
                var sent = producer.send(new ProducerRecord<>(topic, key.getBytes(StandardCharsets.UTF_8), value));
                if (value == values.getLast()) {
                    var unused = sent.get(20, TimeUnit.SECONDS);
                }
            }
        }
    }

    private Map<String, Object> client() {
        return new HashMap<>(Map.of("bootstrap.servers", "127.0.0.1:" + port, "metric.reporters", List.of()));
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        stop();
    }
}
