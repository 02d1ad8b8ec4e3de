package io.cityhelm.core.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityhelm.core.HandClock;
import io.cityhelm.core.Town;
import io.cityhelm.core.command.CommandDesk;
import io.cityhelm.core.command.Timers;
import io.cityhelm.core.dispatch.OrderEvent;
import io.cityhelm.core.journal.Recorded;
import io.cityhelm.core.text.Messages;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
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

            confirmed.putAll(burstAndKill(file, 20 + random.nextInt(400), List.of()));

            assertThat(confirmed.size()).as("the burst got under way").isGreaterThan(before + 19);
            checkFile(file, confirmed);
        }
    }

    @Test
    @Timeout(60)
    void the_deadlines_of_a_killed_process_are_kept_by_the_next_one_once_each_wherever_the_clock_jumps()
            throws Exception {
        Path file = folder.resolve("journal.db");
        burstAndKill(file, 300, List.of(Burst.UNANSWERED));
        HandClock clock = new HandClock(Instant.now());
        try (Ledger ledger = Ledger.open(file);
                CommandDesk desk =
                        new CommandDesk(ledger.journal(), ledger.lookups(), Town.TREE, clock, ZoneOffset.UTC)) {
            long waiting = waiting(ledger);
            assertThat(waiting).isGreaterThan(20);
            Timers timers = new Timers(ledger.lookups(), desk, Town.CITY, Messages.in(Locale.ENGLISH));

            clock.advance(Duration.ofDays(1));
            timers.tick(clock.instant()).get(30, TimeUnit.SECONDS);
            clock.advance(Duration.ofDays(-2));
            timers.tick(clock.instant()).get(30, TimeUnit.SECONDS);
            clock.advance(Duration.ofDays(3));
            timers.tick(clock.instant()).get(30, TimeUnit.SECONDS);

            assertThat(waiting(ledger)).isZero();
            assertThat(ledger.journal().after(0, Integer.MAX_VALUE).stream()
                            .map(Recorded::event)
                            .filter(OrderEvent.OrderExpired.class::isInstance))
                    .hasSize((int) waiting);
        }
    }

    /** How many orders are out that nobody has taken on. */
    private static long waiting(Ledger ledger) throws Exception {
        return ledger.situation().openOrders().stream()
                .filter(order -> order.state().queuedAt().isPresent())
                .count();
    }

    /** Kills the process as soon as it has confirmed so many entries. @return all that it said before it died */
    private static Map<Long, UUID> burstAndKill(Path file, int after, List<String> words)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Burst.class.getName(),
                file.toString()));
        command.addAll(words);
        Process process = new ProcessBuilder(command)
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
