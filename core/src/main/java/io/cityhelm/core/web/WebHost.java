package io.cityhelm.core.web;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;

/**
 * Where a web address leads. The user named a host and trusts it; what it says about others could reach into the network
 * that the workstation stands in.
 *
 * @param secure by HTTPS
 * @param name lower case
 */
public record WebHost(boolean secure, String name, int port) {

    private static final int HTTP = 80;
    private static final int HTTPS = 443;

    public WebHost {
        name = name.toLowerCase(Locale.ROOT);
    }

    /** Empty for an address that is none of the web. */
    public static Optional<WebHost> of(URI address) {
        boolean secure = "https".equalsIgnoreCase(address.getScheme());
        boolean plain = "http".equalsIgnoreCase(address.getScheme());
        if (address.getHost() == null || !(secure || plain)) {
            return Optional.empty();
        }
        int usual = secure ? HTTPS : HTTP;
        return Optional.of(new WebHost(secure, address.getHost(), address.getPort() < 0 ? usual : address.getPort()));
    }

    /**
     * Whether an address that this host gives is one of its own: the same host and port, or the same host by HTTPS at its
     * usual port; never from HTTPS back.
     */
    public boolean owns(WebHost given) {
        boolean secured = !secure && port == HTTP && given.secure && given.port == HTTPS;
        return name.equals(given.name) && (secured || secure == given.secure && port == given.port);
    }
}
