package io.cityhelm.core.room;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The pictures of notes, each in a file named by the hash of its bytes: the record holds the hash, so that a picture that
 * was changed is noticed. Touches the disk: never on the screen's thread. Safe on any thread.
 */
public final class Attachments {

    private final Path folder;

    /** @param folder made when the first picture comes */
    public Attachments(Path folder) {
        this.folder = folder;
    }

    /**
     * Keeps bytes; on the disk when this returns. The same bytes twice are one file.
     *
     * @return their SHA-256, hex
     * @throws IOException when the disk says no; nothing half-written is left under the name then
     */
    public String keep(byte[] bytes) throws IOException {
        String hash = hash(bytes);
        Path file = folder.resolve(hash);
        if (Files.exists(file)) {
            return hash;
        }
        Files.createDirectories(folder);
        Path partial = Files.createTempFile(folder, hash, ".partial");
        try (FileChannel out = FileChannel.open(partial, StandardOpenOption.WRITE)) {
            ByteBuffer left = ByteBuffer.wrap(bytes);
            while (left.hasRemaining()) {
                int written = out.write(left);
                if (written < 0) {
                    throw new IOException("cannot write " + partial);
                }
            }
            out.force(true);
        }
        Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE);
        return hash;
    }

    /**
     * The bytes of a picture.
     *
     * @throws IOException when there are none, or they are not those that were kept
     */
    public byte[] read(String sha256) throws IOException {
        if (!sha256.matches("[0-9a-f]{64}")) {
            throw new IOException("not a hash: " + sha256);
        }
        byte[] bytes = Files.readAllBytes(folder.resolve(sha256));
        if (!hash(bytes).equals(sha256)) {
            throw new IOException("the picture " + sha256 + " was changed");
        }
        return bytes;
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
