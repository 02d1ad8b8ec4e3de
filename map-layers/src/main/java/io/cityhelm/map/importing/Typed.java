package io.cityhelm.map.importing;

import io.cityhelm.core.text.TextEncoding;
import io.cityhelm.map.datum.Datums;
import io.cityhelm.map.datum.SourceDatum;
import io.cityhelm.map.datum.UnknownDatumException;
import io.cityhelm.map.source.BadSourceException;
import java.nio.charset.Charset;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/** What people type about a file, or a sentence that says why it cannot be meant. Nothing typed is nothing said. */
public final class Typed {

    private Typed() {}

    /** A path; the file need not be there. */
    public static Path path(String words) throws BadSourceException {
        try {
            return Path.of(words.strip());
        } catch (InvalidPathException e) {
            throw BadSourceException.because("layer.no-file", words).from(e);
        }
    }

    /** A datum; see {@link Datums#parse}. */
    public static Optional<SourceDatum> datum(String words) throws BadSourceException {
        if (words(words).isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Datums.parse(words));
        } catch (UnknownDatumException e) {
            throw new BadSourceException(e.refusal());
        }
    }

    /** An encoding; see {@link TextEncoding#named}. */
    public static Optional<Charset> encoding(String words) throws BadSourceException {
        if (words(words).isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                TextEncoding.named(words).orElseThrow(() -> BadSourceException.because("layer.encoding-bad", words)));
    }

    /** Any other words. */
    public static Optional<String> words(String words) {
        return Optional.ofNullable(words).map(String::strip).filter(text -> !text.isEmpty());
    }
}
