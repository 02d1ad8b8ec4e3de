package io.cityhelm.connect.kind.open311;

import io.cityhelm.connect.kind.paged.Query;
import java.net.URI;
import java.util.Optional;

/**
 * Where a GeoReport server is.
 *
 * @param root above {@code requests} and {@code services}
 * @param format {@code json} or {@code xml}
 * @param jurisdiction which of several a server speaks for
 * @param key where it asks for one
 */
record Endpoint(URI root, String format, Optional<String> jurisdiction, Optional<String> key) {

    Query of(String resource) {
        Query query = Query.below(root, resource + "." + format);
        jurisdiction.ifPresent(id -> query.with("jurisdiction_id", id));
        key.ifPresent(own -> query.with("api_key", own));
        return query;
    }

    String accept() {
        return format.equals("xml") ? "text/xml, application/xml" : "application/json";
    }

    /** No key is among it. */
    @Override
    public String toString() {
        return root.toString();
    }
}
