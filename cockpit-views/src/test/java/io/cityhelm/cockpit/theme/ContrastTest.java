package io.cityhelm.cockpit.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The words on every surface can be read: WCAG 2.1 contrast of at least 4.5 to 1, computed from the token files. */
class ContrastTest {

    private static final Pattern TOKEN = Pattern.compile("(-helm-[a-z0-9-]+):\\s*#([0-9A-Fa-f]{6})\\b");
    private static final List<String> WORDS = List.of(
            "text",
            "muted",
            "quiet",
            "accent",
            "ok",
            "notice",
            "warn",
            "alarm",
            "grade-1-text",
            "grade-2-text",
            "grade-3-text",
            "grade-4-text");
    private static final List<String> SURFACES = List.of("background", "surface", "raised");

    @ParameterizedTest
    @ValueSource(strings = {"tokens-dark.css", "tokens-light.css"})
    void words_can_be_read_on_every_surface(String file) throws IOException {
        Map<String, Integer> tokens = tokens(file);
        for (String word : WORDS) {
            for (String surface : SURFACES) {
                assertThat(contrast(tokens.get("-helm-" + word), tokens.get("-helm-" + surface)))
                        .as("%s on %s in %s", word, surface, file)
                        .isGreaterThanOrEqualTo(4.5);
            }
        }
        assertThat(contrast(tokens.get("-helm-on-accent"), tokens.get("-helm-accent")))
                .isGreaterThanOrEqualTo(4.5);
        assertThat(contrast(tokens.get("-helm-text"), tokens.get("-helm-accent-soft")))
                .isGreaterThanOrEqualTo(4.5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tokens-dark.css", "tokens-light.css"})
    void both_looks_name_the_same_tokens(String file) throws IOException {
        assertThat(tokens(file).keySet().stream().filter(name -> !name.startsWith("-helm-map-")))
                .containsAll(tokens("tokens-dark.css").keySet().stream()
                        .filter(name -> !name.startsWith("-helm-map-"))
                        .toList());
    }

    private static Map<String, Integer> tokens(String file) throws IOException {
        try (InputStream in = ContrastTest.class.getResourceAsStream("/io/cityhelm/resources/styles/" + file)) {
            String css = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            Map<String, Integer> found = new HashMap<>();
            Matcher matcher = TOKEN.matcher(css);
            while (matcher.find()) {
                found.put(matcher.group(1), Integer.parseInt(matcher.group(2), 16));
            }
            return found;
        }
    }

    private static double contrast(int a, int b) {
        double light = Math.max(luminance(a), luminance(b));
        double dark = Math.min(luminance(a), luminance(b));
        return (light + 0.05) / (dark + 0.05);
    }

    private static double luminance(int rgb) {
        return 0.2126 * linear(rgb >> 16 & 255) + 0.7152 * linear(rgb >> 8 & 255) + 0.0722 * linear(rgb & 255);
    }

    private static double linear(int channel) {
        double c = channel / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }
}
