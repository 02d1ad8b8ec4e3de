package io.cityhelm.map.source.web;

import io.cityhelm.core.web.WebHost;
import okhttp3.HttpUrl;

/** Whether an address that a server gives is one of its own. */
public final class SameHost {

    private SameHost() {}

    /** By the rule of {@link WebHost#owns}. */
    public static boolean holds(HttpUrl asked, HttpUrl given) {
        return host(asked).owns(host(given));
    }

    /** Names that Java's own addresses do not take, such as those with an underscore, stand in inner networks. */
    private static WebHost host(HttpUrl url) {
        return new WebHost(url.isHttps(), url.host(), url.port());
    }
}
