package io.cityhelm.connect.cap;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/**
 * Alerts of other people's making, which the project does not carry because of whose they are: name a directory of them in
 * {@code CITYHELM_CAP_DOCUMENTS}. A file that is known to be broken begins with {@code broken-}.
 */
class ForeignDocumentsTest {

    @Test
    void all_sound_ones_are_read_and_every_broken_one_says_why() throws Exception {
        String directory = System.getenv("CITYHELM_CAP_DOCUMENTS");
        Assumptions.assumeTrue(directory != null, "CITYHELM_CAP_DOCUMENTS names no directory of alerts");
        Map<String, String> refused = new TreeMap<>();
        int read = 0;
        for (Path file : files(Path.of(directory))) {
            String name = file.getFileName().toString();
            try {
                assertThat(new CapReader().read(Files.readAllBytes(file))).isNotNull();
                assertThat(name).as("no longer broken").doesNotStartWith("broken-");
                read++;
            } catch (CapRejectedException e) {
                refused.put(name, e.why().toString());
            }
        }
        assertThat(refused.keySet()).as("%s", refused).allMatch(name -> name.startsWith("broken-"));
        assertThat(read).isPositive();
    }

    private static List<Path> files(Path directory) throws Exception {
        try (Stream<Path> all = Files.list(directory)) {
            return all.filter(file -> file.toString().matches(".*\\.(xml|cap|atom|rss)"))
                    .sorted()
                    .toList();
        }
    }
}
