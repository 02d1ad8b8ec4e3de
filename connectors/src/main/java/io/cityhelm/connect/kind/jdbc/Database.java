package io.cityhelm.connect.kind.jdbc;

import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import org.postgresql.PGProperty;
import org.sqlite.SQLiteConfig;

/** A database that can be read. Its drivers are told that nothing is to be written, whatever else a file says. */
sealed interface Database {

    /** A connection that only reads; the caller closes it. */
    Connection open() throws SQLException;

    /** @throws IllegalArgumentException when it is of no kind that there is a driver for */
    static Database of(String url, Optional<String> user, Optional<String> password, Duration timeout) {
        if (url.startsWith("jdbc:postgresql://")) {
            return PostgreSql.of(url, user, password, timeout);
        }
        if (url.startsWith("jdbc:sqlite:")) {
            return SqliteFile.of(url);
        }
        throw new IllegalArgumentException("jdbc:postgresql://…, jdbc:sqlite:…");
    }

    /** @param properties with the password, which nobody prints */
    final class PostgreSql implements Database {

        /** What an address may say beside the place; some of the others load classes by name or write. */
        private static final Set<String> ALLOWED =
                Set.of("sslmode", "sslrootcert", "sslcert", "sslkey", "currentSchema", "ApplicationName");

        private final String url;
        private final Properties properties;

        private PostgreSql(String url, Properties properties) {
            this.url = url;
            this.properties = properties;
        }

        static PostgreSql of(String url, Optional<String> user, Optional<String> password, Duration timeout) {
            checkParameters(url);
            Properties properties = new Properties();
            user.ifPresent(name -> PGProperty.USER.set(properties, name));
            password.ifPresent(word -> PGProperty.PASSWORD.set(properties, word));
            PGProperty.READ_ONLY.set(properties, true);
            PGProperty.READ_ONLY_MODE.set(properties, "always");
            PGProperty.CONNECT_TIMEOUT.set(properties, 10);
            PGProperty.LOGIN_TIMEOUT.set(properties, 15);
            PGProperty.SOCKET_TIMEOUT.set(properties, Math.toIntExact(timeout.toSeconds() + 10));
            if (org.postgresql.Driver.parseURL(url, properties) == null) {
                throw new IllegalArgumentException("url");
            }
            return new PostgreSql(url, properties);
        }

        private static void checkParameters(String url) {
            String query = URI.create(url.substring("jdbc:".length())).getRawQuery();
            if (query != null) {
                Arrays.stream(query.split("&"))
                        .map(pair -> pair.replaceAll("=.*", ""))
                        .filter(name -> !ALLOWED.contains(name))
                        .findFirst()
                        .ifPresent(name -> {
                            throw new IllegalArgumentException("url: ?" + name);
                        });
            }
        }

        @Override
        public Connection open() throws SQLException {
            return new org.postgresql.Driver().connect(url, properties);
        }
    }

    /** A file that another program may be writing to. */
    final class SqliteFile implements Database {

        private final String url;

        private SqliteFile(String url) {
            this.url = url;
        }

        static SqliteFile of(String url) {
            if (url.contains("?")) {
                throw new IllegalArgumentException("url: ?");
            }
            return new SqliteFile(url);
        }

        @Override
        public Connection open() throws SQLException {
            SQLiteConfig config = new SQLiteConfig();
            config.setReadOnly(true);
            config.enableLoadExtension(false);
            config.setBusyTimeout(5_000);
            return config.createConnection(url);
        }
    }
}
