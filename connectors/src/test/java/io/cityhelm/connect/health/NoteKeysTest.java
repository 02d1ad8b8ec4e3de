package io.cityhelm.connect.health;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityhelm.connect.outbox.DeliveryState;
import io.cityhelm.core.text.Messages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every sentence that a link can say stands in both languages, and no sentence stands there that nobody says. */
class NoteKeysTest {

    private static final Path ROOT = Path.of(System.getProperty("cityhelm.root"));
    private static final Pattern KEY =
            Pattern.compile("\\b(?:LinkDetail|ConfigProblem|RecordRejected|CapRejected|Trace)\\.[a-z]\\w+");

    @Test
    void the_bundles_hold_what_the_code_says_and_nothing_else() throws Exception {
        Set<String> said = new TreeSet<>();
        try (Stream<Path> sources = Files.walk(ROOT.resolve("connectors/src/main/java"))) {
            for (Path source :
                    sources.filter(f -> f.toString().endsWith(".java")).toList()) {
                said.addAll(keys(source, "\"(" + KEY.pattern() + ")\""));
            }
        }
        for (String bundle : List.of("connect.properties", "connect_en.properties")) {
            assertThat(keys(ROOT.resolve("resources/messages").resolve(bundle), "(?m)^(" + KEY.pattern() + ")"))
                    .as(bundle)
                    .isEqualTo(said);
        }
    }

    @Test
    void every_state_has_a_name_in_both_languages() {
        for (Locale locale : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
            Messages messages = Messages.in(locale);
            Stream.of(LinkState.values(), LinkKind.values(), DeliveryState.values())
                    .flatMap(Stream::of)
                    .forEach(constant -> assertThat(messages.name(constant)).isNotBlank());
        }
    }

    private static Set<String> keys(Path file, String pattern) throws IOException {
        Set<String> keys = new TreeSet<>();
        Matcher matcher = Pattern.compile(pattern).matcher(Files.readString(file));
        while (matcher.find()) {
            keys.add(matcher.group(1));
        }
        return keys;
    }
}
