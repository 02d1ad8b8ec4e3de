package io.cityhelm.cockpit.caselist;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityhelm.core.incident.Grade;
import io.cityhelm.core.incident.IncidentId;
import io.cityhelm.core.incident.IncidentStage;
import io.cityhelm.core.jurisdiction.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CaseFilterTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    private static final List<CaseRow> ALL = List.of(
            row(1, "氯气泄漏", Grade.I, IncidentStage.IN_PROGRESS, Level.DISTRICT),
            row(2, "路面塌陷", Grade.III, IncidentStage.REPORTED, Level.STREET),
            row(3, "Chlorine smell", Grade.II, IncidentStage.CLOSED, Level.STREET));

    @Test
    void givenNoFilter_whenShown_thenTheOpenOnesStandLatestFirst() {
        assertThat(CaseFilter.OPEN.of(ALL)).extracting(CaseRow::number).containsExactly("n-2", "n-1");
    }

    @Test
    void givenEachFilter_whenSet_thenOnlyThoseAreLeft() {
        assertThat(numbers(filter(Optional.of(Level.STREET), Optional.empty(), Optional.empty(), "", true)))
                .containsExactly("n-3", "n-2");
        assertThat(numbers(filter(Optional.empty(), Optional.of(Grade.I), Optional.empty(), "", true)))
                .containsExactly("n-1");
        assertThat(numbers(filter(Optional.empty(), Optional.empty(), Optional.of(IncidentStage.CLOSED), "", true)))
                .containsExactly("n-3");
        assertThat(numbers(filter(Optional.empty(), Optional.empty(), Optional.empty(), " chlorine ", true)))
                .containsExactly("n-3");
        assertThat(numbers(CaseFilter.OPEN.sorted(CaseFilter.Order.GRADE, false)))
                .containsExactly("n-1", "n-2");
    }

    @Test
    void givenTwentyThousand_whenFilteredAndSorted_thenItIsQuick() {
        List<CaseRow> many = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            many.add(row(i, "事件 " + i, Grade.values()[i % 4], IncidentStage.REPORTED, Level.STREET));
        }
        CaseFilter filter = filter(Optional.of(Level.STREET), Optional.empty(), Optional.empty(), "事件", false);
        int warm = filter.of(many).size();

        long before = System.nanoTime();
        int found = filter.sorted(CaseFilter.Order.GRADE, true).of(many).size();
        Duration took = Duration.ofNanos(System.nanoTime() - before);

        assertThat(found).isEqualTo(warm).isEqualTo(20_000);
        assertThat(took).isLessThan(Duration.ofSeconds(1));
    }

    private static List<String> numbers(CaseFilter filter) {
        return filter.of(ALL).stream().map(CaseRow::number).toList();
    }

    private static CaseFilter filter(
            Optional<Level> level, Optional<Grade> grade, Optional<IncidentStage> stage, String text, boolean ended) {
        return new CaseFilter(level, grade, stage, text, ended, CaseFilter.Order.REPORTED, true);
    }

    private static CaseRow row(int number, String title, Grade grade, IncidentStage stage, Level level) {
        return new CaseRow(
                new IncidentId(new UUID(0, number)),
                "n-" + number,
                title,
                grade,
                stage,
                level,
                "街道",
                "路",
                NOON.plusSeconds(number));
    }
}
