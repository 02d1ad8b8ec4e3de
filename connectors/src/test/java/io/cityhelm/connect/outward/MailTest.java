package io.cityhelm.connect.outward;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.cityhelm.connect.Cockpit;
import io.cityhelm.connect.Connectors;
import io.cityhelm.connect.health.LinkState;
import io.cityhelm.connect.outbox.DeliveryState;
import io.cityhelm.core.command.Request;
import io.cityhelm.core.dispatch.Order;
import io.cityhelm.core.dispatch.OrderCommand;
import io.cityhelm.core.dispatch.OrderCommand.LeavingCommand;
import io.cityhelm.core.dispatch.OrderContent;
import io.cityhelm.core.dispatch.OrderId;
import io.cityhelm.core.dispatch.OrderStage;
import io.cityhelm.core.dispatch.Recall;
import io.cityhelm.core.dispatch.Windows;
import io.cityhelm.core.incident.IncidentId;
import io.cityhelm.core.pack.SmallCity;
import jakarta.mail.internet.MimeMessage;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Orders as mails: a real mail server, and servers that misbehave. */
class MailTest {

    private static final String MAIL = """
        kind: orders-mail
        url: ${env:URL}
        departments: ["*"]
        orders-mail:
          from: duty@city.example
          to: [office@fire.example]
        """;

    @TempDir
    Path folder;

    private Cockpit cockpit;
    private GreenMail server;

    @BeforeEach
    void open() throws Exception {
        cockpit = new Cockpit(folder);
        server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        cockpit.set("URL", "smtp://127.0.0.1:" + server.getSmtp().getPort()).link("mail", MAIL);
    }

    @AfterEach
    void close() {
        cockpit.close();
        server.stop();
    }

    @Test
    void an_order_is_handed_over_and_no_more_is_claimed_and_a_person_notes_what_they_say() throws Exception {
        cockpit.start();
        OrderId id = cockpit.issue(cockpit.incident(), "fire");
        cockpit.until(() -> cockpit.order(id).stage() == OrderStage.SENT);

        MimeMessage mail = server.getReceivedMessages()[0];
        Order order = cockpit.order(id);
        assertThat(order.latest().message()).isEqualTo(mail.getMessageID()).contains(id.toString());
        assertThat(mail.getSubject()).contains(order.number(), id.toString());
        assertThat(mail.getContentType()).containsIgnoringCase("text/plain").containsIgnoringCase("utf-8");
        assertThat((String) mail.getContent()).contains("去", id.toString(), order.number());
        assertThat(order.canReport(OrderStage.DELIVERED)).isFalse();
        assertThat(order.due()).isEmpty();
        assertThat(order.askBy()).isPresent();
        assertThat(cockpit.health("mail").state()).isEqualTo(LinkState.LIVE);

        cockpit.done(Request.of(new LeavingCommand.NoteAnswer(id, OrderStage.ACCEPTED, "Chen", "two cars left")));
        assertThat(cockpit.order(id).stage()).isEqualTo(OrderStage.ACCEPTED);

        cockpit.done(Request.of(new OrderCommand.Cancel(id, "not needed")));
        cockpit.until(() -> cockpit.order(id).recall() == Recall.CONFIRMED);
        assertThat((String) server.getReceivedMessages()[1].getContent()).contains("not needed");
    }

    @Test
    void nothing_in_an_order_becomes_a_header_of_its_mail() throws Exception {
        cockpit.start();
        IncidentId incident = cockpit.incident();
        OrderId id = new OrderId(UUID.randomUUID());
        String words = "go\r\nBcc: thief@example.com\r\n\r\n.\r\nMAIL FROM:<x@example.com>\r\n";
        cockpit.done(Request.of(new OrderCommand.DraftAndIssue(
                id,
                new OrderContent(
                        incident,
                        "fire",
                        "dispatch",
                        words,
                        Optional.empty(),
                        SmallCity.WEST,
                        new Windows(Duration.ofMinutes(1), Duration.ofMinutes(15), Duration.ofHours(2))))));
        cockpit.until(() -> cockpit.order(id).stage() == OrderStage.SENT);

        MimeMessage[] mails = server.getReceivedMessages();
        assertThat(mails).hasSize(1);
        assertThat(mails[0].getHeader("Bcc")).isNull();
        assertThat(mails[0].getAllRecipients()).hasSize(1);
        assertThat((String) mails[0].getContent()).contains("Bcc: thief@example.com", "MAIL FROM:<x@example.com>");
    }

