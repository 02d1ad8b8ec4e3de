package io.cityhelm.app.verb;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityhelm.app.console.Console;
import io.cityhelm.app.screen.HeadStart;
import io.cityhelm.core.journal.JournalUnavailableException;
import io.cityhelm.core.text.Messages;
import java.io.BufferedReader;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class CommandLineTest {

    private static final Path PACKS = Path.of(System.getProperty("cityhelm.root", ".."), "resources", "packs");

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path data;

    @Test
    void a_disk_that_fills_up_while_a_verb_works_is_said_in_a_sentence() {
        Messages english = Messages.in(Locale.ENGLISH);
        Console console = new Console(
                new BufferedReader(new StringReader("")),
                new PrintWriter(out, true),
                new PrintWriter(err, true),
                english);
        Verb verb = new FullDisk(console);
        assertThat(new CommandLine(verb).execute("--data", data.toString())).isEqualTo(ExitCodes.FAILED);
        assertThat(err.toString() + out).contains(english.text("app.data.full", data));
    }

    @CommandLine.Command(name = "full")
    private static final class FullDisk extends Verb {
        FullDisk(Console console) {
            super(console);
        }

        @Override
        int run() throws JournalUnavailableException {
            throw new JournalUnavailableException(JournalUnavailableException.Why.DISK_FULL, null);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "run",
                "simulate",
                "snapshot",
                "pack build",
                "pack check",
                "journal verify",
                "journal export",
                "account add",
                "layer import",
                "layer list",
                "layer remove",
                "layer preview",
                "layer style",
                "connect try",
                "connect new",
                "basemap check",
                "bench"
            })
    void every_verb_has_help_in_both_languages(String verb) {
        assertThat(execute(Locale.SIMPLIFIED_CHINESE, "", (verb + " --help").split(" ")))
                .isZero();
        assertThat(out.toString()).contains("用法：").contains("退出码：").contains("--data");
        out.getBuffer().setLength(0);
        assertThat(execute(Locale.ENGLISH, "", (verb + " --help").split(" "))).isZero();
        assertThat(out.toString()).contains("Usage:").contains("Exit codes:").doesNotContain("\u7528");
    }

    @Test
    void wrong_usage_is_two_and_says_what_was_wrong_in_the_language() {
        assertThat(execute(Locale.ENGLISH, "", "run", "--nonsense")).isEqualTo(ExitCodes.WRONG_USAGE);
        assertThat(err.toString()).startsWith("Not understood: --nonsense");
        assertThat(execute(Locale.ENGLISH, "", "snapshot")).isEqualTo(ExitCodes.WRONG_USAGE);
        assertThat(execute(Locale.ENGLISH, "")).isEqualTo(ExitCodes.WRONG_USAGE);
    }

    @Test
    void a_pack_that_is_none_is_said_with_its_files() {
        assertThat(execute(Locale.ENGLISH, "", "pack", "check", "--pack", data.toString()))
                .isEqualTo(ExitCodes.FAILED);
        assertThat(err.toString()).contains("cannot be used").contains("pack.yaml");
    }

    @Test
    void a_pack_is_checked_for_more_than_a_start_reads_and_then_marked() throws Exception {
        Path pack = Files.createDirectory(data.resolve("pack"));
        Path demo = io.cityhelm.app.place.PackPlace.only(PACKS);
        try (Stream<Path> files = Files.walk(demo)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = pack.resolve(demo.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
        assertThat(execute(Locale.ENGLISH, "", "pack", "check", "--pack", pack.toString()))
                .isZero();
        assertThat(pack.resolve("checked.json")).isNotEmptyFile();

        Path style = pack.resolve("styles/cameras.yaml");
        String good = Files.readString(style);
        Files.writeString(style, good.replaceFirst("online = TRUE", "on = TRUE"));
        assertThat(execute(Locale.ENGLISH, "", "pack", "check", "--pack", pack.toString()))
                .isEqualTo(ExitCodes.FAILED);
        assertThat(err.toString()).contains("cameras.yaml, line 4, rule \"far away\"");
        Files.writeString(style, good);

        Path indicators = pack.resolve("indicators.yaml");
        Files.writeString(indicators, Files.readString(indicators).replaceFirst("\\{from: 1.8,", "{from: 1.9,"));
        assertThat(execute(Locale.ENGLISH, "", "pack", "check", "--pack", pack.toString()))
                .isEqualTo(ExitCodes.FAILED);
        assertThat(err.toString()).contains("indicators.yaml");
    }

    @Test
    void an_account_is_kept_and_its_password_is_asked_for() throws Exception {
        Path pack = io.cityhelm.app.place.PackPlace.only(PACKS);
        String place =
                io.cityhelm.core.pack.PackReader.read(pack).tree().root().code().value();
        String[] words = {
            "account",
            "add",
            "--id",
            "wang",
            "--name",
            "Wang",
            "--role",
            "captain",
            "--jurisdiction",
            place,
            "--data",
            data.toString(),
            "--pack",
            pack.toString()
        };
        assertThat(execute(Locale.ENGLISH, "long enough\nsomething else\n", words))
                .isEqualTo(ExitCodes.FAILED);
        assertThat(execute(Locale.ENGLISH, "long enough\nlong enough\n", words)).isZero();
        assertThat(execute(Locale.ENGLISH, "", "journal", "verify", "--data", data.toString()))
                .isZero();
        assertThat(out.toString()).contains("Account wang is kept").contains("0 entries");
    }

    @Test
    void a_layer_gets_a_style_that_is_right_and_no_other() throws Exception {
        Path table = Files.writeString(data.resolve("t.csv"), "lon,lat,kind\n120.1,30.2,hospital\n");
        String[] where = {"--data", data.toString()};
        assertThat(execute(
                        Locale.ENGLISH, "", words(where, "layer", "import", table, "--name", "N", "--datum", "wgs84")))
                .isZero();
        Path style = Files.writeString(
                data.resolve("s.yaml"),
                "rules:\n"
                        + "  - name: one\n"
                        + "    filter: kind = 'hospital\n"
                        + "    symbols: [{mark: {form: star, colour: label}}]\n");

        assertThat(execute(Locale.ENGLISH, "", words(where, "layer", "style", "N", style)))
                .isEqualTo(ExitCodes.FAILED);
        assertThat(err.toString()).contains("s.yaml, line 3, rule \"one\": Filter, character 8");
        Files.writeString(style, Files.readString(style).replace("'hospital", "'hospital'"));
        assertThat(execute(Locale.ENGLISH, "", words(where, "layer", "style", "N", style)))
                .isZero();
        assertThat(out.toString()).contains("has a style of 1 rules now");
        assertThat(execute(Locale.ENGLISH, "", words(where, "layer", "style", "N", "--default")))
                .isZero();
        try (Stream<Path> styles = Files.list(data.resolve("styles"))) {
            assertThat(styles).isEmpty();
        }
        assertThat(execute(Locale.ENGLISH, "", words(where, "layer", "style", "none", style)))
                .isEqualTo(ExitCodes.FAILED);
        assertThat(execute(Locale.ENGLISH, "", words(where, "layer", "style", "N")))
                .isEqualTo(ExitCodes.WRONG_USAGE);
    }

    private static String[] words(String[] where, Object... words) {
        return Stream.concat(Stream.of(words).map(String::valueOf), Stream.of(where))
                .toArray(String[]::new);
    }

    private int execute(Locale language, String typed, String... words) {
        Console console = new Console(
                new BufferedReader(new StringReader(typed)),
                new PrintWriter(out, true),
                new PrintWriter(err, true),
                Messages.in(language));
        return CommandLineOfCityHelm.execute(console, HeadStart.none(), words);
    }
}
