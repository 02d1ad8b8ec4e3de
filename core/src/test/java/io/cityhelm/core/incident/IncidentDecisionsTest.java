package io.cityhelm.core.incident;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityhelm.core.Town;
import io.cityhelm.core.decision.Decision;
import io.cityhelm.core.decision.Refusal;
import io.cityhelm.core.decision.Table;
import io.cityhelm.core.incident.IncidentEvent.HandlingStarted;
import io.cityhelm.core.incident.IncidentEvent.IncidentClosed;
import io.cityhelm.core.incident.IncidentEvent.IncidentDismissed;
import io.cityhelm.core.incident.IncidentEvent.IncidentHandedDown;
import io.cityhelm.core.incident.IncidentEvent.IncidentMerged;
import io.cityhelm.core.incident.IncidentEvent.IncidentReported;
import io.cityhelm.core.incident.IncidentEvent.IncidentResolved;
import io.cityhelm.core.incident.IncidentEvent.IncidentVerified;
import io.cityhelm.core.jurisdiction.JurisdictionCode;
import io.cityhelm.core.security.Actor;
import io.cityhelm.core.text.FreeText;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class IncidentDecisionsTest {

    /** Every command at every stage, by somebody who may: what happens, or the rule that says no. */
    private static final String TABLE = """
        command    | -                 | REPORTED               | VERIFIED               | IN_PROGRESS            | RESOLVED               | CLOSED                 | DISMISSED              | MERGED
        Report     | incident-reported | incident.exists        | incident.exists        | incident.exists        | incident.exists        | incident.exists        | incident.exists        | incident.exists
        Verify     | incident.unknown  | incident-verified      | incident.wrong-stage   | incident.wrong-stage   | incident.wrong-stage   | incident.wrong-stage   | incident.wrong-stage   | incident.wrong-stage
        Dismiss    | incident.unknown  | incident-dismissed     | incident-dismissed     | incident.wrong-stage   | incident.wrong-stage   | incident.wrong-stage   | incident.wrong-stage   | incident.wrong-stage
        Handle     | incident.unknown  | incident.wrong-stage   | handling-started       | incident.wrong-stage   | incident.wrong-stage   | incident.wrong-stage   | incident.wrong-stage   | incident.wrong-stage
        Regrade    | incident.unknown  | incident-regraded      | incident-regraded      | incident-regraded      | incident-regraded      | incident.ended         | incident.ended         | incident.ended
        Resolve    | incident.unknown  | incident.wrong-stage   | incident.wrong-stage   | incident-resolved      | incident.wrong-stage   | incident.wrong-stage   | incident.wrong-stage   | incident.wrong-stage
        Close      | incident.unknown  | incident.wrong-stage   | incident.wrong-stage   | incident.wrong-stage   | incident-closed        | incident.wrong-stage   | incident.wrong-stage   | incident.wrong-stage
        Escalate   | incident.unknown  | incident-escalated     | incident-escalated     | incident-escalated     | incident-escalated     | incident.ended         | incident.ended         | incident.ended
        TakeOver   | incident.unknown  | incident-taken-over    | incident-taken-over    | incident-taken-over    | incident-taken-over    | incident.ended         | incident.ended         | incident.ended
        HandDown   | incident.unknown  | incident-handed-down   | incident-handed-down   | incident-handed-down   | incident-handed-down   | incident.ended         | incident.ended         | incident.ended
        Return     | incident.unknown  | incident-returned      | incident-returned      | incident-returned      | incident-returned      | incident.ended         | incident.ended         | incident.ended
        Note       | incident.unknown  | incident-noted         | incident-noted         | incident-noted         | incident-noted         | incident-noted         | incident-noted         | incident.ended
        Merge      | incident.unknown  | incident-merged        | incident-merged        | incident-merged        | incident-merged        | incident.ended         | incident.ended         | incident.ended
        Link       | incident.unknown  | incident-linked        | incident-linked        | incident-linked        | incident-linked        | incident.ended         | incident.ended         | incident.ended
        Unlink     | incident.unknown  | incident.no-child      | incident.no-child      | incident.no-child      | incident.no-child      | incident.ended         | incident.ended         | incident.ended
        Reopen     | incident.unknown  | incident.wrong-stage   | incident.wrong-stage   | incident.wrong-stage   | incident.wrong-stage   | incident-reopened      | incident.wrong-stage   | incident.wrong-stage
        AskHelp    | incident.unknown  | help-requested         | help-requested         | help-requested         | help-requested         | incident.ended         | incident.ended         | incident.ended
        AnswerHelp | incident.unknown  | incident.no-help-asked | incident.no-help-asked | incident.no-help-asked | incident.no-help-asked | incident.no-help-asked | incident.no-help-asked | incident.no-help-asked
        Evaluate   | incident.unknown  | incident.wrong-stage   | incident.wrong-stage   | incident.wrong-stage   | incident.wrong-stage   | incident-evaluated     | incident.wrong-stage   | incident.wrong-stage
        """;

    private static final IncidentId ID = Town.INCIDENT;
    private static final IncidentId OTHER = new IncidentId(new UUID(7, 7));

    static Stream<Table.Cell> cells() {
        return Table.cells(TABLE);
    }

    @ParameterizedTest
    @MethodSource("cells")
    void every_command_at_every_stage_does_what_the_table_says(Table.Cell cell) {
        Incident now = cell.column().equals("-") ? null : at(IncidentStage.valueOf(cell.column()));

        assertThat(Table.said(decide(now, command(cell.row()), actorFor(cell.row()))))
                .isEqualTo(cell.expected());
    }

    @Test
    void the_table_is_complete() {
        assertThat(Table.heads(TABLE).stream().skip(1))
                .containsExactlyElementsOf(
                        Arrays.stream(IncidentStage.values()).map(Enum::name).toList());
        assertThat(Table.rows(TABLE))
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(IncidentCommand.class.getPermittedSubclasses())
                        // IncidentHoldDecisionsTest has a table of its own
                        .filter(command -> command != IncidentCommand.HoldCommand.class)
                        .map(Class::getSimpleName)
                        .toList());
    }

    @Test
    void what_changes_the_fate_of_an_incident_needs_a_reason() {
        Incident open = at(IncidentStage.IN_PROGRESS);

        for (IncidentCommand wordless : List.of(
                new IncidentCommand.Regrade(ID, Grade.I, " "),
                new IncidentCommand.Resolve(ID, ""),
                new IncidentCommand.Escalate(ID, ""),
                new IncidentCommand.HandDown(ID, Town.STREET, ""),
                new IncidentCommand.Return(ID, ""),
                new IncidentCommand.Note(ID, ""))) {
            assertThat(said(open, wordless)).isEqualTo("text.missing");
        }
        assertThat(said(at(IncidentStage.REPORTED), new IncidentCommand.Dismiss(ID, "")))
                .isEqualTo("text.missing");
    }

    @Test
    void a_book_is_not_taken_as_a_note() {
        String book = "x".repeat(FreeText.LONGEST + 1);

        assertThat(said(at(IncidentStage.REPORTED), new IncidentCommand.Verify(ID, Grade.II, book)))
                .isEqualTo("text.too-long");
        assertThat(said(at(IncidentStage.VERIFIED), new IncidentCommand.Handle(ID, book)))
                .isEqualTo("text.too-long");
        assertThat(said(at(IncidentStage.RESOLVED), new IncidentCommand.Close(ID, book)))
                .isEqualTo("text.too-long");
    }

    @Test
    void an_incident_with_open_orders_is_not_closed() {
        Decision<IncidentEvent> decision = IncidentDecisions.decide(
                at(IncidentStage.RESOLVED),
                new IncidentCommand.Close(ID, ""),
                Town.context(Town.DISTRICT_OFFICER, Town.NOON),
                2);

        assertThat(decision).isEqualTo(new Decision.Refused<>(Refusal.because("incident.orders-open", 2)));
    }

    @Test
    void an_incident_that_holds_units_is_not_closed_nor_dismissed_and_the_refusal_names_them() {
        Surroundings around = Surroundings.orders(0).withHeldUnits(List.of("Engine 1", "Engine 2"));
        Decision<IncidentEvent> close = IncidentDecisions.decide(
                at(IncidentStage.RESOLVED),
                new IncidentCommand.Close(ID, ""),
                Town.context(Town.DISTRICT_OFFICER, Town.NOON),
                around);
        Decision<IncidentEvent> dismiss = IncidentDecisions.decide(
                at(IncidentStage.VERIFIED),
                new IncidentCommand.Dismiss(ID, "a prank"),
                Town.context(Town.DISTRICT_OFFICER, Town.NOON),
                around);

        Refusal named = Refusal.because("incident.units-held", "n-1", 2, "Engine 1, Engine 2");
        assertThat(close).isEqualTo(new Decision.Refused<>(named));
        assertThat(dismiss).isEqualTo(new Decision.Refused<>(named));
    }

    @Test
    void the_grade_must_change_to_be_changed() {
        assertThat(said(at(IncidentStage.VERIFIED), new IncidentCommand.Regrade(ID, Grade.II, "why not")))
                .isEqualTo("incident.same-grade");
    }

    @Test
    void it_is_handed_down_only_below_and_only_to_where_it_happened() {
        Incident open = at(IncidentStage.VERIFIED);

        assertThat(said(open, new IncidentCommand.HandDown(ID, Town.CITY, "no")))
                .isEqualTo("incident.not-below");
        assertThat(said(open, new IncidentCommand.HandDown(ID, Town.DISTRICT, "no")))
                .isEqualTo("incident.not-below");
        assertThat(said(open, new IncidentCommand.HandDown(ID, Town.OTHER_STREET, "no")))
                .isEqualTo("incident.not-its-place");
    }

    @Test
    void above_the_city_there_is_nobody_and_before_the_first_owner_neither() {
        Incident fresh = Incident.evolve(null, reported(Town.CITY));

        assertThat(Table.said(decide(fresh, new IncidentCommand.Escalate(ID, "help"), Town.CITY_OFFICER)))
                .isEqualTo("incident.nobody-above");
        assertThat(Table.said(decide(fresh, new IncidentCommand.Return(ID, "not mine"), Town.CITY_OFFICER)))
                .isEqualTo("incident.nobody-before");
    }

    @Test
    void a_report_needs_a_title_and_an_owner_that_covers_the_place() {
        IncidentCommand.Report good = Town.report(ID, Town.STREET);
        IncidentCommand.Report untitled = new IncidentCommand.Report(
                ID, " ", good.category(), good.grade(), good.place(), good.owner(), "call", Optional.empty());

        assertThat(said(null, untitled)).isEqualTo("incident.title-missing");
        assertThat(said(null, Town.report(ID, Town.OTHER_STREET))).isEqualTo("incident.owner-not-above-place");
    }

    /** Owned by the district, which had it from the city. */
    static Incident at(IncidentStage stage) {
        Incident incident = Incident.evolve(null, reported(Town.CITY));
        incident = Incident.evolve(incident, new IncidentHandedDown(Town.CITY, Town.DISTRICT, "yours", Town.NOON));
        for (IncidentEvent event : wayTo(stage)) {
            incident = Incident.evolve(incident, event);
        }
        assertThat(incident.stage()).isEqualTo(stage);
        return incident;
    }

    private static List<IncidentEvent> wayTo(IncidentStage stage) {
        IncidentEvent verified = new IncidentVerified(Grade.II, "", Town.NOON);
        IncidentEvent started = new HandlingStarted("", Town.NOON);
        IncidentEvent resolved = new IncidentResolved("sealed", Town.NOON);
        return switch (stage) {
            case REPORTED -> List.of();
            case VERIFIED -> List.of(verified);
            case IN_PROGRESS -> List.of(verified, started);
            case RESOLVED -> List.of(verified, started, resolved);
            case CLOSED -> List.of(verified, started, resolved, new IncidentClosed("", Town.NOON));
            case DISMISSED -> List.of(new IncidentDismissed("a prank", Town.NOON));
            case MERGED -> List.of(new IncidentMerged(OTHER, "n-2", "the same", Town.NOON));
        };
    }

    private static IncidentReported reported(JurisdictionCode owner) {
        return new IncidentReported(
                ID, "n-1", "leak", "chemical-leak", Grade.II, Town.PLACE, owner, "call", Optional.empty(), Town.NOON);
    }

    private static IncidentCommand command(String name) {
        return switch (name) {
            case "Report" -> Town.report(ID, Town.DISTRICT);
            case "Verify" -> new IncidentCommand.Verify(ID, Grade.I, "seen");
            case "Dismiss" -> new IncidentCommand.Dismiss(ID, "a prank");
            case "Handle" -> new IncidentCommand.Handle(ID, "own people");
            case "Regrade" -> new IncidentCommand.Regrade(ID, Grade.I, "worse");
            case "Resolve" -> new IncidentCommand.Resolve(ID, "sealed");
            case "Close" -> new IncidentCommand.Close(ID, "");
            case "Escalate" -> new IncidentCommand.Escalate(ID, "too big");
            case "TakeOver" -> new IncidentCommand.TakeOver(ID, "ours now");
            case "HandDown" -> new IncidentCommand.HandDown(ID, Town.STREET, "yours");
            case "Return" -> new IncidentCommand.Return(ID, "not ours");
            case "Merge" -> new IncidentCommand.Merge(ID, OTHER, "the same");
            case "Link" -> new IncidentCommand.Link(ID, OTHER, "same cloud");
            case "Unlink" -> new IncidentCommand.Unlink(ID, "another cloud");
            case "Reopen" -> new IncidentCommand.Reopen(ID, "it burns again");
            case "AskHelp" -> new IncidentCommand.AskHelp(ID, "pumps", List.of());
            case "AnswerHelp" -> new IncidentCommand.AnswerHelp(ID, "two pumps");
            case "Evaluate" -> new IncidentCommand.Evaluate(ID, 5, "quick");
            case "Note" -> new IncidentCommand.Note(ID, "smoke is white");
            default -> throw new IllegalArgumentException(name);
        };
    }

    private static Actor actorFor(String command) {
        return command.equals("TakeOver") || command.equals("AnswerHelp") ? Town.CITY_OFFICER : Town.DISTRICT_OFFICER;
    }

    private static String said(Incident now, IncidentCommand command) {
        return Table.said(decide(now, command, Town.DISTRICT_OFFICER));
    }

    private static Decision<IncidentEvent> decide(Incident now, IncidentCommand command, Actor actor) {
        return IncidentDecisions.decide(
                now,
                command,
                Town.context(actor, Town.NOON),
                Surroundings.orders(0).with(other()));
    }

    /** An open incident of the same district. */
    private static Incident other() {
        return Incident.evolve(
                null,
                new IncidentReported(
                        OTHER,
                        "n-2",
                        "leak",
                        "chemical-leak",
                        Grade.II,
                        Town.PLACE,
                        Town.DISTRICT,
                        "call",
                        Optional.empty(),
                        Town.NOON));
    }
}
