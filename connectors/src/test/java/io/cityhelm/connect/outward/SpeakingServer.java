package io.cityhelm.connect.outward;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** A mail server that takes a mail and then refuses it or says nothing any more. It cannot encrypt. */
final class SpeakingServer implements AutoCloseable {

    private final ServerSocket socket;
    private final boolean refuses;
    private final AtomicInteger mails = new AtomicInteger();
    private final AtomicInteger connections = new AtomicInteger();
    private final List<String> heard = new CopyOnWriteArrayList<>();
    private final List<Socket> open = new CopyOnWriteArrayList<>();

    private SpeakingServer(boolean refuses) throws IOException {
        this.refuses = refuses;
        this.socket = new ServerSocket(0, 50, InetAddress.getByName("0.0.0.0"));
        Thread.ofVirtual().start(this::accept);
    }

    /** @param refuses whether it says no to a whole mail; else it says nothing */
    static SpeakingServer smtp(boolean refuses) throws IOException {
        return new SpeakingServer(refuses);
    }

    int port() {
        return socket.getLocalPort();
    }

    /** How many mails came whole. */
    int mails() {
        return mails.get();
    }

    int connections() {
        return connections.get();
    }

    List<String> heard() {
        return List.copyOf(heard);
    }

    @Override
    public void close() throws IOException {
        socket.close();
        for (Socket each : open) {
            each.close();
        }
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket one = socket.accept();
                open.add(one);
                connections.incrementAndGet();
                Thread.ofVirtual().start(() -> talk(one));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void talk(Socket one) {
        try (one;
                BufferedReader in =
                        new BufferedReader(new InputStreamReader(one.getInputStream(), StandardCharsets.UTF_8))) {
            say(one, "220 here");
            boolean data = false;
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (!data) {
                    heard.add(line);
                    data = line.equals("DATA");
                    say(one, data ? "354 go on" : line.equals("QUIT") ? "221 bye" : "250 well");
                } else if (line.equals(".")) {
                    data = false;
                    mails.incrementAndGet();
                    if (refuses) {
                        say(one, "554 no such thing here");
                    }
                }
            }
        } catch (IOException e) {
            heard.add("gone");
        }
    }

    private static void say(Socket one, String line) throws IOException {
        OutputStream out = one.getOutputStream();
        out.write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
    }
}
