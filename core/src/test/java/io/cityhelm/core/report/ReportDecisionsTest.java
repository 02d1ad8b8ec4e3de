package io.cityhelm.core.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityhelm.core.Town;
import io.cityhelm.core.decision.Table;
import io.cityhelm.core.incident.Grade;
import io.cityhelm.core.incident.Incident;
import io.cityhelm.core.incident.IncidentEvent;
import io.cityhelm.core.jurisdiction.Level;
import io.cityhelm.core.security.Actor;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReportDecisionsTest {

    /** Every kind of report, by what the level told last and whether the incident is over. */
    private static final String TABLE = """
        kind      | nothing, open        | called, open         | first, open       | nothing, over        | called, over         | first, over       | final, over
        PHONE     | report-telephoned    | report.telephoned    | report.first-sent | report-telephoned    | report.telephoned    | report.first-sent | report.first-sent
        FIRST     | report-sent          | report-sent          | report.first-sent | report-sent          | report-sent          | report.first-sent | report.first-sent
        FOLLOW_UP | report.first-missing | report.first-missing | report-sent       | report.first-missing | report.first-missing | report-sent       | report.final-sent
        DAILY     | report.first-missing | report.first-missing | report-sent       | report.first-missing | report.first-missing | report-sent       | report.final-sent
        FINAL     | report.first-missing | report.first-missing | report.not-over   | report.first-missing | report.first-missing | report-sent       | report.final-sent
        """;

    private static final ReportRule RULE = new ReportRule(
            Set.of(Grade.II),
            Set.of(Level.STREET, Level.DISTRICT),
            Optional.empty(),
            Duration.ofMinutes(30),
            Optional.of(Duration.ofHours(1)),
            Optional.of(Duration.ofDays(1)),
            Duration.ofHours(2));
    private static final ReportClocks CLOCKS = new ReportClocks(List.of(RULE), category -> Optional.empty());

    static Stream<Table.Cell> cells() {
        return Table.cells(TABLE);
    }

    @ParameterizedTest
    @MethodSource("cells")
    void every_kind_in_every_situation_does_what_the_table_says(Table.Cell cell) {
        boolean over = cell.column().endsWith("over");
        Optional<ReportFile> file = switch (cell.column().split(",")[0]) {
            case "nothing" -> Optional.empty();
            case "called" -> Optional.of(ReportFile.evolve(null, call(Town.NOON, Optional.empty())));
            case "first" -> Optional.of(file(sent(ReportKind.FIRST, Town.NOON)));
            default ->
                Optional.of(file(sent(ReportKind.FIRST, Town.NOON), sent(ReportKind.FINAL, Town.NOON.plusSeconds(2))));
        };

        assertThat(said(file, ReportKind.valueOf(cell.row()), incident(over), Town.STREET_OFFICER))
                .isEqualTo(cell.expected());
    }

    @Test
    void only_the_owner_reports_and_not_what_was_no_incident() {
        Incident dismissed =
                Incident.evolve(incident(false), new IncidentEvent.IncidentDismissed("a prank", Town.NOON));

        assertThat(said(Optional.empty(), ReportKind.FIRST, incident(false), Town.OTHER_STREET_OFFICER))
                .isEqualTo("authority.outside-jurisdiction");
        assertThat(said(Optional.empty(), ReportKind.FIRST, incident(false), Town.DISTRICT_OFFICER))
                .isEqualTo("authority.take-over-first");
        assertThat(said(Optional.empty(), ReportKind.FIRST, dismissed, Town.STREET_OFFICER))
                .isEqualTo("incident.ended");
    }

    @Test
    void a_call_names_who_took_it_and_was_made_while_the_level_had_the_incident() {
        Incident incident = incident(false);

        assertThat(said(Optional.empty(), call(" ", Town.NOON, "x"), incident, Town.STREET_OFFICER))
                .isEqualTo("report.told-missing");
        assertThat(said(Optional.empty(), call("Wang", Town.NOON.minusMillis(1), "x"), incident, Town.STREET_OFFICER))
                .isEqualTo("report.call-too-early");
        assertThat(said(Optional.empty(), call("Wang", Town.NOON.plusSeconds(11), "x"), incident, Town.STREET_OFFICER))
                .isEqualTo("report.call-ahead");
        assertThat(said(Optional.empty(), call("Wang", Town.NOON.plusSeconds(10), " "), incident, Town.STREET_OFFICER))
                .isEqualTo("text.missing");
        assertThat(said(Optional.empty(), call("Wang", Town.NOON, "x"), incident, Town.OTHER_STREET_OFFICER))
                .isEqualTo("authority.outside-jurisdiction");
    }

    @Test
    void what_is_written_is_no_call() {
        ReportCommand written = new ReportCommand.Send(Town.INCIDENT, ReportKind.PHONE, "x");

        assertThat(said(Optional.empty(), written, incident(false), Town.STREET_OFFICER))
                .isEqualTo("report.told-missing");
    }

    private static ReportCommand call(String told, Instant called, String text) {
        return new ReportCommand.Telephone(Town.INCIDENT, told, called, text);
    }

    @Test
    void each_level_reports_for_itself() {
        Incident escalated = Incident.evolve(
                incident(false),
                new IncidentEvent.IncidentEscalated(Town.STREET, Town.DISTRICT, "big", Town.NOON.plusSeconds(60)));
        Optional<ReportFile> file = Optional.of(file(sent(ReportKind.FIRST, Town.NOON)));

        assertThat(said(file, ReportKind.FIRST, escalated, Town.DISTRICT_OFFICER))
                .isEqualTo("report-sent");
        assertThat(CLOCKS.next(escalated, standing(file), Town.TREE))
                .contains(due(ReportKind.FIRST, Town.NOON.plusSeconds(60).plus(RULE.first())));
    }

    @Test
    void the_clock_names_what_is_due_next() {
        assertThat(CLOCKS.next(incident(false), ReportStanding.NONE, Town.TREE))
                .contains(due(ReportKind.FIRST, Town.NOON.plus(Duration.ofMinutes(30))));
        assertThat(CLOCKS.next(
                        incident(false), standing(Optional.of(file(sent(ReportKind.FIRST, Town.NOON)))), Town.TREE))
                .contains(due(ReportKind.FOLLOW_UP, Town.NOON.plus(Duration.ofHours(1))));
        Instant late = Town.NOON.plus(Duration.ofMinutes(23 * 60 + 30));
        ReportFile day = file(sent(ReportKind.FIRST, Town.NOON), sent(ReportKind.FOLLOW_UP, late));
        assertThat(CLOCKS.next(incident(false), standing(Optional.of(day)), Town.TREE))
                .contains(due(ReportKind.DAILY, Town.NOON.plus(Duration.ofDays(1))));
        assertThat(CLOCKS.next(
                        incident(true), standing(Optional.of(file(sent(ReportKind.FIRST, Town.NOON)))), Town.TREE))
                .map(ReportClocks.Due::kind)
                .contains(ReportKind.FINAL);
    }

    @Test
    void what_no_rule_fits_is_not_reported_upward() {
        Incident small = Incident.evolve(
                incident(false), new IncidentEvent.IncidentRegraded(Grade.II, Grade.IV, "small", Town.NOON));

        assertThat(CLOCKS.next(small, ReportStanding.NONE, Town.TREE)).isEmpty();
    }

    @Test
    void a_report_after_its_time_is_late() {
        ReportEvent.ReportSent late = new ReportEvent.ReportSent(
                Town.INCIDENT,
                ReportKind.FIRST,
                1,
                Town.STREET,
                Optional.of(Town.DISTRICT),
                "x",
                Optional.of(Town.NOON),
                "li",
                Town.NOON.plusSeconds(1));

        assertThat(ReportClocks.late(file(late, sent(ReportKind.FOLLOW_UP, Town.NOON))))
                .containsExactly(late);
    }

    private static ReportClocks.Due due(ReportKind kind, Instant at) {
        return new ReportClocks.Due(kind, at, Optional.empty());
    }

    private static ReportStanding standing(Optional<ReportFile> file) {
        return ReportStanding.of(file.stream().toList(), List.of());
    }

    private static Incident incident(boolean over) {
        Incident incident = Town.leak();
        return over
                ? Incident.evolve(incident, new IncidentEvent.IncidentResolved("sealed", Town.NOON.plusSeconds(1)))
                : incident;
    }

    private static ReportFile file(ReportEvent.ReportSent... sent) {
        return new ReportFile(Town.INCIDENT, List.of(sent), List.of());
    }

    private static ReportEvent.ReportSent sent(ReportKind kind, Instant at) {
        return new ReportEvent.ReportSent(
                Town.INCIDENT, kind, 1, Town.STREET, Optional.of(Town.DISTRICT), "x", Optional.empty(), "li", at);
    }

    private static String said(Optional<ReportFile> file, ReportKind kind, Incident incident, Actor actor) {
        return said(
                file,
                kind == ReportKind.PHONE
                        ? new ReportCommand.Telephone(Town.INCIDENT, "Wang, duty desk", Town.NOON, "as it stands")
                        : new ReportCommand.Send(Town.INCIDENT, kind, "as it stands"),
                incident,
                actor);
    }

    private static String said(Optional<ReportFile> file, ReportCommand command, Incident incident, Actor actor) {
        return Table.said(ReportDecisions.decide(
                file.orElse(null),
                command,
                Town.context(actor, Town.NOON.plusSeconds(10)),
                incident,
                Optional.empty()));
    }

    private static ReportEvent.ReportTelephoned call(Instant at, Optional<Instant> due) {
        return new ReportEvent.ReportTelephoned(
                Town.INCIDENT, Town.STREET, Optional.of(Town.DISTRICT), "Wang", at, "x", due, "li", at);
    }
}
