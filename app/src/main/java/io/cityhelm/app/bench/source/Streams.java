package io.cityhelm.app.bench.source;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** What stands open on a {@link PlainServer}: server-sent events and web sockets, one way. */
public final class Streams {

    private static final String HANDSHAKE = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
    private static final int TEXT = 0x81;
    private static final int SHORT = 125;

    private Streams() {}

    /** Sends one message. */
    @FunctionalInterface
    public interface Line {
        void send(String message) throws IOException;
    }

    /** Opens a stream, of either sort, by what was asked for. */
    public static Line open(PlainServer.Question question, OutputStream out) throws IOException {
        String key = question.headers().get("sec-websocket-key");
        if (key == null) {
            head(out, "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n\r\n");
            return message -> event(out, message);
        }
        head(
                out,
                "HTTP/1.1 101 Switching Protocols\r\n"
                        + "Upgrade: websocket\r\n"
                        + "Connection: Upgrade\r\n"
                        + "Sec-WebSocket-Accept: "
                        + accept(key) + "\r\n\r\n");
        return message -> frame(out, message);
    }

    private static void head(OutputStream out, String head) throws IOException {
        out.write(head.getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    private static void event(OutputStream out, String message) throws IOException {
        out.write(("data: " + message + "\n\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    private static void frame(OutputStream out, String message) throws IOException {
        byte[] bytes = message.getBytes(StandardCharsets.UTF_8);
        out.write(TEXT);
        if (bytes.length <= SHORT) {
            out.write(bytes.length);
        } else {
            out.write(SHORT + 1);
            out.write(bytes.length >> 8);
            out.write(bytes.length);
        }
        out.write(bytes);
        out.flush();
    }

    private static String accept(String key) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-1").digest((key + HANDSHAKE).getBytes(StandardCharsets.US_ASCII));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-1", e);
        }
    }
}
