package io.cityhelm.core.suggestion;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityhelm.core.Town;
import io.cityhelm.core.decision.Table;
import io.cityhelm.core.plan.ResponseLevel;
import io.cityhelm.core.plan.Responses;
import io.cityhelm.core.security.Actor;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SuggestionDecisionsTest {

    /** Every command at every stage, by whoever may: what happens, or the rule that says no. */
    private static final String TABLE = """
        command | -                  | OPEN                 | DISMISSED          | TAKEN              | LAPSED
        Suggest | plan-suggested     | suggestion.exists    | suggestion.exists  | suggestion.exists  | suggestion.exists
        Dismiss | suggestion.unknown | suggestion-dismissed | suggestion.decided | suggestion.decided | suggestion.decided
        Take    | suggestion.unknown | suggestion-taken     | suggestion.decided | suggestion.decided | suggestion.decided
        Lapse   | suggestion.unknown | suggestion-lapsed    | suggestion-lapsed  | suggestion-lapsed  | suggestion.decided
        """;

    private static final Proposed PROPOSED = Suggested.flood(ResponseLevel.II, Suggested.WARNING);

    static Stream<Table.Cell> cells() {
        return Table.cells(TABLE);
    }

    @ParameterizedTest
    @MethodSource("cells")
    void every_command_at_every_stage_does_what_the_table_says(Table.Cell cell) {
        Suggestion now = cell.column().equals("-") ? null : at(SuggestionStage.valueOf(cell.column()));
        boolean people = cell.row().equals("Dismiss") || cell.row().equals("Take");

        assertThat(said(now, command(cell.row()), people ? Town.DISTRICT_OFFICER : Town.OUTBOX))
                .isEqualTo(cell.expected());
    }

    @Test
    void the_table_is_complete() {
        assertThat(Table.heads(TABLE).stream().skip(1))
                .containsExactlyElementsOf(
                        Arrays.stream(SuggestionStage.values()).map(Enum::name).toList());
        assertThat(Table.rows(TABLE))
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(SuggestionCommand.class.getPermittedSubclasses())
                        .map(Class::getSimpleName)
                        .toList());
    }

    @Test
    void nobody_suggests_or_takes_back_by_hand() {
        assertThat(said(null, command("Suggest"), Town.CITY_OFFICER)).isEqualTo("authority.not-by-hand");
        assertThat(said(at(SuggestionStage.OPEN), command("Lapse"), Town.CITY_OFFICER))
                .isEqualTo("authority.not-by-hand");
    }

    @Test
    void only_who_has_the_scope_in_their_jurisdiction_answers_and_a_no_needs_words() {
        assertThat(said(at(SuggestionStage.OPEN), command("Dismiss"), Town.STREET_OFFICER))
                .isEqualTo("authority.outside-jurisdiction");
        assertThat(said(at(SuggestionStage.OPEN), command("Dismiss"), Town.OBSERVER))
                .isEqualTo("authority.role");
        assertThat(said(at(SuggestionStage.OPEN), new SuggestionCommand.Dismiss(Suggested.ID, " "), Town.CITY_OFFICER))
                .isEqualTo("text.missing");
    }

    @Test
    void what_was_answered_stays_answered_when_it_lapses() {
        Suggestion lapsed = Suggestion.evolve(
                at(SuggestionStage.DISMISSED), new SuggestionEvent.SuggestionLapsed(LapseReason.CAUSE_GONE, Town.NOON));

        assertThat(lapsed.decided()).isTrue();
        assertThat(lapsed.note()).isEqualTo("it stops");
        assertThat(at(SuggestionStage.LAPSED).decided()).isFalse();
    }

    private static String said(Suggestion now, SuggestionCommand command, Actor actor) {
        return Table.said(SuggestionDecisions.decide(now, command, Town.context(actor, Town.NOON)));
    }

    private static SuggestionCommand command(String name) {
        return switch (name) {
            case "Suggest" -> new SuggestionCommand.Suggest(Suggested.ID, PROPOSED);
            case "Dismiss" -> new SuggestionCommand.Dismiss(Suggested.ID, "it stops");
            case "Take" -> new SuggestionCommand.Take(Suggested.ID, Responses.ID);
            case "Lapse" -> new SuggestionCommand.Lapse(Suggested.ID, LapseReason.CAUSE_GONE);
            default -> throw new IllegalArgumentException(name);
        };
    }

    private static Suggestion at(SuggestionStage stage) {
        Suggestion open = Suggested.open(PROPOSED);
        return switch (stage) {
            case OPEN -> open;
            case DISMISSED ->
                Suggestion.evolve(open, new SuggestionEvent.SuggestionDismissed("district", "it stops", Town.NOON));
            case TAKEN ->
                Suggestion.evolve(open, new SuggestionEvent.SuggestionTaken(Responses.ID, "district", Town.NOON));
            case LAPSED ->
                Suggestion.evolve(open, new SuggestionEvent.SuggestionLapsed(LapseReason.CAUSE_GONE, Town.NOON));
        };
    }
}
