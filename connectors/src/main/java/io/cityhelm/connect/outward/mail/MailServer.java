package io.cityhelm.connect.outward.mail;

import io.cityhelm.connect.health.Note;
import io.cityhelm.connect.link.LinkFailure;
import io.cityhelm.connect.link.Web;
import io.cityhelm.connect.outward.Departure;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The mail server of a link: a connection a mail. It never takes a mail over an open line, but on this machine. */
final class MailServer {

    private static final Logger LOG = LoggerFactory.getLogger(MailServer.class);
    private static final int LONGEST_REASON = 200;
    private static final int FOR_GOOD = 500;

    private final Mail.Route route;
    private final Optional<String> user;
    private final Optional<String> password;
    private final Web.Timeouts timeouts;

    MailServer(Mail.Route route, Optional<String> user, Optional<String> password, Web.Timeouts timeouts) {
        this.route = route;
        this.user = user;
        this.password = password;
        this.timeouts = timeouts;
    }

    /** Each word of the server is waited for as long as an exchange may take; there are so many of them, and one a recipient. */
    Duration longest() {
        return timeouts.connect()
                .plus(timeouts.call().multipliedBy(9L + route.to().size()));
    }

    /** Everything that one connection goes by. */
    Session session() {
        String protocol = protocol();
        Properties properties = new Properties();
        String key = "mail." + protocol + ".";
        properties.put(key + "host", route.url().getHost());
        properties.put(key + "port", String.valueOf(port()));
        properties.put(key + "auth", String.valueOf(user.isPresent()));
        properties.put(
                key + "connectiontimeout", String.valueOf(timeouts.connect().toMillis()));
        properties.put(key + "timeout", String.valueOf(timeouts.call().toMillis()));
        properties.put(key + "writetimeout", String.valueOf(timeouts.call().toMillis()));
        properties.put(key + "ssl.checkserveridentity", "true");
        properties.put(key + "starttls.enable", "true");
        properties.put(key + "starttls.required", String.valueOf(!route.isEncryptedFromTheStart() && !route.isHere()));
        // to all or to none: a mail that went to some of them could not be sent again
        properties.put(key + "sendpartial", "false");
        // after its last word the server owes nothing: a connection that it does not close well is no failure
        properties.put(key + "quitwait", "false");
        return Session.getInstance(properties);
    }

    /** @param departure told before the first byte of the mail itself: what comes before it has no effect */
    void send(OrderMail mail, Departure departure) throws LinkFailure {
        mail.before(departure);
        try {
            Transport transport = mail.session().getTransport(protocol());
            try {
                transport.connect(route.url().getHost(), port(), user.orElse(null), password.orElse(null));
                transport.sendMessage(mail, route.to().toArray(InternetAddress[]::new));
            } finally {
                goodBye(transport);
            }
        } catch (MessagingException e) {
            throw mail.heldBack().orElseGet(() -> failure(e, mail.hasLeft()));
        }
    }

    /** The server has said its word about the mail before; how it says good-bye does not change it. */
    private static void goodBye(Transport transport) {
        try {
            transport.close();
        } catch (MessagingException e) {
            LOG.debug("a mail server did not say good-bye: {}", e.getClass().getSimpleName());
        }
    }

    private static LinkFailure failure(MessagingException e, boolean left) {
        if (e instanceof AuthenticationFailedException) {
            // in our words: what the server says to a password is nobody's business
            return LinkFailure.broken(Note.of("LinkDetail.mailLogin"), null);
        }
        int code = code(e);
        if (code >= FOR_GOOD) {
            return LinkFailure.refused(Note.of("LinkDetail.mailRefused", code), code + " " + said(e));
        }
        if (code > 0) {
            return LinkFailure.busy(Note.of("LinkDetail.mailRefused", code), Optional.empty());
        }
        Note why = Note.of("LinkDetail.unreachable", e.getClass().getSimpleName(), said(e));
        return left ? LinkFailure.unclear(why, e) : LinkFailure.down(why, e);
    }

    /** What the server answered, as a number; 0 when it did not. */
    private static int code(MessagingException e) {
        for (Exception each = e; each instanceof MessagingException one; each = one.getNextException()) {
            int code = switch (one) {
                case SMTPAddressFailedException refused -> refused.getReturnCode();
                case SMTPSenderFailedException refused -> refused.getReturnCode();
                case SMTPSendFailedException refused -> refused.getReturnCode();
                default -> 0;
            };
            if (code >= 400) {
                return code;
            }
        }
        return 0;
    }

    private static String said(MessagingException e) {
        String message = e.getMessage() == null ? "" : e.getMessage();
        String clean = message.replaceAll("\\p{Cntrl}+", " ").strip();
        return clean.substring(0, Math.min(clean.length(), LONGEST_REASON));
    }

    private String protocol() {
        return route.isEncryptedFromTheStart() ? "smtps" : "smtp";
    }

    private int port() {
        if (route.url().getPort() > 0) {
            return route.url().getPort();
        }
        return route.isEncryptedFromTheStart() ? 465 : 587;
    }
}
