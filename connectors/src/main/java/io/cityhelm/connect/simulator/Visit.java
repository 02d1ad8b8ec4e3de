package io.cityhelm.connect.simulator;

import com.sun.net.httpserver.HttpExchange;
import io.cityhelm.connect.json.Json;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/** One HTTP request, and the answer to it with the misbehaviour of the moment. */
final class Visit {

    private static final int LARGEST = 1 << 20;

    private final HttpExchange exchange;
    private final Manners manners;

    Visit(HttpExchange exchange, Manners manners) {
        this.exchange = exchange;
        this.manners = manners;
    }

    String method() {
        return exchange.getRequestMethod();
    }

    String path() {
        return exchange.getRequestURI().getPath();
    }

    Optional<String> query(String name) {
        String query = exchange.getRequestURI().getRawQuery();
        return query == null
                ? Optional.empty()
                : Arrays.stream(query.split("&"))
                        .filter(pair -> pair.startsWith(name + "="))
                        .map(pair -> URLDecoder.decode(pair.substring(name.length() + 1), StandardCharsets.UTF_8))
                        .findFirst();
    }

    Optional<String> header(String name) {
        return Optional.ofNullable(exchange.getRequestHeaders().getFirst(name));
    }

    String body() throws IOException {
        return new String(exchange.getRequestBody().readNBytes(LARGEST), StandardCharsets.UTF_8);
    }

    void json(int status, Object body) throws IOException {
        String text = Json.write(body);
        String sent = manners.strikes(Misbehaviour.MALFORMED) ? text.substring(0, text.length() / 2) : text;
        send(status, "application/json; charset=utf-8", sent);
    }

    void problem(int status, String title) throws IOException {
        send(status, "application/problem+json", Json.write(Json.object("title", title, "status", status)));
    }

    void send(int status, String type, String text) throws IOException {
        if (manners.strikes(Misbehaviour.LOST_RESPONSE)) {
            exchange.close();
            return;
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        if (bytes.length > 0) {
            exchange.getResponseBody().write(bytes);
        }
        exchange.close();
    }

    /** Says that the reader has it as it is, when the reader names this tag. */
    boolean isKnown(String etag) throws IOException {
        exchange.getResponseHeaders().set("ETag", etag);
        if (header("If-None-Match").filter(etag::equals).isEmpty()) {
            return false;
        }
        exchange.sendResponseHeaders(304, -1);
        exchange.close();
        return true;
    }

    /** Opens a stream of events. */
    void openStream() throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream; charset=utf-8");
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        exchange.sendResponseHeaders(200, 0);
        streamText(": hello\n\n");
    }

    void streamEvent(String id, Map<String, Object> record) throws IOException {
        String data = Json.write(record);
        String sent = manners.strikes(Misbehaviour.MALFORMED) ? data.substring(0, data.length() / 2) : data;
        streamText("id: " + id + "\ndata: " + sent + "\n\n");
    }

    void streamText(String text) throws IOException {
        exchange.getResponseBody().write(text.getBytes(StandardCharsets.UTF_8));
        exchange.getResponseBody().flush();
    }

    void cut() {
        exchange.close();
    }
}
