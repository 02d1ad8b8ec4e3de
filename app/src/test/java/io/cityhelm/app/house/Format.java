package io.cityhelm.app.house;

import com.palantir.javaformat.java.Formatter;
import com.palantir.javaformat.java.FormatterException;
import com.palantir.javaformat.java.JavaFormatterOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The format of the sources. A Maven plugin cannot check it, because Maven may run on a Java that cannot parse ours; so
 * {@link FormatTest} checks it, and {@link #main} applies it.
 */
public final class Format {

    private final Formatter formatter = Formatter.createFormatter(JavaFormatterOptions.builder()
            .style(JavaFormatterOptions.Style.PALANTIR)
            .formatJavadoc(false)
            .build());

    /** Formats every Java file of the repository in place. */
    public static void main(String[] args) throws IOException, FormatterException {
        Format format = new Format();
        for (Path file : Sources.java()) {
            String now = Sources.text(file);
            String right = format.of(now);
            if (!now.equals(right)) {
                Files.writeString(file, right);
                System.out.println(Sources.name(file));
            }
        }
    }

    /** The text as it should be. */
    String of(String text) throws FormatterException {
        return formatter.formatSourceAndFixImports(text);
    }
}
