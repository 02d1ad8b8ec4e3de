package io.cityhelm.connect.real;

import com.hivemq.client.mqtt.datatypes.MqttQos;
import com.hivemq.client.mqtt.mqtt5.Mqtt5BlockingClient;
import com.hivemq.client.mqtt.mqtt5.Mqtt5Client;
import io.cityhelm.core.real.Foreign;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import okhttp3.tls.HeldCertificate;

/** Eclipse Mosquitto as the distribution has it, on a port of its own. */
public final class Mosquitto implements AutoCloseable {

    public static final String PROGRAM = "/usr/sbin/mosquitto";
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(20);

    private final Path folder;
    private final int port;
    private final List<String> lines;
    private Process process;

    private Mosquitto(Path folder, List<String> lines) throws IOException {
        this.folder = folder;
        this.lines = lines;
        this.port = freePort();
        Foreign.needs(PROGRAM, "mosquitto");
    }

    /** Lets anybody in. @param more lines of its configuration */
    public static Mosquitto open(Path folder, String... more) throws Exception {
        Mosquitto broker = new Mosquitto(folder, List.of(more));
        broker.write("allow_anonymous true");
        broker.start();
        return broker;
    }

    /** Lets one user in, over TLS, with a certificate of its own authority for one host name. */
    public static Mosquitto guarded(Path folder, String user, String password, String host) throws Exception {
        HeldCertificate authority =
                new HeldCertificate.Builder().certificateAuthority(0).build();
        HeldCertificate own = new HeldCertificate.Builder()
                .signedBy(authority)
                .commonName(host)
                .addSubjectAlternativeName(host)
                .build();
        Files.writeString(folder.resolve("ca.pem"), authority.certificatePem());
        Files.writeString(folder.resolve("own.pem"), own.certificatePem());
        Files.writeString(folder.resolve("key.pem"), own.privateKeyPkcs8Pem());
        Process passwords = new ProcessBuilder(
                        "mosquitto_passwd", "-b", "-c", folder.resolve("users").toString(), user, password)
                .inheritIO()
                .start();
        if (passwords.waitFor() != 0) {
            throw new IOException("mosquitto_passwd");
        }
        Mosquitto broker = new Mosquitto(folder, List.of());
        broker.write(
                "allow_anonymous false",
                "password_file " + folder.resolve("users"),
                "certfile " + folder.resolve("own.pem"),
                "keyfile " + folder.resolve("key.pem"));
        broker.start();
        return broker;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private void write(String... own) throws IOException {
        StringBuilder text = new StringBuilder("listener " + port + " 127.0.0.1\n");
        for (String line : own) {
            text.append(line).append('\n');
        }
        text.append("persistence true\npersistence_location ").append(folder).append("/\n");
        // else it writes what it was told to keep only once in half an hour
        text.append("autosave_on_changes true\nautosave_interval 1\n");
        text.append("max_queued_messages 0\nuser ")
                .append(System.getProperty("user.name"))
                .append('\n');
        lines.forEach(line -> text.append(line).append('\n'));
        Files.writeString(folder.resolve("mosquitto.conf"), text);
    }

    /** Starts it, the second time with what it kept. */
    public void start() throws Exception {
        process = new ProcessBuilder(
                        PROGRAM, "-c", folder.resolve("mosquitto.conf").toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("mosquitto.log").toFile()))
                .start();
        long until = System.nanoTime() + PATIENCE;
        while (!answers()) {
            if (System.nanoTime() > until || process.waitFor(10, TimeUnit.MILLISECONDS)) {
                throw new IOException(Files.readString(folder.resolve("mosquitto.log")));
            }
        }
    }

    private boolean answers() {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1000);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** As kill -9 does it. */
    public void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
    }

    public int port() {
        return port;
    }

    /** The file of the authority that signed its certificate. */
    public Path authority() {
        return folder.resolve("ca.pem");
    }

    /** Says something, by a client that is nobody's. */
    public void say(String topic, byte[] payload, int qos, boolean retained) {
        Mqtt5BlockingClient client = client();
        client.connect();
        client.publishWith()
                .topic(topic)
                .qos(MqttQos.fromCode(qos))
                .retain(retained)
                .payload(payload)
                .send();
        client.disconnect();
    }

    public void say(String topic, String text, int qos) {
        say(topic, text.getBytes(StandardCharsets.UTF_8), qos, false);
    }

    /** For more than one word. */
    public Mqtt5BlockingClient client() {
        return Mqtt5Client.builder()
                .serverHost("127.0.0.1")
                .serverPort(port)
                .executorConfig()
                .nettyThreads(1)
                .applyExecutorConfig()
                .buildBlocking();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
