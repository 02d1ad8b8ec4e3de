package io.cityhelm.core.store;

import io.cityhelm.core.phrase.PastLines;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What was typed, one small file an account. A convenience, not the record: a disk that says no costs the history and
 * nothing else. Safe on any thread.
 */
public final class TypedLines implements PastLines {

    private static final Logger LOG = LoggerFactory.getLogger(TypedLines.class);
    private static final int KEPT = 100;

    private final Path folder;

    public TypedLines(Path folder) {
        this.folder = folder;
    }

    @Override
    public synchronized List<String> of(String account) {
        Path file = file(account);
        try {
            return Files.exists(file) ? List.copyOf(Files.readAllLines(file)) : List.of();
        } catch (IOException e) {
            LOG.warn("what was typed before cannot be read from {}", file, e);
            return List.of();
        }
    }

    @Override
    public synchronized void add(String account, String line) {
        Path file = file(account);
        List<String> lines = new ArrayList<>(of(account));
        String one = line.replaceAll("\\R", " ").strip();
        lines.remove(one);
        lines.add(one);
        try {
            Files.createDirectories(folder);
            Path fresh = file.resolveSibling(file.getFileName() + ".new");
            Files.write(fresh, lines.subList(Math.max(0, lines.size() - KEPT), lines.size()));
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            LOG.warn("what was typed is not kept in {}", file, e);
        }
    }

    /** An account may be called anything: its name never becomes a path. */
    private Path file(String account) {
        return folder.resolve("account-" + URLEncoder.encode(account, StandardCharsets.UTF_8) + ".txt");
    }
}
