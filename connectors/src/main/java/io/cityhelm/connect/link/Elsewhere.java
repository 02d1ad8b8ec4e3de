package io.cityhelm.connect.link;

import io.cityhelm.connect.health.Note;
import io.cityhelm.core.web.WebHost;
import java.net.URI;
import java.util.Optional;

/** Addresses that the other side gives: only its own are gone to. */
public final class Elsewhere {

    private Elsewhere() {}

    /** Whether an address that was found at another one is on the same host. */
    public static boolean isFrom(URI at, URI given) {
        Optional<WebHost> own = WebHost.of(at);
        return own.isPresent() && WebHost.of(given).filter(own.get()::owns).isPresent();
    }

    /**
     * The address of a link in a document.
     *
     * @param href as it stands there, whole or relative
     * @param at where the document was found
     * @throws LinkFailure when it is none, or leads to another host
     */
    public static URI resolved(String href, URI at) throws LinkFailure {
        URI found = address(href, at)
                .orElseThrow(() -> LinkFailure.broken(Note.of("LinkDetail.noAddress", cut(href)), null));
        if (!isFrom(at, found)) {
            throw LinkFailure.broken(Note.of("LinkDetail.elsewhere", found.getHost()), null);
        }
        return found;
    }

    /** The address of a link in a document, wherever it leads; empty when it is none of the web. */
    public static Optional<URI> address(String href, URI at) {
        try {
            URI found = at.resolve(tamed(href.strip()));
            return WebHost.of(found).map(host -> found);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Servers write spaces, quotes and bars into their links, which stand for themselves in no address. */
    private static String tamed(String href) {
        StringBuilder tamed = new StringBuilder();
        for (char each : href.toCharArray()) {
            if (" \"<>\\^`{|}".indexOf(each) >= 0) {
                tamed.append('%').append(Integer.toHexString(each).toUpperCase(java.util.Locale.ROOT));
            } else {
                tamed.append(each);
            }
        }
        return tamed.toString();
    }

    private static String cut(String text) {
        return text.length() > 80 ? text.substring(0, 80) + "…" : text;
    }
}
