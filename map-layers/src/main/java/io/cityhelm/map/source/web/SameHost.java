package io.cityhelm.map.source.web;

import okhttp3.HttpUrl;

/**
 * Whether an address that a server gives is one of its own. The user named a host and trusts it; what it says about others
 * could reach into the network that the workstation stands in.
 */
public final class SameHost {

    private SameHost() {}

    /** The same host and port, or the same host by HTTPS at its usual port; never from HTTPS back. */
    public static boolean holds(HttpUrl asked, HttpUrl given) {
        if (!asked.host().equals(given.host())) {
            return false;
        }
        boolean same = asked.isHttps() == given.isHttps() && asked.port() == given.port();
        boolean secured = !asked.isHttps() && asked.port() == 80 && given.isHttps() && given.port() == 443;
        return same || secured;
    }
}
