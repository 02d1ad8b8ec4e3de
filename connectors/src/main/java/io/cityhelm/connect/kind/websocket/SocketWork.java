package io.cityhelm.connect.kind.websocket;

import io.cityhelm.connect.health.LinkMeter;
import io.cityhelm.connect.health.Note;
import io.cityhelm.connect.link.Intake;
import io.cityhelm.connect.link.LinkFailure;
import io.cityhelm.connect.link.Web;
import io.cityhelm.connect.link.Work;
import java.net.URI;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Keeps a web socket open and takes in what comes on it. Messages are asked for one piece at a time, so that a source that
 * floods waits in its own connection; the other side is pinged, and silence counts as the end.
 */
final class SocketWork implements Work {

    private final URI url;
    private final Optional<String> hello;
    private final Web web;
    private final Intake intake;
    private final LinkMeter meter;
    private Runnable onOpen = () -> {};
    private boolean wasOpen;
    private volatile CompletableFuture<Void> end = new CompletableFuture<>();

    SocketWork(URI url, Optional<String> hello, Web web, Intake intake, LinkMeter meter) {
        this.url = url;
        this.hello = hello;
        this.web = web;
        this.intake = intake;
        this.meter = meter;
    }

    @Override
    public void onStanding(Runnable listener) {
        onOpen = listener;
    }

    @Override
    public void once() throws LinkFailure {
        CompletableFuture<Void> mine = new CompletableFuture<>();
        end = mine;
        try {
            Ear ear = new Ear(intake, mine, meter::live);
            WebSocket socket = web.sockets()
                    .newWebSocketBuilder()
                    .connectTimeout(web.timeouts().connect())
                    .buildAsync(url, ear)
                    .get(web.timeouts().call().toMillis(), TimeUnit.MILLISECONDS);
            try {
                standing();
                if (hello.isPresent()) {
                    socket.sendText(hello.get(), true).get(web.timeouts().call().toMillis(), TimeUnit.MILLISECONDS);
                }
                listen(socket, ear, mine);
            } finally {
                socket.abort();
            }
        } catch (ExecutionException e) {
            throw failure(e.getCause());
        } catch (TimeoutException e) {
            throw LinkFailure.down(Note.of("LinkDetail.silent"), e);
        } catch (CancellationException e) {
            throw LinkFailure.down(Note.of("LinkDetail.stopped"), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw LinkFailure.down(Note.of("LinkDetail.stopped"), e);
        }
    }

    private void standing() {
        onOpen.run();
        meter.live();
        if (wasOpen) {
            meter.reconnected();
        }
        wasOpen = true;
    }

    /** Until it ends, which is always a failure: it should not. */
    private void listen(WebSocket socket, Ear ear, CompletableFuture<Void> mine)
            throws ExecutionException, InterruptedException, TimeoutException {
        long patience = web.timeouts().silence().toNanos();
        while (true) {
            try {
                mine.get(patience / 2, TimeUnit.NANOSECONDS);
                return;
            } catch (TimeoutException e) {
                if (System.nanoTime() - ear.heardAt() >= patience) {
                    throw e;
                }
                socket.sendPing(ByteBuffer.allocate(0))
                        .get(web.timeouts().call().toMillis(), TimeUnit.MILLISECONDS);
            }
        }
    }

    private static LinkFailure failure(Throwable e) {
        return switch (e) {
            case LinkFailure failure -> failure;
            case CompletionException wrapped when wrapped.getCause() != null -> failure(wrapped.getCause());
            case java.net.http.WebSocketHandshakeException refused ->
                LinkFailure.broken(
                        Note.of("LinkDetail.status", refused.getResponse().statusCode()), refused);
            default -> {
                String message = e.getMessage() == null ? "" : e.getMessage();
                yield LinkFailure.down(
                        Note.of("LinkDetail.unreachable", e.getClass().getSimpleName(), message), e);
            }
        };
    }

    /** A connection that ends is a failure. */
    @Override
    public Duration pause() {
        return Duration.ZERO;
    }

    @Override
    public void cancel() {
        end.cancel(false);
    }
}
