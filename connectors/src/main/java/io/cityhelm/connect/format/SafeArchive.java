package io.cityhelm.connect.format;

import io.cityhelm.connect.mapping.RecordRejected;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * A ZIP archive of XML parts, copied part by part: bounded in what it unpacks to, without document types and entities, and
 * without two parts of one name. What is read afterwards is the copy, so that it is what was looked at.
 */
final class SafeArchive {

    /** What all parts may unpack to, in bytes. */
    static final int LARGEST = 192 << 20;

    private static final int MOST_PARTS = 2_000;
    private static final byte[][] FORBIDDEN = {ascii("<!DOCTYPE"), ascii("<!ENTITY")};

    private SafeArchive() {}

    /** @throws RecordRejected when it is none, or one of the above */
    static byte[] copy(byte[] archive) throws RecordRejected {
        ByteArrayOutputStream copy = new ByteArrayOutputStream(archive.length);
        int left = LARGEST;
        Set<String> names = new HashSet<>();
        try (ZipFile in = ZipFile.builder().setByteArray(archive).get();
                ZipOutputStream out = new ZipOutputStream(copy, StandardCharsets.UTF_8)) {
            out.setLevel(Deflater.BEST_SPEED);
            for (ZipArchiveEntry entry : Collections.list(in.getEntries())) {
                if (!names.add(entry.getName()) || names.size() > MOST_PARTS) {
                    throw new RecordRejected("RecordRejected.notExcel", "ZIP");
                }
                if (isXml(entry.getName())) {
                    byte[] part = part(in, entry, left);
                    left -= part.length;
                    check(part);
                    out.putNextEntry(new ZipEntry(entry.getName()));
                    out.write(part);
                    out.closeEntry();
                }
            }
        } catch (IOException | RuntimeException e) {
            // the library throws some of Java's for archives that contradict themselves
            throw new RecordRejected("RecordRejected.notExcel", String.valueOf(e.getMessage()));
        }
        if (names.isEmpty()) {
            throw new RecordRejected("RecordRejected.notExcel", "ZIP");
        }
        return copy.toByteArray();
    }

    /** What is no XML is not even unpacked. */
    private static byte[] part(ZipFile in, ZipArchiveEntry entry, int left) throws IOException, RecordRejected {
        try (InputStream stream = in.getInputStream(entry)) {
            byte[] part = stream.readNBytes(left + 1);
            if (part.length > left) {
                throw new RecordRejected("RecordRejected.unpacked", LARGEST);
            }
            return part;
        }
    }

    private static boolean isXml(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".xml") || lower.endsWith(".rels");
    }

    /** Other encodings than UTF-8 could hide what is looked for; no program writes them. */
    private static void check(byte[] part) throws RecordRejected {
        for (int i = 0; i < Math.min(part.length, 64); i++) {
            if (part[i] == 0) {
                throw new RecordRejected("RecordRejected.xmlType");
            }
        }
        for (int i = 0; i < part.length; i++) {
            if (part[i] == '<' && i + 1 < part.length && part[i + 1] == '!') {
                for (byte[] word : FORBIDDEN) {
                    if (stands(part, i, word)) {
                        throw new RecordRejected("RecordRejected.xmlType");
                    }
                }
            }
        }
    }

    private static boolean stands(byte[] part, int at, byte[] word) {
        return at + word.length <= part.length
                && java.util.Arrays.equals(part, at, at + word.length, word, 0, word.length);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
