package io.cityhelm.app.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The repository holds no secret and nothing of the machine that it was written on. */
class NothingPrivateTest {

    private static final List<String> TEXT = List.of(
            ".java",
            ".xml",
            ".md",
            ".yaml",
            ".yml",
            ".json",
            ".properties",
            ".css",
            ".sql",
            ".sh",
            ".bat",
            "/run",
            "/cityhelm",
            ".config");

    private static final String WEBHOOK = "a secret of a webhook";

    // split, so that this file does not match itself
    private static final Map<String, Pattern> FORBIDDEN = Map.of(
            "a path of one machine",
            Pattern.compile("(?<![\\w.])/(?:wo" + "rk/|home/[a-z]|ro" + "ot/|Users/[a-z])"),
            "a private key",
            Pattern.compile("-----BEGIN [A-Z ]*PRIVATE" + " KEY-----"),
            WEBHOOK,
            Pattern.compile("whs" + "ec_[A-Za-z0-9+/]{24,}"),
            "an access token",
            Pattern.compile("(?:gh[pous]_|glpat-|AKIA|npm_)[A-Za-z0-9]{16,}"),
            "a private registry",
            Pattern.compile("(?i)(?:artifactory|nexus|verdaccio)[.:/][a-z0-9]"),
            "a password in an address",
            Pattern.compile("[a-z]+://[^\\s/:@\"'<>{}$]+:[^\\s/@\"'<>{}$]+@"));

    @Test
    void no_file_holds_a_secret_or_the_traces_of_one_machine() {
        List<String> found = new ArrayList<>();
        for (Path file : Sources.under(Sources.root(), "")) {
            if (TEXT.stream().anyMatch(("/" + Sources.name(file))::endsWith)) {
                found.addAll(in(Sources.name(file), Sources.text(file)));
            }
        }
        assertThat(found).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "see /wo" + "rk/shared",
                "https://me:secret" + "@example.org/",
                "whs" + "ec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"
            })
    void the_gate_catches(String text) {
        assertThat(in("example", text)).isNotEmpty();
    }

    private static List<String> in(String name, String text) {
        List<String> found = new ArrayList<>();
        FORBIDDEN.forEach((what, pattern) -> {
            if (name.contains("src/test/") && what.equals(WEBHOOK)) {
                return; // known vectors of the standard and secrets of a test: they protect nothing
            }
            Matcher matcher = pattern.matcher(text);
            if (matcher.find()) {
                found.add(name + ": " + what + ": " + matcher.group());
            }
        });
        return found;
    }
}
