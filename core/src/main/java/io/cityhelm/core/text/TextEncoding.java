package io.cityhelm.core.text;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import java.util.Optional;

/**
 * Which encoding a text is in. Chinese files come in UTF-8 or in GBK; GBK is read as its superset GB 18030. What is good
 * UTF-8 is UTF-8: a Chinese text of some length that happens to be both does not exist in practice. For one thread.
 */
public final class TextEncoding {

    /** What GBK and GB 2312 are read as. */
    public static final Charset GB18030 = Charset.forName("GB18030");

    private static final int CHUNK = 1 << 16;

    private final List<Trial> trials = List.of(new Trial(StandardCharsets.UTF_8), new Trial(GB18030));

    /**
     * Reads all of a stream.
     *
     * @return empty when it is neither
     */
    public static Optional<Charset> of(InputStream in) throws IOException {
        TextEncoding encoding = new TextEncoding();
        byte[] bytes = new byte[CHUNK];
        for (int count = in.read(bytes); count >= 0; count = in.read(bytes)) {
            encoding.add(bytes, 0, count, false);
        }
        return encoding.found();
    }

    /** Whether it is good UTF-8, to the last byte. */
    public static boolean isUtf8(byte[] text) {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(text);
        CharBuffer out = CharBuffer.allocate(Math.min(text.length, CHUNK) + 1);
        CoderResult result = decoder.decode(in, out, true);
        while (result.isOverflow()) {
            out.clear();
            result = decoder.decode(in, out, true);
        }
        return result.isUnderflow();
    }

    /**
     * The encoding of a name; GB 2312 and GBK give their superset.
     *
     * @return empty when nothing is called so
     */
    public static Optional<Charset> named(String name) {
        String plain = name.strip().toUpperCase(java.util.Locale.ROOT).replaceAll("[-_ ]", "");
        if (List.of("GBK", "GB2312", "GB18030", "CP936", "936", "54936").contains(plain)) {
            return Optional.of(GB18030);
        }
        if (plain.equals("UTF8") || plain.equals("65001")) {
            return Optional.of(StandardCharsets.UTF_8);
        }
        try {
            return Optional.of(Charset.forName(name.strip()));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return plain.matches("[0-9]{3,5}") ? named("windows-" + plain) : Optional.empty();
        }
    }

    /** Looks at more of the text. @param whole no character goes on after these bytes, as in a field of a table */
    public void add(byte[] bytes, int offset, int length, boolean whole) {
        for (Trial trial : trials) {
            trial.add(bytes, offset, length, whole);
        }
    }

    /** What fits all that was seen. */
    public Optional<Charset> found() {
        return trials.stream()
                .filter(trial -> trial.fits)
                .map(trial -> trial.charset)
                .findFirst();
    }

    private static final class Trial {
        private final Charset charset;
        private final CharsetDecoder decoder;
        private final CharBuffer out = CharBuffer.allocate(CHUNK);
        private ByteBuffer left = ByteBuffer.allocate(0);
        private boolean fits = true;

        Trial(Charset charset) {
            this.charset = charset;
            this.decoder = charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT);
        }

        void add(byte[] bytes, int offset, int length, boolean whole) {
            if (!fits) {
                return;
            }
            ByteBuffer in = ByteBuffer.allocate(left.remaining() + length)
                    .put(left)
                    .put(bytes, offset, length)
                    .flip();
            while (true) {
                out.clear();
                var result = decoder.decode(in, out, false);
                if (result.isError()) {
                    fits = false;
                    return;
                }
                if (result.isUnderflow()) {
                    break;
                }
            }
            // a name cut off inside its last character, as old programs do, is no reason against
            left = whole ? ByteBuffer.allocate(0) : in;
            if (whole) {
                decoder.reset();
            }
        }
    }
}
