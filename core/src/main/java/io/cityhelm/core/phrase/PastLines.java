package io.cityhelm.core.phrase;

import java.util.List;

/**
 * What an account typed before, so that it can be called up again. Only lines that were understood as commands come
 * here: whatever else people type by mistake, a password for one, does not. May touch the disk.
 */
public interface PastLines {

    /** Forgets at once. */
    PastLines NONE = new PastLines() {
        @Override
        public List<String> of(String account) {
            return List.of();
        }

        @Override
        public void add(String account, String line) {}
    };

    /** The latest lines, oldest first. */
    List<String> of(String account);

    void add(String account, String line);
}
