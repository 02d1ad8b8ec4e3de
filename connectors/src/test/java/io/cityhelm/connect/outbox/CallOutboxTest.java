package io.cityhelm.connect.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityhelm.connect.Cockpit;
import io.cityhelm.connect.simulator.DepartmentSimulator;
import io.cityhelm.connect.simulator.Misbehaviour;
import io.cityhelm.connect.simulator.SimulatorOptions;
import io.cityhelm.core.calling.Call;
import io.cityhelm.core.calling.Calling;
import io.cityhelm.core.calling.CallingCommand;
import io.cityhelm.core.calling.Rung;
import io.cityhelm.core.command.Outcome;
import io.cityhelm.core.command.Request;
import io.cityhelm.core.dispatch.OrderId;
import io.cityhelm.core.pack.SmallCity;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Calls over a real gateway link to the simulator's people. */
@Timeout(60)
class CallOutboxTest {

    private static final String GATEWAY = """
        kind: gateway
        url: ${env:URL}/v1/calls
        secret: ${env:SECRET}
        channels: [phone]
        """;
    private static final String ANSWERS = """
        kind: http-poll
        yields: call-answers
        url: ${env:URL}/v1/calls/answers
        secret: ${env:SECRET}
        every: 0.2
        """;

    /** A step at once, because the clock of this test is the real one. */
    private static final List<Rung> RUNGS = List.of(
            new Rung(Rung.Since.LATE, Duration.ZERO, Rung.Until.REPORTED, Rung.Callee.DEPARTMENT, Rung.Channel.PHONE));

    @TempDir
    Path folder;

    private Cockpit cockpit;
    private DepartmentSimulator simulator;

    @BeforeEach
    void open() throws Exception {
        simulator = DepartmentSimulator.start(
                SimulatorOptions.of(SmallCity.pack(), Cockpit.SECRET).withManualTime());
        cockpit = new Cockpit(folder, (incident, content) -> RUNGS);
        cockpit.set("URL", simulator.url()).link("gateway", GATEWAY);
    }

    @AfterEach
    void close() {
        cockpit.close();
        simulator.close();
    }

    @Test
    void given_a_call_whose_answer_gets_lost_when_it_goes_out_again_then_the_receipt_is_recorded_once()
            throws Exception {
        simulator.misbehave(Set.of(Misbehaviour.LOST_RESPONSE), 0.6);
        cockpit.start();
        OrderId order = called();

        cockpit.until(() -> call(order).receipt().isPresent());

        assertThat(call(order).receipt().orElseThrow().number()).startsWith("CALL-");
        assertThat(cockpit.ledger().callings().unsent()).isEmpty();
    }

    @Test
    void given_a_call_when_a_person_answers_then_nobody_else_is_called() throws Exception {
        cockpit.link("answers", ANSWERS);
        cockpit.start();
        OrderId order = called();
        cockpit.until(() -> call(order).receipt().isPresent());

        simulator.advance(Duration.ofSeconds(30));

        cockpit.until(() -> calling(order).acknowledged().isPresent());
        assertThat(calling(order).acknowledged().orElseThrow().by()).isEqualTo("fire");
    }

    @Test
    void given_a_call_when_nobody_is_there_then_that_is_recorded_and_the_ladder_goes_on() throws Exception {
        simulator.misbehave(Set.of(Misbehaviour.AWAY), 1);
        cockpit.link("answers", ANSWERS);
        cockpit.start();
        OrderId order = called();
        cockpit.until(() -> call(order).receipt().isPresent());

        simulator.advance(Duration.ofSeconds(30));

        cockpit.until(() -> call(order).unanswered().isPresent());
        assertThat(calling(order).acknowledged()).isEmpty();
    }

    @Test
    void given_answers_signed_by_somebody_else_when_they_come_then_they_go_into_quarantine() throws Exception {
        cockpit.set("OTHER", "whsec_b3RoZXIgc2VjcmV0IG9mIHRoZSB0ZXN0cw==")
                .link("answers", ANSWERS.replace("env:SECRET", "env:OTHER"));
        cockpit.start();
        OrderId order = called();
        cockpit.until(() -> call(order).receipt().isPresent());

        simulator.advance(Duration.ofSeconds(30));

        cockpit.until(() -> !cockpit.quarantine().isEmpty());
        assertThat(calling(order).acknowledged()).isEmpty();
    }

    @Test
    void given_a_gateway_that_is_down_when_somebody_acknowledges_then_the_call_never_goes_out() throws Exception {
        int port = simulator.port();
        simulator.close();
        var connectors = cockpit.start();
        OrderId order = called();
        cockpit.until(() -> connectors
                .calls()
                .status(order, 0)
                .filter(s -> s.attempts() > 0)
                .isPresent());

        cockpit.done(Request.of(new CallingCommand.Acknowledge(order, "heard")));
        simulator = DepartmentSimulator.start(SimulatorOptions.of(SmallCity.pack(), Cockpit.SECRET)
                .withManualTime()
                .withPort(port));
        connectors.calls().wake();

        cockpit.until(() -> connectors.calls().status(order, 0).isEmpty());
        assertThat(call(order).receipt()).isEmpty();
    }

    private OrderId called() throws Exception {
        OrderId order = cockpit.issueLate(cockpit.incident(), "fire");
        Instant due = calling(order).next().orElseThrow().due().orElseThrow();
        cockpit.until(() -> Instant.now().isAfter(due.plusMillis(1)));
        assertThat(cockpit.desk()
                        .submit(cockpit.timer(), Request.of(new CallingCommand.Climb(order)))
                        .get(10, TimeUnit.SECONDS))
                .isInstanceOf(Outcome.Done.class);
        return order;
    }

    private Calling calling(OrderId order) throws Exception {
        return cockpit.ledger().callings().calling(order).orElseThrow().state();
    }

    private Call call(OrderId order) throws Exception {
        return calling(order).calls().getFirst();
    }
}
