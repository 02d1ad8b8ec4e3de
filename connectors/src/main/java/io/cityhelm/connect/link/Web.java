package io.cityhelm.connect.link;

import io.cityhelm.connect.health.Note;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import okhttp3.Call;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okhttp3.sse.EventSource;
import okhttp3.sse.EventSourceListener;
import okhttp3.sse.EventSources;
import okio.Buffer;

/** HTTP as the links use it: one exchange at a time, bounded in time and size, and it can be cut off. */
public final class Web {

    /** The largest answer that is read, in bytes. */
    static final long LARGEST = 16 << 20;

    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(10);

    private final Client client;
    private volatile Call current;

    public Web(Client client) {
        this.client = client;
    }

    /** The connections of all links: shared, so that they share a pool. */
    public static final class Client implements AutoCloseable {

        private final OkHttpClient calls;
        private final OkHttpClient streams;
        private final Timeouts timeouts;
        private Optional<HttpClient> sockets = Optional.empty();

        public Client(Timeouts timeouts) {
            this(timeouts, UnaryOperator.identity());
        }

        /** @param fitted what else the connections need, such as whom they trust */
        Client(Timeouts timeouts, UnaryOperator<OkHttpClient.Builder> fitted) {
            this.timeouts = timeouts;
            // No silent retry: an attempt that went out is counted, and repeated by the outbox only.
            this.calls = fitted.apply(new OkHttpClient.Builder())
                    .retryOnConnectionFailure(false)
                    .followRedirects(false)
                    .connectTimeout(timeouts.connect())
                    .readTimeout(timeouts.call())
                    .callTimeout(timeouts.call())
                    .addNetworkInterceptor(Outset::before)
                    .build();
            this.streams = calls.newBuilder()
                    .callTimeout(Duration.ZERO)
                    .readTimeout(timeouts.silence())
                    .build();
        }

        /** Made when the first link asks for it: however many sockets there are, one thread waits for the network. */
        private synchronized HttpClient sockets() {
            HttpClient client = sockets.orElseGet(() -> HttpClient.newBuilder()
                    .connectTimeout(timeouts.connect())
                    .executor(task -> Thread.ofVirtual().name("web-socket").start(task))
                    .build());
            sockets = Optional.of(client);
            return client;
        }

        @Override
        public synchronized void close() {
            sockets.ifPresent(HttpClient::shutdownNow);
            calls.dispatcher().executorService().shutdown();
            calls.connectionPool().evictAll();
        }
    }

    /**
     * @param connect to build a connection up
     * @param call for one exchange
     * @param silence on a stream, after which it counts as dead
     */
    public record Timeouts(Duration connect, Duration call, Duration silence) {
        public static final Timeouts USUAL =
                new Timeouts(Duration.ofSeconds(3), Duration.ofSeconds(15), Duration.ofSeconds(45));
    }

    /**
     * @param etag empty when there is none
     * @param modified when it was changed last, in the other side's words; empty when it does not say
     * @param retryAfter what the other side asks for, at most ten minutes
     */
    public record Reply(
            int status, byte[] body, Optional<String> etag, Optional<String> modified, Optional<Duration> retryAfter) {

        /** The headers that ask for the same once more, unless it has not changed since. */
        public Map<String, String> unlessChanged() {
            Map<String, String> headers = new HashMap<>();
            etag.ifPresent(tag -> headers.put("If-None-Match", tag));
            modified.ifPresent(at -> headers.put("If-Modified-Since", at));
            return headers;
        }

        public boolean isBusy() {
            return status == 408 || status == 425 || status == 429 || status >= 500;
        }
    }

    /** Told when the connection stands and before the first byte leaves; may hold it back. */
    @FunctionalInterface
    public interface Outset {
        void leaves() throws LinkFailure;

        private static Response before(Interceptor.Chain chain) throws IOException {
            Outset outset = chain.request().tag(Outset.class);
            if (outset != null) {
                try {
                    outset.leaves();
                } catch (LinkFailure e) {
                    throw new HeldBack(e);
                }
            }
            return chain.proceed(chain.request());
        }
    }

    /** It did not leave, and why. */
    private static final class HeldBack extends IOException {
        private final transient LinkFailure why;

        HeldBack(LinkFailure why) {
            super(why);
            this.why = why;
        }
    }

    /** Takes what comes on a stream, on the thread that reads it. */
    public interface Events {
        void opened();

        void event(Optional<String> id, String data) throws LinkFailure;
    }

    /** What bounds each exchange; other protocols go by them as well. */
    public Timeouts timeouts() {
        return client.timeouts;
    }

    /** For web sockets: shared by all links. */
    public HttpClient sockets() {
        return client.sockets();
    }

