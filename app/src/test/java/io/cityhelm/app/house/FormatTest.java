package io.cityhelm.app.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.palantir.javaformat.java.FormatterException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class FormatTest {

    private final Format format = new Format();

    @Test
    void every_source_is_formatted_as_the_readme_says() {
        List<String> unformatted = Sources.java().parallelStream()
                .filter(file -> !isFormatted(file))
                .map(Sources::name)
                .toList();
        assertThat(unformatted)
                .as("sources to format; README, section on contributing, has the command")
                .isEmpty();
    }

    private boolean isFormatted(Path file) {
        String text = Sources.text(file);
        try {
            return format.of(text).equals(text);
        } catch (FormatterException e) {
            throw new AssertionError(Sources.name(file), e);
        }
    }
}
