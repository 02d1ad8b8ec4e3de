package io.cityhelm.core.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityhelm.core.HandClock;
import io.cityhelm.core.Town;
import io.cityhelm.core.alert.AlertCommand;
import io.cityhelm.core.alert.AlertKey;
import io.cityhelm.core.command.CommandDesk;
import io.cityhelm.core.command.Outcome;
import io.cityhelm.core.command.Request;
import io.cityhelm.core.incident.Grade;
import io.cityhelm.core.incident.IncidentCommand;
import io.cityhelm.core.incident.IncidentEvent;
import io.cityhelm.core.journal.Change;
import io.cityhelm.core.journal.StreamId;
import io.cityhelm.core.security.Actor;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A ledger in a folder of its own, with a desk before it and a clock that is moved by hand. */
public abstract class OpenLedger {

    protected static final StreamId STREAM = new StreamId("incident", Town.INCIDENT.toString());
    protected static final AlertKey ALERT = AlertKey.of("cap", "1");

    @TempDir
    protected Path folder;

    protected final HandClock clock = new HandClock(Town.NOON);
    protected Ledger ledger;
    protected CommandDesk desk;

    @BeforeEach
    protected void open() throws Exception {
        ledger = Ledger.open(file());
        desk = desk(ledger);
    }

    @AfterEach
    protected void close() {
        desk.close();
        ledger.close();
    }

    /** It is done, or the test fails. */
    protected void done(Actor actor, Request request) throws Exception {
        assertThat(submit(actor, request)).isInstanceOf(Outcome.Done.class);
    }

    protected Outcome submit(Actor actor, Request request) throws Exception {
        return submit(desk, actor, request);
    }

    protected void reportAndVerify() throws Exception {
        done(Town.STREET_OFFICER, Request.of(Town.report(Town.INCIDENT, Town.STREET)));
        done(Town.STREET_OFFICER, Request.of(new IncidentCommand.Verify(Town.INCIDENT, Grade.II, "seen")));
    }

    protected void raise() throws Exception {
        done(Town.OUTBOX, Request.of(new AlertCommand.Raise(ALERT, Town.alert(Optional.empty()))));
    }

    protected CommandDesk desk(Ledger on) {
        return new CommandDesk(on.journal(), on.lookups(), Town.TREE, clock, clock.getZone());
    }

    protected Path file() {
        return folder.resolve("journal.db");
    }

    protected static Change change(long seen, IncidentEvent event) {
        return new Change(STREAM, seen, List.of(event));
    }

    protected static String rule(Outcome outcome) {
        return ((Outcome.Refused) outcome).refusal().rule();
    }

    protected static Outcome submit(CommandDesk desk, Actor actor, Request request) throws Exception {
        return desk.submit(actor, request).get(10, TimeUnit.SECONDS);
    }

    protected static void sql(Path file, String... statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            for (String each : statements) {
                statement.execute(each);
            }
        }
    }
}
