package io.cityhelm.map.importing;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityhelm.core.text.Messages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whatever a file can be refused for has a sentence in both languages. */
class SentencesTest {

    private static final Path SOURCES =
            Path.of(System.getProperty("cityhelm.root", ".."), "map-layers", "src", "main", "java");

    @Test
    void every_reason_and_every_caution_has_its_sentence() throws IOException {
        List<String> keys = new ArrayList<>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                String text = Files.readString(file);
                add("\"(layer\\.[a-z0-9-]+)\"", "refusal.", text, keys);
                add("Caution\\.of\\(\\s*\"([a-z-]+)\"", "map.import.caution.", text, keys);
            }
        }
        assertThat(keys).hasSizeGreaterThan(40);
        for (Locale locale : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
            Messages messages = Messages.in(locale);
            assertThat(keys).allMatch(messages::has);
        }
    }

    private static void add(String pattern, String prefix, String text, List<String> keys) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        while (matcher.find()) {
            keys.add(prefix + matcher.group(1));
        }
    }
}
