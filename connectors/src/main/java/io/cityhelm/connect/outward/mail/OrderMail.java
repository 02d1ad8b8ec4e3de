package io.cityhelm.connect.outward.mail;

import io.cityhelm.connect.link.LinkFailure;
import io.cityhelm.connect.outward.Departure;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;

/**
 * A mail that knows whether it has begun to leave: its bytes are asked for when the server is ready for them. Used once, by one
 * thread.
 */
final class OrderMail extends MimeMessage {

    private final Session on;
    private final String id;
    private Departure departure = Departure.UNRECORDED;
    private boolean left;
    private Optional<LinkFailure> heldBack = Optional.empty();

    /** @param id what it is known by, without its brackets */
    OrderMail(Session session, String id) {
        super(session);
        this.on = session;
        this.id = id;
    }

    Session session() {
        return on;
    }

    void before(Departure told) {
        departure = told;
    }

    boolean hasLeft() {
        return left;
    }

    Optional<LinkFailure> heldBack() {
        return heldBack;
    }

    /** The same notice is the same mail, however often it is written. */
    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", "<" + id + ">");
    }

    @Override
    public void writeTo(OutputStream out, String[] without) throws IOException, MessagingException {
        if (!left) {
            try {
                departure.leaves();
                left = true;
            } catch (LinkFailure e) {
                heldBack = Optional.of(e);
                throw new MessagingException("held back");
            }
        }
        super.writeTo(out, without);
    }
}
