package io.cityhelm.connect.outward.mail;

import io.cityhelm.connect.health.Note;
import io.cityhelm.connect.link.LinkFailure;
import io.cityhelm.connect.outward.Courier;
import io.cityhelm.connect.outward.Departure;
import io.cityhelm.connect.outward.OrderMessage;
import io.cityhelm.connect.outward.Receipt;
import io.cityhelm.core.dispatch.Way;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;

/** Brings notices as mails. Its Message-ID is kept: the mail server has it, and that is all that is known. */
record MailCourier(Mail.Route route, Way way, MailServer server, MailText text) implements Courier {

    @Override
    public boolean isRepeatable() {
        return false;
    }

    @Override
    public Duration longest() {
        return server.longest();
    }

    @Override
    public Receipt carry(OrderMessage message, Instant now, Departure departure) throws LinkFailure {
        String id = message.key().replace(':', '.') + "@" + domain();
        OrderMail mail = new OrderMail(server.session(), id);
        try {
            mail.setFrom(route.from());
            mail.setRecipients(Message.RecipientType.TO, route.to().toArray(InternetAddress[]::new));
            // a line of a header ends where somebody's words end a line: there are no such words
            mail.setSubject(oneLine(text.subject(message)), StandardCharsets.UTF_8.name());
            mail.setText(text.body(message), StandardCharsets.UTF_8.name());
            mail.setSentDate(Date.from(now));
            mail.setHeader("X-CityHelm-Order", message.order().id().toString());
            mail.saveChanges();
        } catch (MessagingException e) {
            throw LinkFailure.broken(Note.of("LinkDetail.internal", e.getMessage()), e);
        }
        server.send(mail, departure);
        return Receipt.ofBetween("<" + id + ">");
    }

    private String domain() {
        String address = route.from().getAddress();
        return address.substring(address.indexOf('@') + 1);
    }

    private static String oneLine(String words) {
        return words.replaceAll("[\\p{Cntrl}\\u2028\\u2029\\u0085]+", " ").strip();
    }
}
