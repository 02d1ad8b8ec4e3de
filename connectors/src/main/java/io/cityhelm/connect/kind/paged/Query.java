package io.cityhelm.connect.kind.paged;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** An address with parameters that are added to it one by one; what stands in it already stays. */
public final class Query {

    private final StringBuilder text;
    private boolean asked;

    private Query(String text) {
        this.text = new StringBuilder(text);
        this.asked = text.contains("?");
    }

    public static Query of(URI url) {
        return new Query(url.toString());
    }

    /** Below an address. @param path without a slash before it */
    public static Query below(URI url, String path) {
        String base =
                url.getRawQuery() == null ? url.toString() : url.toString().replace("?" + url.getRawQuery(), "");
        String whole = base + (base.endsWith("/") ? "" : "/") + path;
        return new Query(url.getRawQuery() == null ? whole : whole + "?" + url.getRawQuery());
    }

    /** @param value as it is; it is encoded here */
    public Query with(String name, Object value) {
        char last = text.charAt(text.length() - 1);
        if (last != '?' && last != '&') {
            text.append(asked ? '&' : '?');
        }
        asked = true;
        text.append(name)
                .append('=')
                .append(URLEncoder.encode(String.valueOf(value), StandardCharsets.UTF_8)
                        .replace("+", "%20"));
        return this;
    }

    public URI url() {
        return URI.create(text.toString());
    }
}
