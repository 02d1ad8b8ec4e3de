package io.cityhelm.app.console;

import io.cityhelm.core.text.Messages;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/**
 * The terminal. Everything is UTF-8: a Chinese sentence must not become question marks because a bare machine has the
 * POSIX locale.
 *
 * @param in what is typed
 * @param out results, for people and for pipes
 * @param err what went wrong, and what goes on
 */
public record Console(BufferedReader in, PrintWriter out, PrintWriter err, Messages messages) {

    /** The process's own streams. */
    public static Console standard(Messages messages) {
        return new Console(
                new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)),
                new PrintWriter(System.out, true, StandardCharsets.UTF_8),
                new PrintWriter(System.err, true, StandardCharsets.UTF_8),
                messages);
    }

    /** A sentence of the bundles as a result. */
    public void say(String key, Object... args) {
        out.println(messages.text(key, args));
        out.flush();
    }

    /** A sentence of the bundles on the side, so that a pipe gets results only. */
    public void tell(String key, Object... args) {
        err.println(messages.text(key, args));
        err.flush();
    }

    /** Ready-made words as a result. */
    public void print(String line) {
        out.println(line);
        out.flush();
    }

    /** Why a verb cannot go on. */
    public void complain(Complaint complaint) {
        err.println(messages.text("app.complaint", complaint.text(messages)));
        err.flush();
    }

    /** Returns when nothing more can come: whoever held the other end is gone. */
    public void awaitEndOfInput() throws IOException {
        while (in.read() >= 0) {
            // what is typed means nothing here
        }
    }

    /**
     * Asks for a password without showing it; where there is no terminal it is read as a line of the input, for scripts.
     *
     * @return null when the input has ended
     */
    public char[] password(String key, Object... args) throws IOException {
        java.io.Console terminal = System.console();
        if (terminal != null && terminal.isTerminal()) {
            return terminal.readPassword("%s", messages.text(key, args));
        }
        tell(key, args);
        String line = in.readLine();
        return line == null ? null : line.toCharArray();
    }
}
