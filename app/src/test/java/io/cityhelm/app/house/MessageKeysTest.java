package io.cityhelm.app.house;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityhelm.core.text.Messages;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The texts for people, both ways: whatever the code asks for is there, in both languages, once. */
class MessageKeysTest {

    private static final Pattern ASKED = Pattern.compile("(?:\\.text|\\bsay|\\btell|\\bpassword|new"
            + " Complaint)\\(\\s*\"([A-Za-z][A-Za-z0-9-]*\\.[A-Za-z0-9.-]*[A-Za-z0-9])\"");
    private static final Pattern DESCRIBED = Pattern.compile("descriptionKey = \"([^\"]+)\"");

    @Test
    void both_languages_have_the_same_keys() {
        for (String bundle : Messages.BUNDLES) {
            assertThat(keys(bundle + "_en")).as(bundle).isEqualTo(keys(bundle));
        }
    }

    @Test
    void no_key_stands_in_two_bundles() {
        Set<String> seen = new HashSet<>();
        List<String> twice = new ArrayList<>();
        for (String bundle : Messages.BUNDLES) {
            keys(bundle).stream().filter(key -> !seen.add(key)).forEach(twice::add);
        }
        assertThat(twice).isEmpty();
    }

    @Test
    void every_key_that_the_code_asks_for_is_there() {
        Set<String> known = new HashSet<>();
        Messages.BUNDLES.forEach(bundle -> known.addAll(keys(bundle)));
        Set<String> missing = new TreeSet<>();
        for (Path file : Sources.productJava()) {
            String text = Sources.text(file);
            missing(ASKED, text, known, missing);
            missing(DESCRIBED, text, known, missing);
        }
        assertThat(missing).isEmpty();
    }

    private static void missing(Pattern pattern, String text, Set<String> known, Set<String> missing) {
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            if (!known.contains(matcher.group(1))) {
                missing.add(matcher.group(1));
            }
        }
    }

    private static Set<String> keys(String bundle) {
        Path file = Sources.root().resolve("resources/messages/" + bundle + ".properties");
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new AssertionError(bundle, e);
        }
        return new TreeSet<>(properties.stringPropertyNames());
    }
}
