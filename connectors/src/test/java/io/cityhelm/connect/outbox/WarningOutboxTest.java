package io.cityhelm.connect.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityhelm.connect.Cockpit;
import io.cityhelm.connect.Connectors;
import io.cityhelm.connect.simulator.DepartmentSimulator;
import io.cityhelm.connect.simulator.Misbehaviour;
import io.cityhelm.connect.simulator.SimulatorOptions;
import io.cityhelm.core.alert.Alert;
import io.cityhelm.core.alert.AlertKey;
import io.cityhelm.core.alert.AlertState;
import io.cityhelm.core.calling.Ladders;
import io.cityhelm.core.command.Request;
import io.cityhelm.core.incident.Grade;
import io.cityhelm.core.pack.SmallCity;
import io.cityhelm.core.security.Actor;
import io.cityhelm.core.security.Role;
import io.cityhelm.core.situation.Versioned;
import io.cityhelm.core.warning.Colour;
import io.cityhelm.core.warning.MessageStage;
import io.cityhelm.core.warning.MessageStatus;
import io.cityhelm.core.warning.Warning;
import io.cityhelm.core.warning.WarningCommand;
import io.cityhelm.core.warning.WarningContent;
import io.cityhelm.core.warning.WarningId;
import io.cityhelm.core.warning.WarningStage;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Warnings over a real link to the simulated platform, and back through its feed. */
@Timeout(90)
class WarningOutboxTest {

    private static final Actor.Officer FIRST = new Actor.Officer("a", "A", Role.DUTY_OFFICER, SmallCity.CITY);
    private static final Actor.Officer SECOND = new Actor.Officer("b", "B", Role.CAPTAIN, SmallCity.CITY);
    private static final WarningId ID = new WarningId(new UUID(9, 1));

    private static final String PLATFORM = """
        kind: warnings
        url: ${env:URL}/v1/cap
        secret: ${env:SECRET}
        """;
    private static final String FEED = """
        kind: cap-http
        url: ${env:URL}/v1/cap
        every: 0.2
        """;

    @TempDir
    Path folder;

    private Cockpit cockpit;
    private DepartmentSimulator simulator;

    @BeforeEach
    void open() throws Exception {
        simulator = simulator(0);
        cockpit = cockpit("actual", MessageStatus.ACTUAL);
    }

    @AfterEach
    void close() {
        cockpit.close();
        simulator.close();
    }

    @Test
    void
            given_a_warning_of_two_people_when_it_is_published_updated_and_cancelled_then_the_alert_comes_changes_and_goes()
                    throws Exception {
        cockpit.link("feed", FEED);
        cockpit.start();

        draft(Colour.ORANGE);
        assertThat(warning().stage()).isEqualTo(WarningStage.DRAFTED);
        approve();
        cockpit.until(() -> warning().stage() == WarningStage.PUBLISHED);
        assertThat(warning().latest().receipt().orElseThrow()).startsWith("CAP-");
        String first = warning().latest().bulletin().identifier();
        cockpit.until(() -> alert(first).isPresent());
        assertThat(alert(first).orElseThrow().content().grade()).isEqualTo(Grade.II);
        assertThat(alert(first).orElseThrow().content().place().jurisdiction()).isEqualTo(SmallCity.WEST);

        cockpit.done(FIRST, Request.of(new WarningCommand.DraftUpdate(ID, rain(Colour.RED))));
        assertThat(alert(first).orElseThrow().state()).isEqualTo(AlertState.RAISED);
        approve();
        cockpit.until(() -> warning().stage() == WarningStage.PUBLISHED);
        String second = warning().latest().bulletin().identifier();
        cockpit.until(() -> alert(first).orElseThrow().state() == AlertState.SUPERSEDED);
        assertThat(alert(second).orElseThrow().content().grade()).isEqualTo(Grade.I);

        cockpit.done(FIRST, Request.of(new WarningCommand.DraftCancel(ID, "解除暴雨预警", "雨停了")));
        approve();
        cockpit.until(() -> warning().stage() == WarningStage.CANCELLED);
        cockpit.until(() -> alert(second).orElseThrow().state() == AlertState.CLEARED);
        assertThat(alert(second).orElseThrow().note()).isEqualTo("解除暴雨预警");
        assertThat(alert(warning().latest().bulletin().identifier()))
                .as("a cancellation is no alert of its own")
                .isEmpty();
        assertThat(cockpit.quarantine()).isEmpty();
    }

