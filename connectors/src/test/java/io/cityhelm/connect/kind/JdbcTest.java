package io.cityhelm.connect.kind;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityhelm.connect.Cockpit;
import io.cityhelm.connect.health.LinkState;
import io.cityhelm.core.indicator.SampleKey;
import io.cityhelm.core.pack.SmallCity;
import io.cityhelm.core.text.Messages;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A query against a real PostgreSQL, and against a file of SQLite. */
class JdbcTest {

    private static final String LINK = """
        kind: jdbc
        yields: samples
        url: ${env:URL}
        every: 0.2
        times: {zone: Asia/Shanghai}
        jdbc:
          user: postgres
          query: %s
          %s
        map:
          record: '{"indicator": "delay", "jurisdiction": $string(code), "value": reading, "at": $time(seen)}'
        """;
    private static final SampleKey WEST = new SampleKey("delay", SmallCity.WEST);
    private static final SampleKey EAST = new SampleKey("delay", SmallCity.EAST);

    private static EmbeddedPostgres server;

    @TempDir
    Path folder;

    private Cockpit cockpit;

    @BeforeAll
    static void start() throws Exception {
        server = EmbeddedPostgres.builder().start();
    }

    @AfterAll
    static void stop() throws Exception {
        server.close();
    }

    @BeforeEach
    void open() throws Exception {
        cockpit = new Cockpit(folder)
                .set("URL", server.getJdbcUrl("postgres", "postgres").replaceAll("\\?.*", ""));
        run("DROP TABLE IF EXISTS probe; CREATE TABLE probe (n bigserial, code int, name text, reading numeric(8,2), "
                + "seen timestamp, sure timestamptz DEFAULT now(), note text, raw bytea)");
    }

    @AfterEach
    void close() {
        cockpit.close();
    }

    @Test
    void rows_become_records_and_what_comes_later_is_asked_for_from_the_last_value_on() throws Exception {
        run("INSERT INTO probe (code, name, reading, seen) VALUES (990101, '西区 𠮷', 1.25, '2020-06-01 08:00:00')");
        cockpit.link(
                        "probe",
                        link(
                                "SELECT n, code, name, reading, seen, sure, note FROM probe WHERE n > :since ORDER BY"
                                        + " n",
                                "{since: n, start: 0}"))
                .start();
        cockpit.until(() -> cockpit.samples().latest(WEST).isPresent());
        assertThat(cockpit.samples().latest(WEST).orElseThrow().value()).isEqualTo(1.25);
        assertThat(cockpit.samples().latest(WEST).orElseThrow().observedAt())
                .isEqualTo(Instant.parse("2020-06-01T00:00:00Z"));

        run("INSERT INTO probe (code, reading, seen) VALUES (990102, 2, '2020-06-01 09:00:00')");
        cockpit.until(() -> cockpit.samples().latest(EAST).isPresent());
        assertThat(cockpit.samples().accepted()).as("no row came twice").isEqualTo(2);
        assertThat(cockpit.health("probe").state()).isEqualTo(LinkState.LIVE);
        assertThat(cockpit.quarantine()).isEmpty();
    }

    @Test
    void more_than_comes_at_once_comes_in_rounds_and_rows_of_one_moment_stay_together() throws Exception {
        run("INSERT INTO probe (code, reading, seen) SELECT 990101, i, timestamp '2020-06-01 08:00' + (i / 3) *"
                + " interval '1 s' FROM generate_series(1, 50) i");
        cockpit.link(
                        "probe",
                        link(
                                "SELECT code, reading, seen FROM probe WHERE seen > :since ORDER BY seen",
                                "{since: seen, start: '2000-01-01 00:00', most: 7, fetch: 3}"))
                .start();
        cockpit.until(() -> cockpit.samples().accepted() >= 50);
        cockpit.until(() -> cockpit.health("probe").accepted() == 50);

        assertThat(cockpit.samples().latest(WEST).orElseThrow().value()).isGreaterThanOrEqualTo(48);
    }

    @Test
    void a_time_with_a_zone_keeps_it_null_is_not_there_and_decimals_are_numbers() throws Exception {
        run("INSERT INTO probe (code, reading, seen, sure) VALUES (990101, 3.50, NULL, '2020-06-01 08:00:00+02')");
        cockpit.link("probe", link("SELECT code, reading, sure AS seen, note FROM probe", "{fetch: 1}"))
                .start();
        cockpit.until(() -> cockpit.samples().latest(WEST).isPresent());

        assertThat(cockpit.samples().latest(WEST).orElseThrow().observedAt())
                .isEqualTo(Instant.parse("2020-06-01T06:00:00Z"));
        assertThat(cockpit.samples().latest(WEST).orElseThrow().value()).isEqualTo(3.5);
    }

