package io.cityhelm.core.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.cityhelm.core.decision.Refusal;
import io.cityhelm.core.incident.Grade;
import io.cityhelm.core.incident.IncidentStage;
import io.cityhelm.core.security.Act;
import io.cityhelm.core.security.Role;
import io.cityhelm.core.store.Ledger;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class MessagesTest {

    private static final List<String> BUNDLES = Messages.BUNDLES;
    private static final List<Messages> LANGUAGES =
            List.of(Messages.in(Locale.SIMPLIFIED_CHINESE), Messages.in(Locale.ENGLISH));

    // what a decision says no with: Refusal.because("…"), Decision.refuse("…"), no("…")
    private static final Pattern RULE = Pattern.compile("\\b(?:because|refuse|no)\\(\\s*\"([a-z.-]+)\"");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d+");
    // enums that no person ever reads: how a commit is flushed, how a source is listened to, and the pack's own words
    private static final Set<String> NOT_FOR_PEOPLE = Set.of(
            "io.cityhelm.core.store", "io.cityhelm.core.pack", "io.cityhelm.core.silence", "io.cityhelm.core.xml");

    @ParameterizedTest
    @FieldSource("BUNDLES")
    void both_languages_say_the_same_things_with_the_same_gaps(String bundle) throws IOException {
        Properties chinese = load(bundle + ".properties");
        Properties english = load(bundle + "_en.properties");

        assertThat(english.stringPropertyNames()).isEqualTo(chinese.stringPropertyNames());
        for (String key : chinese.stringPropertyNames()) {
            assertThat(gaps(english.getProperty(key))).as(key).isEqualTo(gaps(chinese.getProperty(key)));
            assertThat(english.getProperty(key)).as(key).isNotBlank();
            assertThat(chinese.getProperty(key)).as(key).isNotBlank();
        }
    }

    @ParameterizedTest
    @FieldSource("BUNDLES")
    void every_text_with_gaps_can_be_filled_in(String bundle) throws IOException {
        for (String file : List.of(bundle + ".properties", bundle + "_en.properties")) {
            Properties texts = load(file);
            for (String key : texts.stringPropertyNames()) {
                if (!gaps(texts.getProperty(key)).isEmpty()) {
                    assertThatCode(() -> new MessageFormat(texts.getProperty(key)).format(new Object[9]))
                            .as("%s %s", file, key)
                            .doesNotThrowAnyException();
                }
            }
        }
    }

    @Test
    void every_refusal_that_the_sources_name_has_its_sentence_and_no_sentence_is_left_over() throws IOException {
        Set<String> named = rulesInSources();

        assertThat(named).contains("authority.role", "incident.wrong-stage", "sign-in.locked");
        assertThat(keysAfter("refusal.")).isEqualTo(named);
    }

    @Test
    void every_type_of_event_has_its_sentence_and_no_sentence_is_left_over() throws IOException {
        assertThat(keysAfter("event.")).isEqualTo(Ledger.codec().types());
    }

    @Test
    void every_enum_constant_that_people_read_has_its_name() throws Exception {
        List<Class<?>> enums = enumsForPeople();

        assertThat(enums).contains(IncidentStage.class, Grade.class, Role.class);
        assertThat(enums.stream()
                        .flatMap(type -> Arrays.stream(type.getEnumConstants()))
                        .map(constant -> (Enum<?>) constant)
                        .map(constant -> constant.getDeclaringClass().getSimpleName() + "." + constant.name())
                        .filter(key -> LANGUAGES.stream().anyMatch(language -> !language.has(key))))
                .isEmpty();
    }

    @Test
    void a_refusal_names_our_own_words_in_the_language_and_leaves_codes_and_names_alone() {
        Refusal role = Refusal.because("authority.role", Role.GRID_OFFICER, Act.CLOSE);
        Refusal stage = Refusal.because("incident.wrong-stage", "20261122-0001", IncidentStage.CLOSED);

        assertThat(LANGUAGES.getFirst().sentence(role)).isEqualTo("角色“网格员”无权执行“结案”。");
        assertThat(LANGUAGES.getLast().sentence(role)).isEqualTo("The role \"Grid officer\" may not do this: Close.");
        assertThat(LANGUAGES.getFirst().sentence(stage)).isEqualTo("事件 20261122-0001 现为“已结案”，此时不能这样操作。");
    }

    private static Set<String> rulesInSources() throws IOException {
        Set<String> rules = new TreeSet<>();
        for (String module : List.of("core", "cockpit-views")) {
            Path sources = Path.of(System.getProperty("cityhelm.root"), module, "src/main/java");
            try (Stream<Path> files = Files.walk(sources)) {
                for (Path file :
                        files.filter(path -> path.toString().endsWith(".java")).toList()) {
                    RULE.matcher(Files.readString(file)).results().forEach(match -> rules.add(match.group(1)));
                }
            }
        }
        return rules;
    }

    private static List<Class<?>> enumsForPeople() throws Exception {
        URI classes = Messages.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI();
        Path root = Path.of(classes);
        List<Class<?>> enums = new java.util.ArrayList<>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".class")).toList()) {
                String name = root.relativize(file).toString().replace('/', '.').replaceAll("\\.class$", "");
                if (name.startsWith("io.cityhelm") && !name.endsWith("-info")) {
                    Class<?> type = Class.forName(name, false, Messages.class.getClassLoader());
                    if (type.isEnum() && NOT_FOR_PEOPLE.stream().noneMatch(name::startsWith)) {
                        enums.add(type);
                    }
                }
            }
        }
        return enums;
    }

    private static Set<String> keysAfter(String prefix) throws IOException {
        return load("core.properties").stringPropertyNames().stream()
                .filter(key -> key.startsWith(prefix))
                .map(key -> key.substring(prefix.length()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> gaps(String text) {
        return PLACEHOLDER.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
    }

    private static Properties load(String file) throws IOException {
        Properties texts = new Properties();
        String path = "/io/cityhelm/resources/messages/" + file;
        try (InputStreamReader in =
                new InputStreamReader(Messages.class.getResourceAsStream(path), StandardCharsets.UTF_8)) {
            texts.load(in);
        }
        return texts;
    }
}
