package io.cityhelm.core.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityhelm.core.Town;
import io.cityhelm.core.command.Outcome;
import io.cityhelm.core.command.Request;
import io.cityhelm.core.dispatch.OrderCommand;
import io.cityhelm.core.incident.Incident;
import io.cityhelm.core.incident.IncidentCommand;
import io.cityhelm.core.incident.IncidentId;
import io.cityhelm.core.incident.IncidentStage;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What the tables tell of a duplicate after the merge, and of states that were stored before there were ties. */
class MergedIncidentTest extends OpenLedger {

    private static final IncidentId SECOND = new IncidentId(new UUID(0, 2));
    private static final IncidentId THIRD = new IncidentId(new UUID(0, 3));

    @Test
    void the_orders_and_the_story_of_a_duplicate_are_read_where_it_goes_on_also_over_two_merges() throws Exception {
        reportAndVerify();
        done(Request.of(Town.report(SECOND, Town.STREET)));
        done(Request.of(Town.report(THIRD, Town.STREET)));
        done(Request.of(new OrderCommand.DraftAndIssue(Town.ORDER, Town.content(Town.INCIDENT, Town.STREET))));
        done(Request.of(new OrderCommand.Cancel(Town.ORDER, "reported twice")));

        done(Request.of(new IncidentCommand.Merge(Town.INCIDENT, SECOND, "the same cloud")));
        done(Request.of(new IncidentCommand.Merge(SECOND, THIRD, "the same cloud")));

        assertThat(ledger.situation()
                        .incident(Town.INCIDENT)
                        .orElseThrow()
                        .state()
                        .stage())
                .isEqualTo(IncidentStage.MERGED);
        assertThat(ledger.situation().ordersOf(THIRD))
                .extracting(order -> order.state().id())
                .containsExactly(Town.ORDER);
        assertThat(ledger.situation().timeline(THIRD))
                .extracting(recorded -> recorded.event().getClass().getSimpleName())
                .containsExactly(
                        "IncidentReported",
                        "IncidentVerified",
                        "IncidentReported",
                        "IncidentReported",
                        "OrderDrafted",
                        "OrderQueued",
                        "HandlingStarted",
                        "OrderCancelled",
                        "IncidentMerged",
                        "IncidentAbsorbed",
                        "IncidentMerged",
                        "IncidentAbsorbed");
        List<String> live = Tables.dump(file());
        ledger.rebuild();
        assertThat(Tables.dump(file())).isEqualTo(live);
    }

    @Test
    void whoever_comes_late_to_a_merge_hears_how_the_incident_stands_now() throws Exception {
        reportAndVerify();
        done(Request.of(Town.report(SECOND, Town.STREET)));
        long seen = ledger.situation().incident(Town.INCIDENT).orElseThrow().version();
        done(Request.of(new IncidentCommand.Merge(Town.INCIDENT, SECOND, "the same cloud")));

        Outcome late = submit(
                desk, Town.STREET_OFFICER, Request.of(new IncidentCommand.Link(Town.INCIDENT, SECOND, ""), seen));

        assertThat(((Outcome.Refused) late).refusal().rule()).isEqualTo("incident.moved-on");
        assertThat(((Outcome.Refused) late).refusal().details()).contains("IncidentStage.MERGED");
    }

    @Test
    void a_state_that_was_stored_before_there_were_ties_is_read() throws Exception {
        reportAndVerify();
        sql(file(), "UPDATE incident SET state = json_remove(state, '$.ties', '$.help', '$.evaluation')");

        Incident read = ledger.situation().incident(Town.INCIDENT).orElseThrow().state();

        assertThat(read.ties().children()).isEmpty();
        assertThat(read.help()).isEqualTo(Optional.empty());
        done(Request.of(new IncidentCommand.AskHelp(Town.INCIDENT, "pumps", List.of())));
    }

    private void done(Request request) throws Exception {
        assertThat(submit(desk, Town.STREET_OFFICER, request)).isInstanceOf(Outcome.Done.class);
    }
}
