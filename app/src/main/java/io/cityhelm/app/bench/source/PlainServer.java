package io.cityhelm.app.bench.source;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * As much of HTTP/1.1 as links ask for, on a virtual thread a connection: what measures must not weigh. Connections stay
 * open until either side closes them.
 */
public final class PlainServer implements AutoCloseable {

    /** Answers one question; for a stream it comes back when the stream is over. */
    @FunctionalInterface
    public interface Answer {

        /** @param out flushed when the answer is over; an exception ends the connection */
        void to(Question question, OutputStream out) throws IOException;
    }

    /**
     * @param target path and query
     * @param headers by lower-case name
     */
    public record Question(String target, Map<String, String> headers) {

        /** A parameter of the query as it stands there; empty when it is not. */
        public String parameter(String name) {
            int at = target.indexOf(name + "=");
            if (at < 0) {
                return "";
            }
            int from = at + name.length() + 1;
            int to = target.indexOf('&', from);
            return target.substring(from, to < 0 ? target.length() : to);
        }
    }

    private static final Logger LOG = LoggerFactory.getLogger(PlainServer.class);
    private static final int BACKLOG = 1_000;
    private static final int BUFFER = 1 << 16;

    private final ServerSocket door;
    private final Answer answer;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();

    private PlainServer(ServerSocket door, Answer answer) {
        this.door = door;
        this.answer = answer;
    }

    public static PlainServer start(Answer answer) throws IOException {
        PlainServer server = new PlainServer(new ServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress()), answer);
        Thread.ofVirtual().name("bench-door").start(server::welcome);
        return server;
    }

    public URI url() {
        return URI.create("http://127.0.0.1:" + door.getLocalPort());
    }

    /** Cuts every connection that stands. */
    public void cut() {
        open.forEach(PlainServer::cut);
    }

    @Override
    public void close() throws IOException {
        door.close();
        cut();
    }

    private void welcome() {
        while (!door.isClosed()) {
            try {
                Socket guest = door.accept();
                open.add(guest);
                Thread.ofVirtual().name("bench-guest").start(() -> serve(guest));
            } catch (IOException e) {
                LOG.trace("no more guests", e);
            }
        }
    }

    private void serve(Socket guest) {
        try (guest) {
            guest.setTcpNoDelay(true);
            InputStream in = new BufferedInputStream(guest.getInputStream());
            OutputStream out = new BufferedOutputStream(guest.getOutputStream(), BUFFER);
            for (String line = line(in); !line.isEmpty(); line = line(in)) {
                String[] words = line.split(" ");
                answer.to(new Question(words[1], headers(in)), out);
                out.flush();
            }
        } catch (IOException e) {
            LOG.trace("a guest is gone", e);
        } finally {
            open.remove(guest);
        }
    }

    private static Map<String, String> headers(InputStream in) throws IOException {
        Map<String, String> headers = new HashMap<>();
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            int colon = line.indexOf(':');
            headers.put(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        }
        return headers;
    }

    /** Empty at the end. */
    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c >= 0 && c != '\n'; c = in.read()) {
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    private static void cut(Socket guest) {
        try {
            guest.close();
        } catch (IOException e) {
            LOG.trace("was gone already", e);
        }
    }

    /** A whole answer. */
    public static void body(OutputStream out, byte[] body) throws IOException {
        out.write(("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: " + body.length + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII));
        out.write(body);
    }
}
