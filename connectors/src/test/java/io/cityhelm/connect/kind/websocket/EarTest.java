package io.cityhelm.connect.kind.websocket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cityhelm.connect.link.Intake;
import java.lang.reflect.Proxy;
import java.net.http.WebSocket;
import java.nio.CharBuffer;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** A message that never ends is cut, and no more of it is asked for. */
class EarTest {

    private static final Intake NEVER_ASKED = null;

    @Test
    void given_pieces_without_an_end_when_they_are_too_much_then_the_connection_is_given_up() {
        CompletableFuture<Void> end = new CompletableFuture<>();
        AtomicInteger asked = new AtomicInteger();
        WebSocket socket = (WebSocket) Proxy.newProxyInstance(
                EarTest.class.getClassLoader(), new Class<?>[] {WebSocket.class}, (proxy, method, arguments) -> {
                    asked.incrementAndGet();
                    return null;
                });
        Ear ear = new Ear(NEVER_ASKED, end, () -> {});
        CharBuffer piece = CharBuffer.allocate(1 << 20);

        int pieces = 0;
        while (!end.isDone()) {
            ear.onText(socket, piece, false);
            pieces++;
        }

        assertThat(pieces).isEqualTo(Ear.LARGEST / (1 << 20) + 1);
        assertThat(asked).hasValue(pieces - 1);
        assertThatThrownBy(end::join).hasMessageContaining("LinkDetail.tooLarge");
    }
}
