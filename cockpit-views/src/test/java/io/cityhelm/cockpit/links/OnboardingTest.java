package io.cityhelm.cockpit.links;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityhelm.cockpit.text.Csv;
import io.cityhelm.connect.health.LinkHealth;
import io.cityhelm.connect.health.LinkKind;
import io.cityhelm.connect.health.LinkState;
import io.cityhelm.connect.health.Note;
import io.cityhelm.core.inventory.DataSet;
import io.cityhelm.core.inventory.Inventory;
import io.cityhelm.core.quality.DayCounts;
import io.cityhelm.core.quality.DayKey;
import io.cityhelm.core.quality.Measure;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The inventory against what arrives: each state of a data set, its first day, and its trend. */
class OnboardingTest {

    private static final LocalDate TODAY = LocalDate.of(2020, 11, 22);
    private static final Instant NOON = Instant.parse("2020-11-22T12:00:00Z");

    @Test
    void each_data_set_stands_by_its_day_its_link_and_what_came() {
        Inventory inventory = new Inventory(
                Map.of(),
                List.of(
                        set("delivers", Optional.of("live"), TODAY),
                        set("off", Optional.of("off"), TODAY),
                        set("planned", Optional.empty(), TODAY.plusDays(1)),
                        set("silent", Optional.of("stale"), TODAY),
                        set("configured-only", Optional.of("empty"), TODAY),
                        set("late", Optional.empty(), TODAY.minusDays(1)),
                        set("no-such-link", Optional.of("gone"), TODAY)));
        List<LinkHealth> links = List.of(
                link("live", LinkState.LIVE),
                link("off", LinkState.OFF),
                link("stale", LinkState.STALE),
                link("empty", LinkState.LIVE));
        Map<DayKey, DayCounts> counts = Map.of(
                key("live", TODAY), counts(10, NOON.minusSeconds(600)),
                key("off", TODAY.minusDays(2)), counts(10, NOON.minus(Duration.ofDays(2))),
                key("stale", TODAY), counts(10, NOON.minusSeconds(600)));
        Onboarding all = Onboarding.of(inventory, links, counts, NOON, ZoneOffset.UTC);
        assertThat(all.rows())
                .extracting(row -> row.set().id(), SetRow::state)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("configured-only", SetRow.State.LATE),
                        org.assertj.core.groups.Tuple.tuple("late", SetRow.State.LATE),
                        org.assertj.core.groups.Tuple.tuple("no-such-link", SetRow.State.LATE),
                        org.assertj.core.groups.Tuple.tuple("silent", SetRow.State.SILENT),
                        org.assertj.core.groups.Tuple.tuple("planned", SetRow.State.PLANNED),
                        org.assertj.core.groups.Tuple.tuple("off", SetRow.State.OFF),
                        org.assertj.core.groups.Tuple.tuple("delivers", SetRow.State.DELIVERING));
        assertThat(all.departments().getFirst().connected()).isEqualTo(3);
        assertThat(all.departments().getFirst().late()).isEqualTo(3);
    }

    @Test
    void the_first_day_counts_from_the_first_record_and_the_next_from_midnight() {
        Inventory inventory = new Inventory(Map.of(), List.of(set("a", Optional.of("live"), TODAY)));
        List<LinkHealth> links = List.of(link("live", LinkState.LIVE));
        DayCounts ten = counts(10, NOON.minusSeconds(600));
        SetRow first = Onboarding.of(inventory, links, Map.of(key("live", TODAY), ten), NOON, ZoneOffset.UTC)
                .rows()
                .getFirst();
        // a record a minute, for ten minutes
        assertThat(first.today().of(Measure.COVERAGE)).hasValue(1);
        SetRow second = Onboarding.of(
                        inventory,
                        links,
                        Map.of(
                                key("live", TODAY),
                                ten,
                                key("live", TODAY.minusDays(1)),
                                counts(720, NOON.minus(Duration.ofHours(36)))),
                        NOON,
                        ZoneOffset.UTC)
                .rows()
                .getFirst();
        assertThat(second.today().of(Measure.COVERAGE)).hasValue(10.0 / 720);
        assertThat(second.trend()).hasSize(Onboarding.DAYS);
        assertThat(second.trend().getLast()).hasValue(10.0 / 720);
        assertThat(second.trend().get(Onboarding.DAYS - 2))
                .as("yesterday, its first day, half of it")
                .hasValue(0.5);
        assertThat(second.trend().getFirst()).isEmpty();
    }

    @Test
    void no_cell_of_an_export_is_a_formula() {
        String text = Csv.of(
                List.of("name", "share"),
                List.of(List.of("=cmd|' /C calc'!A0", "-12.5%"), List.of("+1\"2", "@x"), List.of("-abc", "plain")));
        assertThat(text)
                .isEqualTo("\uFEFF\"name\",\"share\"\r\n\"'=cmd|' /C calc'!A0\",\"-12.5%\"\r\n"
                        + "\"'+1\"\"2\",\"'@x\"\r\n\"'-abc\",\"plain\"\r\n");
    }

    private static DataSet set(String id, Optional<String> link, LocalDate planned) {
        return new DataSet(
                id, Map.of(), Map.of(), "fire", "d", link, List.of(), planned, Duration.ofMinutes(1), 1_440, List.of());
    }

    private static DayKey key(String link, LocalDate day) {
        return new DayKey(link, "", day);
    }

    /** Whole in every way, a record a minute. */
    private static DayCounts counts(long records, Instant first) {
        return new DayCounts(records, 0, records, records, 0, records, Optional.of(first));
    }

    private static LinkHealth link(String id, LinkState state) {
        return new LinkHealth(
                id,
                Map.of("zh", id, "en", id),
                LinkKind.HTTP_POLL,
                state,
                NOON,
                Optional.empty(),
                Optional.empty(),
                0,
                Optional.empty(),
                Optional.empty(),
                0,
                0,
                0,
                0,
                Optional.empty(),
                Optional.empty(),
                Note.NONE);
    }
}
