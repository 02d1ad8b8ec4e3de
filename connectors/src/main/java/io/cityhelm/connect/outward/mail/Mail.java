package io.cityhelm.connect.outward.mail;

import io.cityhelm.connect.outward.Courier;
import io.cityhelm.connect.outward.OutwardFittings;
import io.cityhelm.connect.outward.OutwardKind;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** Mails over SMTP: plain text, encrypted on the way unless the server is on this machine. */
public final class Mail implements OutwardKind {

    @Override
    public Courier open(OutwardFittings fittings) {
        URI url = URI.create(fittings.config().target());
        boolean whole = "smtps".equals(url.getScheme());
        if (url.getHost() == null || !(whole || "smtp".equals(url.getScheme()))) {
            throw new IllegalArgumentException(
                    "smtp(s)://… : " + fittings.config().target());
        }
        List<InternetAddress> to = new ArrayList<>();
        fittings.settings().texts("to").forEach(text -> to.add(address(text)));
        Route route = new Route(url, address(fittings.settings().needed("from")), List.copyOf(to));
        return new MailCourier(
                route,
                fittings.way(java.util.Set.of()),
                new MailServer(
                        route,
                        fittings.settings().text("user"),
                        fittings.settings().text("password"),
                        fittings.web().timeouts()),
                new MailText(fittings.pack(), fittings.messages()));
    }

    /** @param url of the server */
    record Route(URI url, InternetAddress from, List<InternetAddress> to) {

        /** Whether everything is encrypted from the first byte on; else it is before anything is said. */
        boolean isEncryptedFromTheStart() {
            return "smtps".equals(url.getScheme());
        }

        /** On this machine nobody listens in between. */
        boolean isHere() {
            return List.of("localhost", "127.0.0.1", "[::1]").contains(url.getHost());
        }
    }

    private static InternetAddress address(String text) {
        try {
            InternetAddress address = new InternetAddress(text, true);
            if (text.chars().anyMatch(Character::isISOControl)) {
                throw new IllegalArgumentException("not an address: " + address.getAddress());
            }
            return address;
        } catch (AddressException e) {
            throw new IllegalArgumentException("not an address: " + e.getRef(), e);
        }
    }
}
