package io.cityhelm.core.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.cityhelm.core.alert.AlertKey;
import io.cityhelm.core.lineage.MappingVersion;
import io.cityhelm.core.lineage.Origin;
import io.cityhelm.core.lineage.Receipt;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What came over the links is found again by its number, as long as there is room for it. */
class ReceiptStoreTest {

    private static final Instant NOON = Instant.parse("2020-11-22T04:00:00.123456Z");
    private static final ReceiptStore.Room WIDE = new ReceiptStore.Room(1L << 30, Duration.ofDays(7));

    @TempDir
    Path folder;

    @Test
    void each_document_is_found_by_its_number_with_when_it_came_and_by_which_mapping() throws Exception {
        try (Database database = open();
                ReceiptStore store = new ReceiptStore(database, WIDE)) {
            List<Long> numbers = new ArrayList<>();
            for (int i = 0; i < 5_000; i++) {
                numbers.add(store.keep("link-" + i % 7, NOON.plusSeconds(i), "v" + i % 3, "", bytes("文 " + i)));
            }
            store.flush();
            assertThat(numbers).doesNotHaveDuplicates().isSorted();
            for (int i : List.of(0, 1, 2_500, 4_999)) {
                Receipt found = store.find(numbers.get(i)).orElseThrow();
                assertThat(found.link()).isEqualTo("link-" + i % 7);
                assertThat(found.received()).isEqualTo(NOON.plusSeconds(i));
                assertThat(found.mapping()).isEqualTo("v" + i % 3);
                assertThat(new String(found.document().orElseThrow(), UTF_8)).isEqualTo("文 " + i);
            }
            assertThat(store.find(numbers.getLast() + 1)).isEmpty();
            assertThat(store.find(1)).isEmpty();
        }
    }

    @Test
    void after_a_restart_what_was_kept_is_there_and_no_number_comes_twice() throws Exception {
        long before;
        try (Database database = open();
                ReceiptStore store = new ReceiptStore(database, WIDE)) {
            before = store.keep("a", NOON, "v", "", bytes("one"));
        }
        try (Database database = open();
                ReceiptStore store = new ReceiptStore(database, WIDE)) {
            assertThat(store.keep("a", NOON, "v", "", bytes("two"))).isGreaterThan(before);
            assertThat(new String(store.find(before).orElseThrow().document().orElseThrow(), UTF_8))
                    .isEqualTo("one");
        }
        // one that dies before anything is on the disk has used numbers all the same
        long lost;
        try (Database database = open()) {
            ReceiptStore dying = new ReceiptStore(database, WIDE);
            lost = dying.keep("a", NOON, "v", "", bytes("lost"));
            dying.close();
        }
        try (Database database = open();
                ReceiptStore store = new ReceiptStore(database, WIDE)) {
            assertThat(store.keep("a", NOON, "v", "", bytes("three"))).isGreaterThan(lost);
        }
    }

    @Test
    void the_oldest_make_room_and_the_newest_stay() throws Exception {
        try (Database database = open();
                ReceiptStore store = new ReceiptStore(database, new ReceiptStore.Room(200_000, Duration.ofDays(7)))) {
            List<Long> numbers = new ArrayList<>();
            Random random = new Random(5);
            for (int i = 0; i < 60; i++) {
                byte[] noise = new byte[20_000];
                random.nextBytes(noise);
                numbers.add(store.keep("a", NOON, "v", "", noise));
                store.flush();
            }
            assertThat(store.find(numbers.getFirst())).isEmpty();
            assertThat(store.find(numbers.get(40))).isEmpty();
            assertThat(store.find(numbers.getLast())).isPresent();
            assertThat(store.find(numbers.get(56))).isPresent();
            long held =
                    database.read(db -> db.first("SELECT SUM(LENGTH(body)) FROM receipt_block", row -> row.getLong(1))
                            .orElseThrow());
            assertThat(held).isBetween(150_000L, 200_000L);
        }
    }

    @Test
    void what_is_older_than_allowed_goes_also_when_there_is_room() throws Exception {
        try (Database database = open();
                ReceiptStore store = new ReceiptStore(database, WIDE)) {
            long old = store.keep("a", NOON, "v", "", bytes("old"));
            store.flush();
            long young = store.keep("a", NOON.plus(Duration.ofDays(8)), "v", "", bytes("young"));
            store.flush();
            assertThat(store.find(old)).isEmpty();
            assertThat(store.find(young)).isPresent();
        }
    }

    @Test
    void of_a_document_that_is_too_large_stays_that_it_came() throws Exception {
        try (Database database = open();
                ReceiptStore store = new ReceiptStore(database, WIDE)) {
            long number = store.keep("a", NOON, "v", "", new byte[ReceiptStore.LARGEST + 1]);
            store.flush();
            Receipt found = store.find(number).orElseThrow();
            assertThat(found.document()).isEmpty();
            assertThat(found.received()).isEqualTo(NOON);
        }
    }

    @Test
    void the_mapping_of_a_moment_is_known_across_restarts_and_the_same_one_is_no_new_one() throws Exception {
        MappingVersion first = MappingVersion.of("a", "a.yaml", "{\"map\":1}");
        MappingVersion second = MappingVersion.of("a", "a.yaml", "{\"map\":2}");
        try (Database database = open();
                ReceiptStore store = new ReceiptStore(database, WIDE)) {
            store.inForce(first, NOON);
        }
        try (Database database = open();
                ReceiptStore store = new ReceiptStore(database, WIDE)) {
            store.inForce(first, NOON.plusSeconds(60));
            store.inForce(second, NOON.plusSeconds(120));
            store.inForce(first, NOON.plusSeconds(180));
            assertThat(store.mapping("a", NOON.minusSeconds(1))).isEmpty();
            assertThat(store.mapping("a", NOON.plusSeconds(119))).contains(first);
            assertThat(store.mapping("a", NOON.plusSeconds(120))).contains(second);
            assertThat(store.mapping("a", NOON.plusSeconds(999))).contains(first);
            assertThat(store.mapping("b", NOON)).isEmpty();
            assertThat(store.mapping(second.version())).contains(second);
            long rows = database.read(db -> db.first("SELECT COUNT(*) FROM mapping", row -> row.getLong(1))
                    .orElseThrow());
            assertThat(rows).isEqualTo(3);
        }
    }

    @Test
    void what_raised_an_alert_is_known_across_restarts() throws Exception {
        AlertKey alert = AlertKey.of("a", "1");
        try (Database database = open();
                ReceiptStore store = new ReceiptStore(database, WIDE)) {
            store.raised(alert, new Origin(77, 3));
            store.raised(AlertKey.of("a", "2"), Origin.NONE);
        }
        try (Database database = open();
                ReceiptStore store = new ReceiptStore(database, WIDE)) {
            assertThat(store.origin(alert)).isEqualTo(new Origin(77, 3));
            assertThat(store.origin(AlertKey.of("a", "2"))).isEqualTo(Origin.NONE);
        }
    }

    private Database open() throws Exception {
        return Database.open(folder.resolve("o.db"), Database.Durability.NORMAL, Migrations.OBSERVATIONS);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }
}
