package io.cityhelm.connect.mqtt;

import io.cityhelm.connect.config.Settings;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/**
 * How a broker is reached. Never printed: a password is among it.
 *
 * @param tls whether the connection is encrypted; then the broker's certificate has to be good for its host name
 * @param authority the file with the certificates that are trusted; empty for those that Java trusts
 * @param five MQTT 5, else 3.1.1
 * @param client how this client is called; the broker ends an older connection of the same name
 * @param keep how long the broker keeps what comes while nobody is there; nothing for not at all
 * @param alive after this long without a word each side asks whether the other is there
 * @param patience for connecting, and for one exchange
 */
public record BrokerSettings(
        String host,
        int port,
        boolean tls,
        Optional<Path> authority,
        Optional<String> user,
        Optional<String> password,
        boolean five,
        String client,
        Duration keep,
        Duration alive,
        Duration patience) {

    private static final int PORT = 1883;
    private static final int PORT_OF_TLS = 8883;
    private static final Duration ALIVE = Duration.ofSeconds(30);

    /**
     * @param target mqtt://host or mqtts://host, perhaps with a port
     * @throws IllegalArgumentException when it is no such address
     */
    public static BrokerSettings of(String target, Settings settings, Duration patience) {
        URI url = URI.create(target);
        boolean tls = "mqtts".equals(url.getScheme());
        if (url.getHost() == null || !(tls || "mqtt".equals(url.getScheme()))) {
            throw new IllegalArgumentException("mqtt(s)://… : " + target);
        }
        if (url.getUserInfo() != null) {
            throw new IllegalArgumentException("mqtt: {user, password}");
        }
        return new BrokerSettings(
                url.getHost(),
                url.getPort() >= 0 ? url.getPort() : tls ? PORT_OF_TLS : PORT,
                tls,
                settings.text("ca").map(Path::of),
                settings.text("user"),
                settings.text("password"),
                settings.text("version").orElse("5").equals("5"),
                settings.text("client").orElseGet(BrokerSettings::someName),
                settings.seconds("keep", Duration.ZERO),
                settings.seconds("alive", ALIVE),
                patience);
    }

    /** Short enough for any broker. */
    private static String someName() {
        return "cityhelm-"
                + HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong(), 12);
    }

    /** Whether the broker keeps what comes while nobody is there. */
    public boolean isKept() {
        return !keep.isZero();
    }

    @Override
    public String toString() {
        return "BrokerSettings" + List.of(host, port, client);
    }
}
