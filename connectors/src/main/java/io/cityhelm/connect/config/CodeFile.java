package io.cityhelm.connect.config;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.cityhelm.connect.health.Note;
import io.cityhelm.core.text.TextEncoding;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** A table of codes as CSV: a head, then their code and ours in the first two columns. */
final class CodeFile {

    private static final int LARGEST = 8 << 20;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private CodeFile() {}

    /** A table cannot be used. */
    static final class BadTableException extends Exception {
        private static final long serialVersionUID = 1L;

        private final transient Note why;

        BadTableException(String key, Object... args) {
            super(key);
            this.why = Note.of(key, args);
        }

        Note why() {
            return why;
        }
    }

    /** @param directory that the table lies in or below */
    static Map<String, String> read(Path directory, String name) throws BadTableException {
        Map<String, String> codes = new LinkedHashMap<>();
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .skipEmptyLines(true)
                .allowMissingFields(true)
                .allowExtraFields(true)
                .ofCsvRecord(text(directory, name))) {
            boolean head = true;
            for (CsvRecord row : reader) {
                if (!head) {
                    put(codes, name, row);
                }
                head = false;
            }
        } catch (CsvParseException | IOException e) {
            throw new BadTableException("ConfigProblem.codeFile", name, String.valueOf(e.getMessage()));
        }
        return codes;
    }

    private static void put(Map<String, String> codes, String name, CsvRecord row) throws BadTableException {
        String theirs = row.getField(0).strip();
        String ours = row.getFieldCount() < 2 ? "" : row.getField(1).strip();
        if (theirs.isEmpty() || ours.isEmpty()) {
            throw new BadTableException("ConfigProblem.codeRow", name, row.getStartingLineNumber());
        }
        String before = codes.put(theirs, ours);
        if (before != null && !before.equals(ours)) {
            throw new BadTableException("ConfigProblem.codeTwice", name, row.getStartingLineNumber(), theirs);
        }
    }

    private static String text(Path directory, String name) throws IOException, BadTableException {
        try (InputStream in = Files.newInputStream(within(directory, name))) {
            byte[] bytes = in.readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) {
                throw new BadTableException("ConfigProblem.codeFile", name, LARGEST);
            }
            Charset charset = TextEncoding.of(new ByteArrayInputStream(bytes))
                    .orElseThrow(() -> new BadTableException("ConfigProblem.codeFile", name, "UTF-8, GB 18030"));
            String text = new String(bytes, charset);
            return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
        }
    }

    private static Path within(Path directory, String name) throws BadTableException {
        try {
            Path file = directory.resolve(name).normalize();
            if (!Path.of(name).isAbsolute() && file.startsWith(directory)) {
                return file;
            }
        } catch (InvalidPathException e) {
            throw new BadTableException("ConfigProblem.codeFile", name, e.getReason());
        }
        throw new BadTableException("ConfigProblem.codeOutside", name);
    }
}
