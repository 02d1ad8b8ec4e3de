package io.cityhelm.connect.kind.websocket;

import io.cityhelm.connect.health.Note;
import io.cityhelm.connect.link.Intake;
import io.cityhelm.connect.link.LinkFailure;
import java.io.ByteArrayOutputStream;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Hears one web socket: puts pieces together and hands whole messages on, on the connection's thread, one at a time. */
final class Ear implements WebSocket.Listener {

    /** The largest message, in bytes. */
    static final int LARGEST = 16 << 20;

    private final Intake intake;
    private final CompletableFuture<Void> end;
    private final Runnable alive;
    private final ByteArrayOutputStream message = new ByteArrayOutputStream();
    private volatile long heardAt = System.nanoTime();

    /** @param end completed when the connection is of no more use */
    Ear(Intake intake, CompletableFuture<Void> end, Runnable alive) {
        this.intake = intake;
        this.end = end;
        this.alive = alive;
    }

    /** When anything came last, by {@link System#nanoTime}. */
    long heardAt() {
        return heardAt;
    }

    @Override
    public CompletionStage<?> onText(WebSocket socket, CharSequence piece, boolean last) {
        return take(socket, piece.toString().getBytes(StandardCharsets.UTF_8), last);
    }

    @Override
    public CompletionStage<?> onBinary(WebSocket socket, ByteBuffer piece, boolean last) {
        byte[] bytes = new byte[piece.remaining()];
        piece.get(bytes);
        return take(socket, bytes, last);
    }

    @Override
    public CompletionStage<?> onPong(WebSocket socket, ByteBuffer piece) {
        heardAt = System.nanoTime();
        alive.run();
        socket.request(1);
        return null;
    }

    @Override
    public CompletionStage<?> onClose(WebSocket socket, int status, String reason) {
        end.completeExceptionally(LinkFailure.down(Note.of("LinkDetail.streamEnded"), null));
        return null;
    }

    @Override
    public void onError(WebSocket socket, Throwable error) {
        end.completeExceptionally(error);
    }

    private CompletionStage<?> take(WebSocket socket, byte[] piece, boolean last) {
        heardAt = System.nanoTime();
        if (message.size() + piece.length > LARGEST) {
            end.completeExceptionally(LinkFailure.broken(Note.of("LinkDetail.tooLarge", LARGEST), null));
            return null;
        }
        message.writeBytes(piece);
        if (last) {
            byte[] whole = message.toByteArray();
            message.reset();
            try {
                boolean taken = intake.message(whole);
                if (taken) {
                    alive.run();
                }
            } catch (LinkFailure e) {
                end.completeExceptionally(e);
                return null;
            } catch (RuntimeException e) {
                end.completeExceptionally(e); // else the connection would stay open and deaf
                return null;
            }
        }
        socket.request(1);
        return null;
    }
}
