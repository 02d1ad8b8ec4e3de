package io.cityhelm.core.suggestion;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityhelm.core.Town;
import io.cityhelm.core.alert.Alert;
import io.cityhelm.core.alert.AlertEvent;
import io.cityhelm.core.alert.AlertKind;
import io.cityhelm.core.incident.Grade;
import io.cityhelm.core.incident.Incident;
import io.cityhelm.core.incident.IncidentEvent;
import io.cityhelm.core.plan.Cause;
import io.cityhelm.core.plan.ResponseLevel;
import io.cityhelm.core.plan.Responses;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TriggersTest {

    private final Triggers triggers = new Triggers(Responses.PLANS, Town.TREE);

    @Test
    void givenAWarningOfAColour_thenItSpeaksForTheStrictestLevelThatTheColourReaches() {
        assertThat(ofAlert(Suggested.warning("1", Grade.I, "heavy rain"))).contains(ResponseLevel.II);
        assertThat(ofAlert(Suggested.warning("1", Grade.II, "heavy rain"))).contains(ResponseLevel.II);
        assertThat(ofAlert(Suggested.warning("1", Grade.III, "heavy rain"))).contains(ResponseLevel.III);
        assertThat(ofAlert(Suggested.warning("1", Grade.IV, "heavy rain"))).isEmpty();
    }

    @Test
    void givenAnotherHazardOrAReportOrAnEndedWarning_thenItSpeaksForNothing() {
        Alert cleared = Alert.evolve(
                Suggested.warning("1", Grade.I, "heavy rain"), new AlertEvent.AlertCleared("cap", "over", Town.NOON));

        assertThat(ofAlert(Suggested.warning("1", Grade.I, "frost"))).isEmpty();
        assertThat(ofAlert(Suggested.alert("1", AlertKind.REPORT, Grade.I, "heavy rain")))
                .isEmpty();
        assertThat(ofAlert(cleared)).isEmpty();
    }

    @Test
    void givenAnIncident_thenItSpeaksOnceVerifiedAndUntilItsDangerIsOver() {
        Incident verified = Suggested.incident(1, Grade.II, "flooding");
        Incident resolved = Incident.evolve(verified, new IncidentEvent.IncidentResolved("dry", Town.NOON));

        assertThat(ofIncident(verified)).contains(ResponseLevel.II);
        assertThat(ofIncident(Suggested.incident(1, Grade.III, "flooding"))).contains(ResponseLevel.III);
        assertThat(ofIncident(Suggested.incident(1, Grade.IV, "flooding"))).isEmpty();
        assertThat(ofIncident(Suggested.incident(1, Grade.I, "house-fire"))).isEmpty();
        assertThat(ofIncident(resolved)).isEmpty();
    }

    @Test
    void givenAFigure_thenItSpeaksWhenItWasHighForTheWholeTime() {
        assertThat(ofRain(130, 130, 130)).as("ten minutes").contains(ResponseLevel.II);
        assertThat(ofRain(130, 130)).as("five minutes").isEmpty();
        assertThat(ofRain(130, 90, 130, 130)).as("interrupted").isEmpty();
        assertThat(ofRain(90, 130, 130, 130)).contains(ResponseLevel.II);
        assertThat(ofRain(130, 110, 130)).as("always above the milder figure").contains(ResponseLevel.III);
        assertThat(ofRain()).as("nothing ever came").isEmpty();
    }

    @Test
    void givenAFigureOfAPlaceThatTheValueIsNotMeantFor_thenItSpeaksForNothing() {
        Facts street = Suggested.facts(List.of(), List.of(), List.of(Suggested.rainAt(Town.STREET, 200, 200, 200)));
        assertThat(triggers.holding(street)).isEmpty();
    }

    @Test
    void theScopeIsTheNarrowestPlaceThatThePlanIsFor() {
        Facts inTheGrid = Suggested.facts(List.of(), List.of(Suggested.incident(1, Grade.II, "flooding")), List.of());
        Facts inTheCity = Suggested.facts(
                List.of(), List.of(Suggested.at(Suggested.incident(1, Grade.II, "flooding"), Town.CITY)), List.of());

        assertThat(triggers.holding(inTheGrid)).extracting(Proposed::scope).containsExactly(Town.DISTRICT);
        assertThat(triggers.holding(inTheCity)).extracting(Proposed::scope).containsExactly(Town.CITY);
    }

    @Test
    void theReasonIsKeptAsItWas() {
        Facts rain = Suggested.facts(List.of(), List.of(), List.of(Suggested.rain(130, 130, 140)));

        assertThat(triggers.holding(rain)).singleElement().satisfies(found -> {
            assertThat(found.cause().subject()).isEqualTo("rain-hour");
            assertThat(found.cause().figure()).contains(new Cause.Figure(140, 125, Duration.ofMinutes(10)));
        });
    }

    @Test
    void aFigureStandsUntilItWasLowForAsLongAsItHadToBeHighAndWhileItsSourceIsSilent() {
        Proposed suggested = Suggested.flood(ResponseLevel.II, Suggested.RAIN);

        assertThat(stands(suggested, Suggested.rain(130, 130, 130))).isTrue();
        assertThat(stands(suggested, Suggested.rain(130, 130, 130, 90)))
                .as("one low value")
                .isTrue();
        assertThat(stands(suggested, Suggested.rain(130, 90, 90, 90)))
                .as("ten minutes low")
                .isFalse();
        assertThat(stands(suggested, Suggested.rain())).as("nothing came since").isTrue();
        assertThat(stands(suggested, Suggested.rainAt(Town.CITY, 1, 1, 1)))
                .as("elsewhere")
                .isTrue();
    }

    @Test
    void aWarningOrAnIncidentStandsWhileItReachesTheLevel() {
        Alert orange = Suggested.warning("1", Grade.II, "heavy rain");
        Proposed suggested = new Triggers(Responses.PLANS, Town.TREE)
                .holding(Suggested.facts(List.of(orange), List.of(), List.of()))
                .getFirst();

        assertThat(triggers.stands(suggested, Suggested.facts(List.of(orange), List.of(), List.of())))
                .isTrue();
        assertThat(triggers.stands(
                        suggested,
                        Suggested.facts(
                                List.of(Suggested.warning("1", Grade.III, "heavy rain")), List.of(), List.of())))
                .as("the colour was lowered")
                .isFalse();
        assertThat(triggers.stands(suggested, Suggested.NOTHING)).isFalse();
    }

    private boolean stands(Proposed suggested, Course course) {
        return triggers.stands(suggested, Suggested.facts(List.of(), List.of(), List.of(course)));
    }

    private Optional<ResponseLevel> ofAlert(Alert alert) {
        return level(Suggested.facts(List.of(alert), List.of(), List.of()));
    }

    private Optional<ResponseLevel> ofIncident(Incident incident) {
        return level(Suggested.facts(List.of(), List.of(incident), List.of()));
    }

    private Optional<ResponseLevel> ofRain(double... values) {
        return level(Suggested.facts(List.of(), List.of(), List.of(Suggested.rain(values))));
    }

    private Optional<ResponseLevel> level(Facts facts) {
        return triggers.holding(facts).stream().map(Proposed::level).reduce((one, other) -> {
            throw new AssertionError("one cause speaks once, not for " + one + " and " + other);
        });
    }
}