    @Test
    void given_receipts_that_get_lost_when_it_goes_out_again_then_it_is_spread_once() throws Exception {
        simulator.misbehave(Set.of(Misbehaviour.LOST_RESPONSE), 0.7);
        cockpit.start();
        draft(Colour.BLUE);
        approve();

        cockpit.until(() -> warning().stage() == WarningStage.PUBLISHED);

        assertThat(warning().latest().receipt()).contains("CAP-000001");
        assertThat(cockpit.ledger().lookups().warnings().outward()).isEmpty();
    }

    @Test
    void given_a_platform_that_is_down_when_it_is_approved_then_it_waits_and_leaves_later() throws Exception {
        int port = simulator.port();
        simulator.close();
        Connectors connectors = cockpit.start();
        draft(Colour.BLUE);
        approve();
        String identifier = warning().latest().bulletin().identifier();
        cockpit.until(() -> connectors
                .warnings()
                .status(identifier)
                .filter(status -> status.attempts() > 0)
                .isPresent());
        assertThat(warning().stage()).as("never said to be published").isEqualTo(WarningStage.RELEASED);

        simulator = simulator(port);
        connectors.warnings().wake();
        cockpit.until(() -> warning().stage() == WarningStage.PUBLISHED);
    }

    @Test
    void given_no_platform_when_it_is_approved_then_it_waits_and_says_so() throws Exception {
        cockpit.close();
        cockpit = new Cockpit(folder.resolve("alone"));
        Connectors connectors = cockpit.start();
        draft(Colour.BLUE);
        approve();
        String identifier = warning().latest().bulletin().identifier();
        cockpit.until(() -> connectors
                .warnings()
                .status(identifier)
                .filter(status -> status.state() == DeliveryState.NO_LINK)
                .isPresent());
        assertThat(warning().stage()).isEqualTo(WarningStage.RELEASED);
    }

    @Test
    void given_a_platform_that_does_not_know_it_any_more_when_it_is_cancelled_then_its_reason_is_recorded_and_it_holds()
            throws Exception {
        Connectors connectors = cockpit.start();
        draft(Colour.YELLOW);
        approve();
        cockpit.until(() -> warning().stage() == WarningStage.PUBLISHED);
        int port = simulator.port();
        simulator.close();
        simulator = simulator(port);

        cockpit.done(FIRST, Request.of(new WarningCommand.DraftCancel(ID, "解除", "雨停了")));
        approve();
        connectors.warnings().wake();
        cockpit.until(() -> warning().latest().stage() == MessageStage.REJECTED);

        assertThat(warning().latest().reason().orElseThrow()).contains("不在本平台有效预警之列");
        assertThat(warning().stage()).isEqualTo(WarningStage.PUBLISHED);
        cockpit.until(() -> connectors
                .warnings()
                .status(warning().latest().bulletin().identifier())
                .isEmpty());
    }

    @Test
    void given_a_drill_when_its_warning_reaches_a_real_platform_then_the_platform_refuses_it() throws Exception {
        cockpit.close();
        cockpit = cockpit("drill", MessageStatus.EXERCISE);
        cockpit.start();
        draft(Colour.RED);
        approve();
        cockpit.until(() -> warning().stage() == WarningStage.REJECTED);
        assertThat(warning().latest().bulletin().status()).isEqualTo(MessageStatus.EXERCISE);
        assertThat(warning().latest().reason().orElseThrow()).contains("Actual");
    }

    private static DepartmentSimulator simulator(int port) throws Exception {
        return DepartmentSimulator.start(SimulatorOptions.of(SmallCity.pack(), Cockpit.SECRET)
                .withManualTime()
                .withPort(port));
    }

    private Cockpit cockpit(String name, MessageStatus status) throws Exception {
        Cockpit opened = new Cockpit(folder.resolve(name), Ladders.NONE, status);
        return opened.set("URL", simulator.url()).link("platform", PLATFORM);
    }

    private void draft(Colour colour) throws Exception {
        cockpit.done(FIRST, Request.of(new WarningCommand.Draft(ID, rain(colour))));
    }

    private void approve() throws Exception {
        cockpit.done(SECOND, Request.of(new WarningCommand.Approve(ID, "")));
    }

    private static WarningContent rain(Colour colour) {
        Instant now = Instant.now();
        return new WarningContent(
                "11B03",
                colour,
                "西区暴雨" + colour + "预警",
                "预计 <6 小时> 内有大到暴雨 & 雷电",
                "请减少外出",
                List.of(SmallCity.WEST),
                now,
                now.plus(Duration.ofHours(6)));
    }

    private Warning warning() throws Exception {
        return cockpit.ledger().lookups().warnings().warning(ID).orElseThrow().state();
    }

    private Optional<Alert> alert(String identifier) throws Exception {
        return cockpit.ledger()
                .situation()
                .alert(AlertKey.of("feed", identifier))
                .map(Versioned::state);
    }
}
