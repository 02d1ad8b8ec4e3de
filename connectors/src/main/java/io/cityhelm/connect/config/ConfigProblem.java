package io.cityhelm.connect.config;

import io.cityhelm.connect.health.Note;
import io.cityhelm.core.text.Messages;

/**
 * One thing wrong with a file, and where.
 *
 * @param file its name
 * @param line from 1; 0 when the whole file is meant
 * @param what what is wrong
 */
public record ConfigProblem(String file, int line, Note what) {

    /** {@code file:line}, as editors understand it. */
    public String place() {
        return line == 0 ? file : file + ":" + line;
    }

    /** {@code file:line: what is wrong}. */
    public String text(Messages messages) {
        return place() + ": " + what.text(messages);
    }
}
