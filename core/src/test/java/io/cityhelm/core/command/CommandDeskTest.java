package io.cityhelm.core.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityhelm.core.dispatch.Answer;
import io.cityhelm.core.dispatch.OrderCommand;
import io.cityhelm.core.dispatch.OrderContent;
import io.cityhelm.core.dispatch.OrderId;
import io.cityhelm.core.dispatch.OrderStage;
import io.cityhelm.core.dispatch.Windows;
import io.cityhelm.core.geo.LonLat;
import io.cityhelm.core.incident.Grade;
import io.cityhelm.core.incident.IncidentCommand;
import io.cityhelm.core.incident.IncidentId;
import io.cityhelm.core.incident.IncidentStage;
import io.cityhelm.core.incident.Place;
import io.cityhelm.core.jurisdiction.Jurisdiction;
import io.cityhelm.core.jurisdiction.JurisdictionCode;
import io.cityhelm.core.jurisdiction.JurisdictionTree;
import io.cityhelm.core.jurisdiction.Level;
import io.cityhelm.core.security.Actor;
import io.cityhelm.core.security.Role;
import io.cityhelm.core.store.Ledger;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandDeskTest {

    private static final JurisdictionCode CITY = JurisdictionCode.of("990000");
    private static final JurisdictionCode DISTRICT = JurisdictionCode.of("990101");
    private static final JurisdictionTree TREE = JurisdictionTree.on(
            LocalDate.EPOCH, List.of(node(CITY, Level.CITY, null), node(DISTRICT, Level.DISTRICT, CITY)));
    private static final Actor DUTY = new Actor.Officer("duty", "Duty", Role.DUTY_OFFICER, DISTRICT);
    private static final Actor FIRE = new Actor.Department("fire", CITY);

    @TempDir
    Path folder;

    private Ledger ledger;
    private CommandDesk desk;

    @BeforeEach
    void open() throws Exception {
        ledger = Ledger.open(folder.resolve("journal.db"));
        desk = new CommandDesk(ledger.journal(), ledger.lookups(), TREE, Clock.systemUTC(), ZoneOffset.UTC);
    }

    @AfterEach
    void close() {
        desk.close();
        ledger.close();
    }

    @Test
    void an_incident_is_carried_from_the_report_to_the_close_and_all_of_it_is_in_the_chain() throws Exception {
        IncidentId incident = new IncidentId(UUID.randomUUID());
        OrderId order = new OrderId(UUID.randomUUID());
        Place place = new Place(new LonLat(120, 30), DISTRICT, "somewhere");
        done(
                DUTY,
                Request.of(new IncidentCommand.Report(
                        incident, "leak", "chemical-leak", Grade.II, place, DISTRICT, "call", Optional.empty())));
        done(DUTY, Request.of(new IncidentCommand.Verify(incident, Grade.I, "seen")));
        Windows windows = new Windows(Duration.ofMinutes(1), Duration.ofMinutes(15), Duration.ofHours(2));
        done(
                DUTY,
                Request.of(new OrderCommand.DraftAndIssue(
                        order,
                        new OrderContent(incident, "fire", "dispatch", "go", Optional.of(place), DISTRICT, windows))));
        assertThat(ledger.situation().incident(incident).orElseThrow().state().stage())
                .isEqualTo(IncidentStage.IN_PROGRESS);
        assertThat(ledger.situation().outward()).hasSize(1);
        Actor outbox = new Actor.Rule("outbox", CITY);
        done(
                outbox,
                Request.of(
                        new OrderCommand.RecordDelivery(order, Clock.systemUTC().instant(), "r-1")));
        answer(order, OrderStage.ACCEPTED);
        answer(order, OrderStage.DONE);
        refused(DUTY, Request.of(new IncidentCommand.Resolve(incident, "")), "text.missing");
        done(DUTY, Request.of(new IncidentCommand.Resolve(incident, "sealed")));
        refused(DUTY, Request.of(new IncidentCommand.Close(incident, "")), "incident.orders-open");
        done(DUTY, Request.of(new OrderCommand.Verify(order, "looked at it")));
        done(DUTY, Request.of(new IncidentCommand.Close(incident, "")));

        assertThat(ledger.situation().openIncidents()).isEmpty();
        assertThat(ledger.situation().endedIncidents(20)).hasSize(1);
        assertThat(ledger.situation().timeline(incident)).hasSize(12);
        assertThat(ledger.verify()).isEqualTo(new Ledger.Verdict(12, Optional.empty()));
    }

    private void answer(OrderId order, OrderStage stage) throws Exception {
        Answer answer = new Answer(stage + "-1", stage, Clock.systemUTC().instant(), "li", "");
        done(FIRE, Request.of(new OrderCommand.RecordAnswer(order, answer)));
    }

    private void done(Actor actor, Request request) throws Exception {
        assertThat(desk.submit(actor, request).get(10, TimeUnit.SECONDS)).isInstanceOf(Outcome.Done.class);
    }

    private void refused(Actor actor, Request request, String rule) throws Exception {
        Outcome outcome = desk.submit(actor, request).get(10, TimeUnit.SECONDS);
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        no -> assertThat(no.refusal().rule()).isEqualTo(rule));
    }

    private static Jurisdiction node(JurisdictionCode code, Level level, JurisdictionCode parent) {
        return new Jurisdiction(
                code,
                level,
                "n" + code,
                Optional.ofNullable(parent),
                LocalDate.EPOCH,
                Optional.empty(),
                new LonLat(120, 30),
                Jurisdiction.Boundary.OFFICIAL);
    }
}
