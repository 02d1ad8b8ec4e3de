package io.cityhelm.core.store;

import io.cityhelm.core.layout.SeatChoices;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What was chosen, one small file an account. A convenience, not the record: a disk that says no costs the choice and
 * nothing else. Safe on any thread.
 */
public final class SeatChoiceFiles implements SeatChoices {

    private static final Logger LOG = LoggerFactory.getLogger(SeatChoiceFiles.class);

    private final Path folder;

    public SeatChoiceFiles(Path folder) {
        this.folder = folder;
    }

    @Override
    public synchronized Optional<String> of(String account, String name) {
        return Optional.ofNullable(read(file(account)).getProperty(name));
    }

    @Override
    public synchronized void keep(String account, String name, String choice) {
        Path file = file(account);
        Properties all = read(file);
        all.setProperty(name, choice);
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.createDirectories(folder);
            try (BufferedWriter writer = Files.newBufferedWriter(fresh)) {
                all.store(writer, null);
            }
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            LOG.warn("what was chosen is not kept in {}", file, e);
        }
    }

    private static Properties read(Path file) {
        Properties all = new Properties();
        if (Files.exists(file)) {
            try (BufferedReader reader = Files.newBufferedReader(file)) {
                all.load(reader);
            } catch (IOException | IllegalArgumentException e) {
                LOG.warn("what was chosen before cannot be read from {}", file, e);
            }
        }
        return all;
    }

    /** An account may be called anything: its name never becomes a path. */
    private Path file(String account) {
        return folder.resolve("account-" + URLEncoder.encode(account, StandardCharsets.UTF_8) + ".properties");
    }
}
