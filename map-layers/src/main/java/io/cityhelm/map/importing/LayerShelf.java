package io.cityhelm.map.importing;

import io.cityhelm.core.decision.Refusal;
import io.cityhelm.map.geopackage.LayerReader;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The folder of imported layers, one GeoPackage each. A file is there whole or not at all, so the folder needs no lock: a
 * command may import while the cockpit is open. Safe on any thread, but it touches the disk.
 */
public final class LayerShelf implements KeptLayers {

    /** The longest name of a layer, in characters. */
    public static final int LONGEST_NAME = 60;

    private static final Logger LOG = LoggerFactory.getLogger(LayerShelf.class);
    private static final String END = ".gpkg";
    private static final String DRAFT = ".draft";

    private final Path folder;
    private final StyleShelf styles;

    private LayerShelf(Path folder, StyleShelf styles) {
        this.folder = folder;
        this.styles = styles;
    }

    /** The shelf of a data directory. */
    public static LayerShelf in(Path data) {
        return new LayerShelf(data.resolve("layers"), new StyleShelf(data.resolve("styles")));
    }

    /** The styles of the layers. */
    public StyleShelf styles() {
        return styles;
    }

    /** Why a name cannot be given to a layer; empty when it can. */
    public static Optional<Refusal> objection(String name) {
        if (name.isBlank()) {
            return Optional.of(Refusal.because("layer.name-missing"));
        }
        if (name.length() > LONGEST_NAME || name.chars().anyMatch(Character::isISOControl)) {
            return Optional.of(Refusal.because("layer.name-bad", String.valueOf(LONGEST_NAME)));
        }
        return Optional.empty();
    }

    /** All layers by name; a file that cannot be read is left out and stands in the log. */
    @Override
    public List<Kept> list() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        List<Kept> all = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(path -> path.toString().endsWith(END)).toList()) {
                try {
                    new LayerReader(file).info().ifPresent(info -> all.add(new Kept(info, file)));
                } catch (IOException e) {
                    LOG.warn("left out a layer that cannot be read", e);
                }
            }
        }
        all.sort(Comparator.comparing(kept -> kept.info().name()));
        return all;
    }

    /** Whether there is a layer of the name. */
    public boolean has(String name) {
        return Files.exists(file(name));
    }

    /** The layer of a name. */
    public Optional<Kept> find(String name) throws IOException {
        Path file = file(name);
        return Files.exists(file) ? new LayerReader(file).info().map(info -> new Kept(info, file)) : Optional.empty();
    }

    /** Its style goes with it. @return whether there was one */
    public boolean remove(String name) throws IOException {
        styles.remove(name);
        return Files.deleteIfExists(file(name));
    }

    /** Where a layer that is being written lies until it is whole. What a process that died left there is removed. */
    Path draft(String name) throws IOException {
        Files.createDirectories(folder);
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(LayerShelf::isLeftOver).toList()) {
                Files.deleteIfExists(file);
            }
        }
        return fresh(stem(name));
    }

    /** Where what has to be fetched for a layer lies meanwhile; not there yet. */
    Path pages(String name) throws IOException {
        Files.createDirectories(folder);
        return fresh(stem(name) + "-pages");
    }

    private Path fresh(String name) throws IOException {
        Path draft = folder.resolve(name + "-" + ProcessHandle.current().pid() + DRAFT);
        Files.deleteIfExists(draft);
        return draft;
    }

    private static boolean isLeftOver(Path file) {
        String name = file.getFileName().toString();
        if (!name.endsWith(DRAFT)) {
            return false;
        }
        String pid = name.substring(name.lastIndexOf('-') + 1, name.length() - DRAFT.length());
        return pid.matches("[0-9]{1,18}")
                && ProcessHandle.of(Long.parseLong(pid))
                        .filter(ProcessHandle::isAlive)
                        .isEmpty();
    }

    /** Makes a finished draft the layer of the name. It is on the disk when this returns. */
    Path publish(Path draft, String name) throws IOException {
        try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        Path file = file(name);
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        forceFolder();
        return file;
    }

    private void forceFolder() {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            LOG.debug("a folder cannot be forced on this system", e);
        }
    }

    private Path file(String name) {
        return folder.resolve(stem(name) + END);
    }

    /** In letters that every file system takes; the name itself stands in the file. */
    static String stem(String name) {
        String plain = name.strip().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        String readable = plain.length() > 24 ? plain.substring(0, 24) : plain;
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256").digest(name.strip().getBytes(StandardCharsets.UTF_8));
            return ("layer-" + readable + "-").replaceAll("-+", "-")
                    + HexFormat.of().formatHex(hash, 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
