package io.cityhelm.connect.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityhelm.connect.mapping.PageMapping;
import io.cityhelm.core.environment.Environment;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the pages on links show as an example is a link. */
class DocumentedLinksTest {

    private static final Path PAGES = Path.of(System.getProperty("cityhelm.root"), "docs", "connectors");
    private static final Pattern EXAMPLE = Pattern.compile("```yaml\\n(.*?)```", Pattern.DOTALL);

    @TempDir
    Path folder;

    @Test
    void every_example_is_read_and_its_mapping_is_an_expression() throws Exception {
        ConfigReader reader =
                new ConfigReader(new Environment(name -> Optional.of("/value/of/" + name)), department -> true);
        int examples = 0;
        for (Path page : pages()) {
            for (MatchResult found :
                    EXAMPLE.matcher(Files.readString(page)).results().toList()) {
                Path file = folder.resolve(page.getFileName() + "-" + examples++ + ".yaml");
                Files.writeString(file, found.group(1));

                assertThat(reader.read(file))
                        .isInstanceOfSatisfying(
                                ConfigReader.Result.Good.class,
                                good -> assertThat(new PageMapping(
                                                good.config().map(),
                                                good.config().conversions()))
                                        .isNotNull());
            }
        }
        assertThat(examples).isPositive();
    }

    private static List<Path> pages() throws Exception {
        try (Stream<Path> all = Files.list(PAGES)) {
            return all.filter(page -> page.toString().endsWith(".md")).sorted().toList();
        }
    }
}
