package io.cityhelm.map.basemap;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** What bytes are, by their first few: what a server or a file says about them is missing or wrong too often. */
public enum PictureFormat {
    PNG,
    JPEG,
    GIF,
    BMP,
    WEBP,
    /** Vector tiles, compressed or not. */
    VECTOR,
    /** A page or a document: most often a server's words for an error. */
    TEXT,
    UNKNOWN;

    private static final int HEAD = 64;

    /** What the bytes are. */
    public static PictureFormat of(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
        if (head.startsWith("\u0089PNG\r\n\u001a\n")) {
            return PNG;
        }
        if (head.startsWith("\u00ff\u00d8\u00ff")) {
            return JPEG;
        }
        if (head.startsWith("GIF8")) {
            return GIF;
        }
        if (head.startsWith("BM")) {
            return BMP;
        }
        if (head.startsWith("RIFF") && head.startsWith("WEBP", 8)) {
            return WEBP;
        }
        return head.startsWith("\u001f\u008b") || head.startsWith("\u001a") ? VECTOR : text(head);
    }

    /** Whether it can be shown. */
    public boolean isShown() {
        return this == PNG || this == JPEG || this == GIF || this == BMP || this == VECTOR;
    }

    private static PictureFormat text(String head) {
        String start = head.replace("\u00ef\u00bb\u00bf", "").strip().toLowerCase(Locale.ROOT);
        return start.startsWith("<") || start.startsWith("{") ? TEXT : UNKNOWN;
    }
}
