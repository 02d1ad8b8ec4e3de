package io.cityhelm.map.source.web.ogcapi;

import io.cityhelm.map.source.BadSourceException;
import io.cityhelm.map.source.web.SameHost;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.StreamSupport;
import okhttp3.HttpUrl;
import tools.jackson.databind.JsonNode;

/** The {@code links} of a document. */
final class Links {

    private Links() {}

    /**
     * The address behind a relation, of the JSON form where there are several.
     *
     * @param at where the document was found
     * @throws BadSourceException when it leads to another host
     */
    static Optional<HttpUrl> to(String relation, JsonNode document, HttpUrl at) throws BadSourceException {
        Optional<String> href = StreamSupport.stream(document.path("links").spliterator(), false)
                .filter(link -> link.path("rel").asString("").equals(relation))
                .filter(link -> !link.path("type").asString("").contains("html"))
                .min(Comparator.comparing(
                        link -> !link.path("type").asString("").contains("json")))
                .map(link -> link.path("href").asString(""));
        return href.isPresent() ? Optional.of(resolved(href.get(), at)) : Optional.empty();
    }

    /** @throws BadSourceException when it is no address, or leads to another host */
    static HttpUrl resolved(String href, HttpUrl at) throws BadSourceException {
        HttpUrl url = at.resolve(href);
        if (url == null) {
            throw BadSourceException.because("layer.web-address", href);
        }
        if (!SameHost.holds(at, url)) {
            throw BadSourceException.because("layer.web-elsewhere", at.host(), url.host() + ":" + url.port());
        }
        return url;
    }
}
