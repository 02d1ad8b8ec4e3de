package io.cityhelm.connect.mqtt;

import com.hivemq.client.mqtt.MqttClientBuilder;
import com.hivemq.client.mqtt.MqttClientExecutorConfig;
import com.hivemq.client.mqtt.MqttClientSslConfig;
import com.hivemq.client.mqtt.MqttClientTransportConfig;
import com.hivemq.client.mqtt.datatypes.MqttTopicFilter;
import io.cityhelm.connect.health.Note;
import io.cityhelm.connect.link.LinkFailure;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.TrustManagerFactory;

/** What clients of both versions have in common. */
final class Clients {

    /** One and the same for all clients: whoever shares it shares the loop that runs on it. */
    private static final Executor LOOP =
            loop -> Thread.ofPlatform().name("mqtt").daemon(true).start(loop);

    private Clients() {}

    static MqttClientBuilder builder(BrokerSettings settings) throws LinkFailure {
        int patience = Math.toIntExact(settings.patience().toMillis());
        MqttClientBuilder builder = com.hivemq.client.mqtt.MqttClient.builder()
                .identifier(settings.client())
                .executorConfig(MqttClientExecutorConfig.builder()
                        .nettyExecutor(LOOP)
                        .nettyThreads(1)
                        .build());
        MqttClientTransportConfig transport = MqttClientTransportConfig.builder()
                // resolved by the library, when it connects
                .serverAddress(InetSocketAddress.createUnresolved(settings.host(), settings.port()))
                .socketConnectTimeout(patience, TimeUnit.MILLISECONDS)
                .mqttConnectTimeout(patience, TimeUnit.MILLISECONDS)
                .build();
        return settings.tls()
                ? builder.transportConfig(
                        transport.extend().sslConfig(tls(settings)).build())
                : builder.transportConfig(transport);
    }

    /** The library checks the certificate against the host name unless it is told otherwise. */
    private static MqttClientSslConfig tls(BrokerSettings settings) throws LinkFailure {
        Optional<Path> authority = settings.authority();
        return authority.isEmpty()
                ? MqttClientSslConfig.builder().build()
                : MqttClientSslConfig.builder()
                        .trustManagerFactory(trust(authority.get()))
                        .build();
    }

    private static TrustManagerFactory trust(Path authority) throws LinkFailure {
        try (InputStream in = Files.newInputStream(authority)) {
            KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
            store.load(null, null);
            for (Certificate each : CertificateFactory.getInstance("X.509").generateCertificates(in)) {
                store.setCertificateEntry("ca-" + store.size(), each);
            }
            if (store.size() == 0) {
                throw new GeneralSecurityException("no certificate");
            }
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(store);
            return trust;
        } catch (IOException | GeneralSecurityException e) {
            throw LinkFailure.broken(
                    Note.of("LinkDetail.authority", authority, e.getClass().getSimpleName()), e);
        }
    }

    static MqttTopicFilter topic(String text) {
        return MqttTopicFilter.of(text);
    }

    /** Waits for an exchange, or for the end of the connection. */
    static <T> T await(CompletableFuture<T> exchange, CompletableFuture<Void> closed, Duration patience)
            throws LinkFailure {
        try {
            return exchange.applyToEither(closed.thenApply(never -> (T) null), result -> result)
                    .get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw Ends.failure(e.getCause());
        } catch (TimeoutException e) {
            throw LinkFailure.down(Note.of("LinkDetail.silent"), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw LinkFailure.down(Note.of("LinkDetail.stopped"), e);
        }
    }
}
