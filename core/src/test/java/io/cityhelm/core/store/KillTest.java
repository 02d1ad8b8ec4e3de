package io.cityhelm.core.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityhelm.core.journal.Recorded;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What the screen confirmed survives {@code kill -9}. Real processes, one after the other on one file. */
class KillTest {

    private static final int ROUNDS = 5;
    private static final Pattern CONFIRMED = Pattern.compile("confirmed (\\d+) ([0-9a-f-]{36})");

    @TempDir
    Path folder;

    @Test
    @Timeout(60)
    void a_process_killed_in_the_middle_of_a_burst_loses_nothing_that_it_had_confirmed() throws Exception {
        Path file = folder.resolve("journal.db");
        Map<Long, UUID> confirmed = new HashMap<>();
        Random random = new Random(20_261_122);
        for (int round = 0; round < ROUNDS; round++) {
            int before = confirmed.size();

            confirmed.putAll(burstAndKill(file, 20 + random.nextInt(400)));

            assertThat(confirmed.size()).as("the burst got under way").isGreaterThan(before + 19);
            checkFile(file, confirmed);
        }
    }

    /** Kills the process as soon as it has confirmed so many entries. @return all that it said before it died */
    private static Map<Long, UUID> burstAndKill(Path file, int after) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Burst.class.getName(),
                        file.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        Map<Long, UUID> said = new HashMap<>();
        boolean killed = false;
        try (BufferedReader lines = process.inputReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                Matcher matcher = CONFIRMED.matcher(line);
                if (matcher.matches()) {
                    said.put(Long.valueOf(matcher.group(1)), UUID.fromString(matcher.group(2)));
                }
                if (said.size() == after && !killed) {
                    // the handle leaves the pipe open: what was said before the end must be read
                    killed = process.toHandle().destroyForcibly();
                }
            }
        } finally {
            process.destroyForcibly();
        }
        assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
        assertThat(killed).as("killed, not ended").isTrue();
        return said;
    }

    private static void checkFile(Path file, Map<Long, UUID> confirmed) throws Exception {
        try (Ledger ledger = Ledger.open(file)) {
            assertThat(ledger.verify().fault()).isEmpty();
            Map<Long, UUID> kept = new HashMap<>();
            for (Recorded each : ledger.journal().after(0, Integer.MAX_VALUE)) {
                kept.put(each.entry().sequence(), each.entry().id());
            }
            assertThat(kept).containsAllEntriesOf(confirmed);
            List<String> live = Tables.dump(file);
            ledger.rebuild();
            assertThat(Tables.dump(file)).isEqualTo(live);
        }
    }
}
