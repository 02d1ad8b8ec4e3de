package io.cityhelm.connect.outward.open311;

import io.cityhelm.connect.health.Note;
import io.cityhelm.connect.json.Json;
import io.cityhelm.connect.json.NotJsonException;
import io.cityhelm.connect.link.LinkFailure;
import io.cityhelm.connect.link.Web;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The endpoint of a city that speaks GeoReport v2, in JSON. The key is in the body of a request and never in an address. */
record Endpoint(URI url, Optional<String> key, Optional<String> jurisdiction, Web.Client connections) {

    private static final String FORM = "application/x-www-form-urlencoded; charset=utf-8";

    /** Files a request. @param outset told right before it leaves */
    Web.Reply file(Map<String, String> fields, Web.Outset outset) throws LinkFailure {
        Map<String, String> all = new LinkedHashMap<>();
        key.ifPresent(known -> all.put("api_key", known));
        jurisdiction.ifPresent(id -> all.put("jurisdiction_id", id));
        all.putAll(fields);
        return new Web(connections).post(at("/requests.json"), Map.of(), FORM, form(all), outset);
    }

    /** What became of a token: the request, once there is one. */
    Optional<Map<?, ?>> ofToken(String token) throws LinkFailure {
        return one("/tokens/" + encoded(token) + ".json");
    }

    Optional<Map<?, ?>> request(String id) throws LinkFailure {
        return one("/requests/" + encoded(id) + ".json");
    }

    Duration longest() {
        return new Web(connections).timeouts().call();
    }

    /** The answers of the standard are lists of one. */
    static Optional<Map<?, ?>> first(Web.Reply reply) throws LinkFailure {
        try {
            return Json.read(reply.body()) instanceof List<?> list
                            && !list.isEmpty()
                            && list.getFirst() instanceof Map<?, ?> map
                    ? Optional.of(map)
                    : Optional.empty();
        } catch (NotJsonException e) {
            throw LinkFailure.broken(Note.of("LinkDetail.noReceipt"), e);
        }
    }

    private Optional<Map<?, ?>> one(String path) throws LinkFailure {
        Web.Reply reply = new Web(connections).get(at(path), Map.of());
        if (reply.status() != 200) {
            throw Web.unexpected(reply);
        }
        return first(reply);
    }

    private URI at(String path) {
        String query = path.startsWith("/requests.json")
                ? ""
                : jurisdiction.map(id -> "?jurisdiction_id=" + encoded(id)).orElse("");
        return URI.create(url.toString().replaceAll("/+$", "") + path + query);
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
