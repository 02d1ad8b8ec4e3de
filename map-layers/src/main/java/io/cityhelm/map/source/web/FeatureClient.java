package io.cityhelm.map.source.web;

import io.cityhelm.map.source.BadSourceException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import okhttp3.Call;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/**
 * Asks services of features: with patience, but not for ever; follows redirections on the same host only; and takes no more
 * than it was told to. Whoever waits can call it off at any moment. For one thread.
 */
public final class FeatureClient implements AutoCloseable {

    private static final Set<Integer> WORTH_ANOTHER_TRY = Set.of(429, 502, 503, 504);
    private static final int REDIRECTIONS = 5;
    private static final int CHUNK = 1 << 16;
    private static final Duration LOOK = Duration.ofMillis(100);

    private final WebLimits limits;
    private final WebWatch watch;
    private final OkHttpClient http;

    /** Touches no network yet. */
    public FeatureClient(WebLimits limits, WebWatch watch) {
        this.limits = limits;
        this.watch = watch;
        this.http = new OkHttpClient.Builder()
                .connectTimeout(limits.connect())
                .readTimeout(limits.silence())
                .callTimeout(limits.answer())
                .followRedirects(false)
                .followSslRedirects(false)
                .retryOnConnectionFailure(true)
                .build();
    }

    WebLimits limits() {
        return limits;
    }

    WebWatch watch() {
        return watch;
    }

    /**
     * What is at an address, in memory.
     *
     * @param accept forms of answer that are wanted
     * @throws BadSourceException when it does not come, with the reason; {@link #isAnswer} tells a no from a silence
     * @throws CancellationException when whoever waits called it off
     */
    public byte[] document(HttpUrl address, String accept) throws BadSourceException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            fetch(address, accept, WebLimits.LARGEST_DOCUMENT, () -> {
                bytes.reset();
                return bytes;
            });
        } catch (IOException e) {
            throw new IllegalStateException("memory does not fail so", e);
        }
        return bytes.toByteArray();
    }

    /** Where an answer goes: from its beginning with each attempt. */
    @FunctionalInterface
    interface Sink {
        OutputStream begin() throws IOException;
    }

    /**
     * What is at an address, wherever it is wanted.
     *
     * @throws BadSourceException when it does not come
     * @throws IOException when it cannot be written
     */
    void fetch(HttpUrl address, String accept, long most, Sink sink) throws BadSourceException, IOException {
        for (int attempt = 0; ; attempt++) {
            try {
                follow(address, accept, most, sink);
                return;
            } catch (Passing e) {
                if (attempt >= limits.pauses().size() || !e.worthAnotherTry) {
                    throw e.meaning;
                }
                pause(limits.pauses().get(attempt));
            }
        }
    }

    private void follow(HttpUrl address, String accept, long most, Sink sink)
            throws Passing, BadSourceException, IOException {
        HttpUrl at = address;
        for (int hop = 0; hop <= REDIRECTIONS; hop++) {
            HttpUrl next = ask(at, accept, most, sink);
            if (next == null) {
                return;
            }
            if (!SameHost.holds(address, next)) {
                throw BadSourceException.because("layer.web-redirect", address.host(), next.host());
            }
            at = next;
        }
        throw BadSourceException.because("layer.web-redirects", address.host());
    }

    /** @return where the server sends us instead; null when the answer was taken */
    private HttpUrl ask(HttpUrl at, String accept, long most, Sink sink)
            throws Passing, BadSourceException, IOException {
        Request request = new Request.Builder()
                .url(at)
                .header("User-Agent", "CityHelm")
                .header("Accept", accept)
                .build();
        Call call = http.newCall(request);
        CountDownLatch over = new CountDownLatch(1);
        Thread guard = Thread.ofVirtual().name("feature-fetch-guard").start(() -> guard(call, over));
        try (Response response = call.execute()) {
            if (response.isRedirect()) {
                HttpUrl next = at.resolve(String.valueOf(response.header("Location")));
                if (next == null) {
                    throw BadSourceException.because("layer.web-redirects", at.host());
                }
                return next;
            }
            if (response.code() != 200) {
                throw refused(response);
            }
            try (OutputStream out = begin(sink)) {
                copy(response.body().byteStream(), out, most, at.host());
            }
            return null;
        } catch (DiskFault e) {
            throw e.failure();
        } catch (Passing e) {
            throw e;
        } catch (IOException e) {
            throw passing(at, e);
        } finally {
            over.countDown();
            guard.interrupt();
        }
    }

    /** Cuts the connection when whoever waits has had enough: a read may hang for half a minute. */
    private void guard(Call call, CountDownLatch over) {
        try {
            while (!over.await(LOOK.toMillis(), TimeUnit.MILLISECONDS)) {
                if (watch.isCancelled()) {
                    call.cancel();
                    return;
                }
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static OutputStream begin(Sink sink) throws DiskFault {
        try {
            return sink.begin();
        } catch (IOException e) {
            throw new DiskFault(e);
        }
    }

    private static void copy(InputStream in, OutputStream out, long most, String host)
            throws IOException, BadSourceException {
        byte[] chunk = new byte[CHUNK];
        long all = 0;
        for (int count = in.read(chunk); count >= 0; count = in.read(chunk)) {
            all += count;
            if (all > most) {
                throw BadSourceException.because("layer.web-too-large", host);
            }
            try {
                out.write(chunk, 0, count);
            } catch (IOException e) {
                throw new DiskFault(e);
            }
        }
    }

    private Passing refused(Response response) throws IOException {
        byte[] body = response.body().byteStream().readNBytes(CHUNK);
        BadSourceException meaning = BadSourceException.because(
                "layer.web-status",
                response.request().url().host(),
                String.valueOf(response.code()),
                ServerWords.in(body));
        return new Passing(meaning, WORTH_ANOTHER_TRY.contains(response.code()));
    }

    private Passing passing(HttpUrl at, Throwable e) {
        if (watch.isCancelled() || Thread.currentThread().isInterrupted()) {
            throw new CancellationException();
        }
        return Passing.of(at.host(), e);
    }

    private void pause(Duration length) {
        long end = System.nanoTime() + length.toNanos();
        CountDownLatch never = new CountDownLatch(1);
        try {
            while (System.nanoTime() < end) {
                if (watch.isCancelled()
                        || never.await(Math.min(LOOK.toNanos(), length.toNanos()), TimeUnit.NANOSECONDS)) {
                    throw new CancellationException();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException();
        }
    }

    /** Whether a failure was an answer of the server, so that asking it something else may help. */
    public static boolean isAnswer(BadSourceException e) {
        return List.of("layer.web-status", "layer.web-not-json", "layer.web-redirect")
                .contains(e.refusal().rule());
    }

    @Override
    public void close() {
        http.connectionPool().evictAll();
        http.dispatcher().executorService().shutdown();
    }
}