    public Reply get(URI url, Map<String, String> headers) throws LinkFailure {
        return exchange(request(url, headers).build());
    }

    /** @param type media type of the text, which goes out as UTF-8 */
    public Reply post(URI url, Map<String, String> headers, String type, String text) throws LinkFailure {
        RequestBody body =
                RequestBody.create(text.getBytes(StandardCharsets.UTF_8), MediaType.get(type + "; charset=utf-8"));
        return exchange(request(url, headers).post(body).build());
    }

    /**
     * The same for what must not go out twice by chance.
     *
     * @param outset told right before the first byte leaves, and never when no connection came to stand
     */
    public Reply post(URI url, Map<String, String> headers, String type, String text, Outset outset)
            throws LinkFailure {
        RequestBody body = RequestBody.create(text.getBytes(StandardCharsets.UTF_8), MediaType.get(type));
        return exchange(
                request(url, headers).post(body).tag(Outset.class, outset).build());
    }

    /** Reads a stream until it ends, which is always a failure: it should not. */
    public LinkFailure stream(URI url, Map<String, String> headers, Events events) {
        Call call = client.streams.newCall(
                request(url, headers).header("Accept", "text/event-stream").build());
        current = call;
        try (Response response = call.execute()) {
            if (response.code() != 200) {
                return unexpected(reply(response));
            }
            Listener listener = new Listener(call, events);
            EventSources.processResponse(response, listener);
            return listener.failure.orElseGet(() -> LinkFailure.down(Note.of("LinkDetail.streamEnded"), null));
        } catch (IOException e) {
            return unreachable(e);
        }
    }

    /** Cuts off what is under way. */
    public void cancel() {
        Call call = current;
        if (call != null) {
            call.cancel();
        }
    }

    /** What an unexpected status means: busy, or something that a person has to look at. */
    public static LinkFailure unexpected(Reply reply) {
        return reply.isBusy()
                ? LinkFailure.busy(Note.of("LinkDetail.busy", reply.status()), reply.retryAfter())
                : LinkFailure.broken(Note.of("LinkDetail.status", reply.status()), null);
    }

    private Reply exchange(Request request) throws LinkFailure {
        Call call = client.calls.newCall(request);
        current = call;
        try (Response response = call.execute()) {
            return reply(response);
        } catch (HeldBack e) {
            throw e.why;
        } catch (IOException e) {
            throw unreachable(e);
        }
    }

    private static Reply reply(Response response) throws IOException {
        Buffer body = new Buffer();
        long room = LARGEST + 1;
        while (room > 0) {
            long read = response.body().source().read(body, room);
            if (read < 0) {
                break;
            }
            room -= read;
        }
        if (room <= 0) {
            throw new IOException("the answer is larger than " + LARGEST + " bytes");
        }
        return new Reply(
                response.code(),
                body.readByteArray(),
                Optional.ofNullable(response.header("ETag")),
                Optional.ofNullable(response.header("Last-Modified")),
                Optional.ofNullable(response.header("Retry-After")).flatMap(Web::seconds));
    }

    private static Optional<Duration> seconds(String header) {
        boolean digits =
                !header.isEmpty() && header.length() < 9 && header.chars().allMatch(Character::isDigit);
        return digits
                ? Optional.of(Duration.ofSeconds(Math.min(LONGEST_PAUSE.toSeconds(), Long.parseLong(header))))
                : Optional.empty();
    }

    private static LinkFailure unreachable(IOException e) {
        String message = e.getMessage() == null ? "" : e.getMessage();
        return LinkFailure.down(Note.of("LinkDetail.unreachable", e.getClass().getSimpleName(), message), e);
    }

    private static Request.Builder request(URI url, Map<String, String> headers) {
        Request.Builder request = new Request.Builder().url(HttpUrl.get(url.toString()));
        headers.forEach(request::header);
        return request;
    }

    private static final class Listener extends EventSourceListener {

        private final Call call;
        private final Events events;
        private Optional<LinkFailure> failure = Optional.empty();

        Listener(Call call, Events events) {
            this.call = call;
            this.events = events;
        }

        @Override
        public void onOpen(EventSource source, Response response) {
            events.opened();
        }

        @Override
        public void onEvent(EventSource source, String id, String type, String data) {
            if (failure.isPresent()) {
                return;
            }
            try {
                events.event(Optional.ofNullable(id), data);
            } catch (LinkFailure e) {
                failure = Optional.of(e);
                call.cancel();
            }
        }

        @Override
        public void onFailure(EventSource source, Throwable cause, Response response) {
            if (failure.isEmpty()) {
                failure = Optional.of(
                        cause instanceof IOException e
                                ? unreachable(e)
                                : LinkFailure.broken(Note.of("LinkDetail.noStream"), cause));
            }
        }
    }
}