    @Test
    void bytes_are_refused_and_so_is_a_table_that_is_not_there_or_comes_in_no_order() throws Exception {
        run("INSERT INTO probe (code, reading, seen) VALUES (1, 1, '2020-06-01 08:00'), (1, 1, '2020-06-01 07:00')");
        cockpit.link("bytes", link("SELECT raw FROM probe", "{}"))
                .link("nowhere", link("SELECT a FROM nowhere", "{}"))
                .link(
                        "unordered",
                        link(
                                "SELECT code, seen FROM probe WHERE seen > :since ORDER BY n",
                                "{since: seen, start: '2000-01-01'}"))
                .link("endless", link("SELECT code FROM probe", "{most: 1}"))
                .start();
        for (String id : new String[] {"bytes", "nowhere", "unordered", "endless"}) {
            cockpit.until(() -> cockpit.health(id).state() == LinkState.BROKEN);
        }
        assertThat(detail("bytes")).contains("\"raw\" is of the type bytea");
        assertThat(detail("nowhere")).contains("42P01");
        assertThat(detail("unordered")).contains("not ordered by the column \"seen\"");
        assertThat(detail("endless")).contains("more than 1 rows");
    }

    @Test
    void nothing_is_written_however_it_is_put() throws Exception {
        run("CREATE OR REPLACE FUNCTION sneak() RETURNS int LANGUAGE sql AS 'INSERT INTO probe (code) VALUES (7);"
                + " SELECT 1'");
        cockpit.link("sneaky", link("SELECT sneak() AS code", "{}"))
                .link("plain", link("'DELETE FROM probe'", "{}"))
                .link("wild", link("SELECT 1 AS a", "{}").replace("${env:URL}", "${env:URL}?readOnlyMode=ignore"))
                .start();
        cockpit.until(() -> cockpit.health("sneaky").state() == LinkState.BROKEN);

        assertThat(detail("sneaky")).contains("25006");
        assertThat(detail("plain")).contains("SELECT");
        assertThat(detail("wild")).contains("readOnlyMode");
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT count(*) FROM probe")) {
            rows.next();
            assertThat(rows.getInt(1)).isZero();
        }
    }

    @Test
    void a_query_that_takes_too_long_is_ended_and_a_server_that_is_away_is_down() throws Exception {
        cockpit.link("slow", link("SELECT pg_sleep(60)::text AS a", "{timeout: 1}"))
                .link(
                        "away",
                        link("SELECT 1 AS a", "{}").replace("${env:URL}", "jdbc:postgresql://127.0.0.1:1/postgres"))
                .start();
        cockpit.until(() -> cockpit.health("slow").state() == LinkState.DOWN
                && cockpit.health("away").state() == LinkState.DOWN);

        assertThat(detail("slow")).contains("57014");
        assertThat(detail("away")).contains("08001");
    }

    @Test
    void a_file_of_sqlite_is_read_and_never_written() throws Exception {
        String url = "jdbc:sqlite:" + folder.resolve("theirs.db");
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE probe (n INTEGER PRIMARY KEY, code TEXT, reading REAL, seen TEXT, raw)");
            statement.execute("INSERT INTO probe VALUES (1, '990101', 1.5, '2020-06-01 08:00:00', NULL),"
                    + " (2, '990102', 2.5, '2020-06-01 08:00:00', x'00ff')");
        }
        cockpit.set("URL", url)
                .link("probe", link("SELECT * FROM probe WHERE n > :since ORDER BY n", "{since: n, start: 0}"))
                .start();
        cockpit.until(() -> cockpit.samples().latest(WEST).isPresent());
        cockpit.until(() -> cockpit.quarantine().size() == 1);

        assertThat(cockpit.quarantine().getFirst().reason()).contains("\"raw\" holds 2 bytes");
        assertThat(cockpit.samples().latest(EAST)).isEmpty();
    }

    private static String link(String query, String more) {
        String members = more.substring(1, more.length() - 1);
        StringBuilder lines = new StringBuilder();
        for (String member : members.isBlank() ? new String[0] : members.split(", ")) {
            lines.append(lines.isEmpty() ? "" : "\n          ").append(member);
        }
        return LINK.indent(0).formatted(query, lines).replaceAll("(?m)^ {8,}(?=[a-z]+: )", "  ");
    }

    private String detail(String id) {
        return cockpit.health(id).detail().text(Messages.in(Locale.ENGLISH));
    }

    private static void run(String sql) throws SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
