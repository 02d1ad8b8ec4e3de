package io.cityhelm.core.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityhelm.core.Town;
import io.cityhelm.core.dispatch.Order;
import io.cityhelm.core.dispatch.OrderEvent;
import io.cityhelm.core.plan.Activation;
import io.cityhelm.core.plan.ActivationEvent;
import io.cityhelm.core.plan.Paced;
import io.cityhelm.core.plan.ResponseLevel;
import io.cityhelm.core.plan.Responses;
import io.cityhelm.core.report.ReportFile;
import io.cityhelm.core.warning.Warning;
import io.cityhelm.core.warning.WarningEvent;
import io.cityhelm.core.warning.Weather;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class OldStatesTest {

    private final States states = new States();

    @Test
    void an_order_that_was_stored_before_there_were_holds_and_reminders_is_read_as_one_that_has_none() {
        Order order = Order.evolve(
                null,
                new OrderEvent.OrderDrafted(
                        Town.ORDER, "n-1", Town.content(Town.INCIDENT, Town.STREET), "li", Town.NOON));
        String now = states.write(order);
        String old = now.substring(0, now.indexOf(",\"holds\":")) + "}";

        assertThat(old).doesNotContain("reminders");
        assertThat(states.read(old, Order.class)).isEqualTo(order);
        assertThat(states.read(now, Order.class)).isEqualTo(order);
    }

    @Test
    void a_response_that_was_stored_before_its_paces_were_kept_has_the_one_of_its_level_and_a_proposal_has_none() {
        Activation active = Responses.active(Town.DISTRICT, "water", ResponseLevel.II, "n-1");
        Activation raised = Responses.changed(active, ResponseLevel.I, Town.NOON.plusSeconds(60));

        assertThat(states.read(withoutPaces(active), Activation.class)).isEqualTo(active);
        assertThat(states.read(withoutPaces(raised), Activation.class).paces())
                .containsExactly(new Paced(ResponseLevel.I, Responses.pace(1), Town.NOON.plusSeconds(60)));
        Activation proposed = Activation.evolve(
                null,
                new ActivationEvent.ActivationProposed(
                        Responses.ID,
                        "n-2",
                        Responses.terms(Town.DISTRICT),
                        Responses.measures(ResponseLevel.II, 0),
                        "rain",
                        "li",
                        Town.NOON));
        assertThat(states.read(withoutPaces(proposed), Activation.class).paces())
                .isEmpty();
    }

    private String withoutPaces(Activation activation) {
        String now = states.write(activation);
        String old = now.substring(0, now.indexOf(",\"paces\":")) + "}";
        assertThat(old).doesNotContain("paces");
        return old;
    }

    @Test
    void a_file_of_reports_that_was_stored_before_there_were_calls_has_none() {
        ReportFile file = new ReportFile(Town.INCIDENT, List.of(), List.of());

        assertThat(states.read(states.write(file).replace(",\"calls\":[]", ""), ReportFile.class))
                .isEqualTo(file);
    }

    @Test
    void an_order_that_was_stored_before_its_clocks_stood_with_its_incident_has_always_run() {
        Order order = Order.evolve(
                null,
                new OrderEvent.OrderDrafted(
                        Town.ORDER, "n-1", Town.content(Town.INCIDENT, Town.STREET), "li", Town.NOON));

        assertThat(states.read(without(states.write(order), "standstill"), Order.class))
                .isEqualTo(order);
    }

    @Test
    void a_warning_that_was_stored_before_there_were_answers_and_supplements_has_none() {
        Warning drafted = Warning.evolve(
                null, new WarningEvent.WarningDrafted(Weather.ID, "n-1", Weather.bulletin(), "li", Town.NOON));
        String old = without(without(states.write(drafted), "supplement"), "acknowledged");

        assertThat(states.read(old, Warning.class)).isEqualTo(drafted);
    }

    /** The stored state without a field and whatever it holds. */
    private static String without(String state, String field) {
        Matcher found =
                Pattern.compile(",\"" + field + "\":(\\{[^{}]*\\}|null)").matcher(state);
        assertThat(found.find()).as(state).isTrue();
        return found.replaceFirst("");
    }
}
