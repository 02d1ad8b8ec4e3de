package io.cityhelm.core.pack;

import io.cityhelm.core.text.Messages;
import java.util.List;

/**
 * One thing wrong with a pack, and where.
 *
 * @param file name of the file, relative to the pack
 * @param line from 1; 0 when the whole file is meant
 * @param column from 1; 0 when the whole line is meant
 * @param key message key
 * @param args what the message names
 */
public record PackProblem(String file, int line, int column, String key, List<String> args) {

    /** What is wrong, in words. */
    public String message(Messages messages) {
        return messages.text(key, args.toArray());
    }

    /** {@code file:line:column: message}, as editors understand it. */
    public String text(Messages messages) {
        return place() + ": " + message(messages);
    }

    private String place() {
        return line == 0 ? file : column == 0 ? file + ":" + line : file + ":" + line + ":" + column;
    }

    @Override
    public String toString() {
        return place() + ": " + key + " " + args;
    }
}