    @Test
    void a_server_that_is_down_leaves_no_attempt_behind_and_the_mail_goes_once_it_is_back() throws Exception {
        cockpit.set("URL", "smtp://127.0.0.1:1");
        Connectors connectors = cockpit.start();
        OrderId id = cockpit.issue(cockpit.incident(), "fire");
        cockpit.until(() ->
                connectors.outbox().status(id).filter(s -> s.attempts() > 1).isPresent());
        assertThat(cockpit.order(id).leaving().attempt()).isEmpty();
        assertThat(cockpit.order(id).leaving().way()).isEmpty();

        cockpit.stopLinks();
        cockpit.set("URL", "smtp://127.0.0.1:" + server.getSmtp().getPort());
        cockpit.start();
        cockpit.until(() -> cockpit.order(id).stage() == OrderStage.SENT);
        assertThat(server.getReceivedMessages()).hasSize(1);
    }

    @Test
    void a_server_that_falls_silent_after_the_mail_is_unclear_and_a_person_decides() throws Exception {
        try (SpeakingServer silent = SpeakingServer.smtp(false)) {
            cockpit.set("URL", "smtp://127.0.0.1:" + silent.port());
            Connectors connectors = cockpit.start();
            OrderId id = cockpit.issue(cockpit.incident(), "fire");
            cockpit.until(() -> connectors
                    .outbox()
                    .status(id)
                    .filter(s -> s.state() == DeliveryState.UNCLEAR)
                    .isPresent());
            cockpit.until(() -> cockpit.order(id).leaving().unclear().isPresent());

            cockpit.stopLinks();
            cockpit.start();
            OrderId other = cockpit.issue(cockpit.incident(), "traffic");
            cockpit.until(() -> cockpit.order(other).leaving().unclear().isPresent());
            assertThat(silent.mails())
                    .as("not once more by itself, after a start neither")
                    .isEqualTo(2);

            cockpit.done(Request.of(new LeavingCommand.Settle(other, true, "Wu has it")));
            assertThat(cockpit.order(other).stage()).isEqualTo(OrderStage.SENT);
            cockpit.done(Request.of(new LeavingCommand.Settle(id, false, "nothing came")));
            cockpit.until(() -> silent.mails() == 3);
        }
    }

    @Test
    void a_cockpit_that_dies_while_a_mail_leaves_finds_it_unclear() throws Exception {
        try (SpeakingServer silent = SpeakingServer.smtp(false)) {
            cockpit.set("URL", "smtp://127.0.0.1:" + silent.port());
            OrderId id = cockpit.issue(cockpit.incident(), "fire");
            cockpit.done(
                    new io.cityhelm.core.security.Actor.Rule("outbox", SmallCity.CITY),
                    Request.of(new LeavingCommand.BeginAttempt(
                            id,
                            io.cityhelm.core.dispatch.Notice.ORDER,
                            io.cityhelm.core.dispatch.Way.of("mail", List.of()))));
            cockpit.runsAhead(Duration.ofMinutes(5));
            Connectors connectors = cockpit.start();
            cockpit.until(() -> cockpit.order(id).leaving().unclear().isPresent());
            cockpit.until(() -> connectors
                    .outbox()
                    .status(id)
                    .filter(s -> s.state() == DeliveryState.UNCLEAR)
                    .isPresent());
            assertThat(silent.mails()).isZero();
        }
    }

    @Test
    void a_refusal_is_told_with_the_words_of_the_server_and_leaves_nothing_unclear() throws Exception {
        try (SpeakingServer refusing = SpeakingServer.smtp(true)) {
            cockpit.set("URL", "smtp://127.0.0.1:" + refusing.port());
            Connectors connectors = cockpit.start();
            OrderId id = cockpit.issue(cockpit.incident(), "fire");
            cockpit.until(() -> connectors
                    .outbox()
                    .status(id)
                    .filter(s -> s.state() == DeliveryState.REFUSED)
                    .isPresent());
            cockpit.until(() -> cockpit.order(id).leaving().attempt().isEmpty());
            assertThat(cockpit.order(id).stage()).isEqualTo(OrderStage.QUEUED);
            assertThat(cockpit.health("mail").detail().args()).contains("554");
        }
    }

    @Test
    void a_password_goes_to_nobody_over_an_open_line_and_into_no_word_of_the_link() throws Exception {
        try (SpeakingServer open = SpeakingServer.smtp(true)) {
            // a name of this machine that is not one of those that need no encryption
            String name =
                    java.net.InetAddress.getLoopbackAddress().getHostAddress().replace("127.0.0.1", "127.0.0.2");
            cockpit.set("URL", "smtp://" + name + ":" + open.port())
                    .set("PASSWORD", "very secret")
                    .link("mail", MAIL + "  user: duty\n  password: ${env:PASSWORD}\n");
            cockpit.start();
            OrderId id = cockpit.issue(cockpit.incident(), "fire");
            cockpit.until(() -> open.connections() > 0);
            cockpit.until(() -> cockpit.health("mail").state() != LinkState.WAITING);

            assertThat(cockpit.health("mail").toString()).doesNotContain("very secret");
            assertThat(open.heard()).noneMatch(line -> line.startsWith("AUTH") || line.startsWith("MAIL"));
            assertThat(cockpit.order(id).stage()).isEqualTo(OrderStage.QUEUED);
        }
    }
}
