package io.cityhelm.core.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityhelm.core.Town;
import io.cityhelm.core.decision.Decision;
import io.cityhelm.core.jurisdiction.JurisdictionCode;
import io.cityhelm.core.security.Actor;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may take what out, and with how many words. */
class ExportDecisionsTest {

    private static final UUID ID = Town.INCIDENT.value();

    @ParameterizedTest(name = "{0} takes {2} of {1}, saying \"{3}\", {4} features: {5}")
    @CsvSource(textBlock = """
        street,       990101001,    INTERNAL, for the drill, 3, taken
        street,       990101001001, INTERNAL, for the drill, 3, taken
        district,     990101001,    INTERNAL, for the drill, 3, taken
        command-line, 990000,       INTERNAL, for the drill, 3, taken
        street,       990101001,    INTERNAL, '',            3, export.reason-missing
        street,       990101001,    INTERNAL, ' ',           3, export.reason-missing
        command-line, 990000,       INTERNAL, '',            3, export.reason-missing
        street,       990101002,    INTERNAL, for the drill, 3, authority.outside-jurisdiction
        street,       990000,       INTERNAL, for the drill, 3, authority.outside-jurisdiction
        street,       123456,       INTERNAL, for the drill, 3, authority.unknown-jurisdiction
        street,       990000,       PUBLIC,   '',            3, taken
        street,       990101002,    PUBLIC,   '',            3, taken
        street,       990101001,    PUBLIC,   '',            0, export.nothing
        observer,     990101001,    PUBLIC,   '',            3, authority.role
        observer,     990101001,    INTERNAL, for the drill, 3, authority.role
        grid,         990101001,    INTERNAL, for the drill, 3, authority.role
        fire,         990101001,    PUBLIC,   '',            3, authority.department
        """)
    void given_somebody_when_they_take_data_out_then_the_rules_answer(
            String who, String where, Sensitivity sensitivity, String reason, long features, String answer) {
        ExportCommand.Take take = new ExportCommand.Take(
                ID, "cameras", JurisdictionCode.of(where), sensitivity, "geojson", features, reason);

        Decision<ExportEvent> decision = ExportDecisions.decide(take, Town.context(actor(who), Town.NOON));

        switch (decision) {
            case Decision.Accepted<ExportEvent>(var events) -> {
                assertThat(answer).isEqualTo("taken");
                assertThat(events)
                        .containsExactly(new ExportEvent.DataTaken(
                                ID,
                                "cameras",
                                take.where(),
                                sensitivity,
                                "geojson",
                                features,
                                reason.strip(),
                                actor(who).id(),
                                Town.NOON));
            }
            case Decision.Refused<ExportEvent>(var refusal) ->
                assertThat(refusal.rule()).isEqualTo(answer);
        }
    }

    private static Actor actor(String who) {
        return switch (who) {
            case "street" -> Town.STREET_OFFICER;
            case "district" -> Town.DISTRICT_OFFICER;
            case "observer" -> Town.OBSERVER;
            case "grid" -> Town.GRID_OFFICER;
            case "fire" -> Town.FIRE;
            default -> new Actor.Rule("command-line:li", Town.CITY);
        };
    }
}
