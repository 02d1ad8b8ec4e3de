package io.cityhelm.core.force;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityhelm.core.Town;
import io.cityhelm.core.decision.Decision;
import io.cityhelm.core.decision.Table;
import io.cityhelm.core.incident.Incident;
import io.cityhelm.core.incident.IncidentId;
import io.cityhelm.core.security.Actor;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StockDecisionsTest {

    /** Ten of an article, by how they lie. */
    private static final String TABLE = """
        command | LISTED ONLY                   | ALL FREE       | ALL HELD       | HELD BY ANOTHER | NONE
        Reserve | stock-listed + stock-reserved | stock-reserved | stock.too-few  | stock.too-few   | stock.too-few
        Consume | stock.too-few                 | stock.too-few  | stock-consumed | stock.too-few   | stock.too-few
        Return  | stock.too-few                 | stock.too-few  | stock-returned | stock.too-few   | stock.too-few
        Report  | authority.not-by-hand         | authority.not-by-hand | authority.not-by-hand | authority.not-by-hand | authority.not-by-hand
        Count   | stock-listed + stock-counted  | stock-counted  | stock-counted  | stock-counted   | stock-counted
        """;

    /** The same ten while their depot is closed: what is kept goes its way, nothing more is kept. */
    private static final String WHEN_CLOSED = TABLE.replaceAll(
            "(?m)^ *Reserve.*$",
            "Reserve | stock.depot-closed | stock.depot-closed | stock.depot-closed | stock.depot-closed |"
                    + " stock.depot-closed");

    private static final Incident LEAK = Brigade.incident(Town.INCIDENT, Town.STREET);

    static Stream<Table.Cell> cells() {
        return Table.cells(TABLE);
    }

    @ParameterizedTest
    @MethodSource("cells")
    void every_command_in_every_state_does_what_the_table_says(Table.Cell cell) {
        assertThat(said(in(cell.column()), command(cell.row(), 10), Town.STREET_OFFICER))
                .isEqualTo(cell.expected());
    }

    static Stream<Table.Cell> cellsWhenClosed() {
        return Table.cells(WHEN_CLOSED);
    }

    @ParameterizedTest
    @MethodSource("cellsWhenClosed")
    void every_command_in_every_state_at_a_closed_depot_does_what_the_table_says(Table.Cell cell) {
        assertThat(said(in(cell.column()), command(cell.row(), 10), Town.STREET_OFFICER, DepotStatus.CLOSED))
                .isEqualTo(cell.expected());
    }

    @Test
    void the_tables_are_complete() {
        for (String table : new String[] {TABLE, WHEN_CLOSED}) {
            assertThat(Table.rows(table))
                    .containsExactlyInAnyOrderElementsOf(Arrays.stream(StockCommand.class.getPermittedSubclasses())
                            .map(Class::getSimpleName)
                            .toList());
        }
        assertThat(WHEN_CLOSED).isNotEqualTo(TABLE);
    }

    @Test
    void that_the_depot_is_closed_is_told_to_whoever_could_take_from_it_and_before_how_much_lies_there() {
        assertThat(said(in("ALL FREE"), command("Reserve", 99), Town.STREET_OFFICER, DepotStatus.CLOSED))
                .isEqualTo("stock.depot-closed");
        assertThat(said(in("ALL FREE"), command("Reserve", 1), Town.DISTRICT_OFFICER, DepotStatus.CLOSED))
                .isEqualTo("authority.take-over-first");
    }

    @Test
    void the_depots_system_goes_on_counting_while_it_is_closed() {
        assertThat(said(in("ALL FREE"), command("Report", 4), new Actor.Rule("stocks", Town.CITY), DepotStatus.CLOSED))
                .isEqualTo("stock-counted");
    }

    @Test
    void nothing_and_less_than_nothing_are_no_quantities() {
        for (String command : new String[] {"Reserve", "Consume", "Return"}) {
            assertThat(said(in("ALL HELD"), command(command, 0), Town.STREET_OFFICER))
                    .isEqualTo("stock.not-a-quantity");
            assertThat(said(in("ALL HELD"), command(command, -1), Town.STREET_OFFICER))
                    .isEqualTo("stock.not-a-quantity");
        }
    }

    @Test
    void who_does_not_own_the_incident_or_the_depot_takes_nothing() {
        assertThat(said(in("ALL FREE"), command("Reserve", 1), Town.DISTRICT_OFFICER))
                .isEqualTo("authority.take-over-first");
        assertThat(said(in("ALL FREE"), command("Count", 1), Town.OTHER_STREET_OFFICER))
                .isEqualTo("authority.outside-jurisdiction");
    }

    @Test
    void what_the_depots_system_counts_is_recorded_when_it_differs_and_what_is_kept_stays_kept() {
        Actor link = new Actor.Rule("stocks", Town.CITY);
        assertThat(said(null, command("Report", 40), link)).as("as listed").isEqualTo("stock.as-known");
        assertThat(said(null, command("Report", 38), link)).isEqualTo("stock-listed + stock-counted");
        assertThat(said(in("ALL FREE"), command("Report", -1), link)).isEqualTo("stock.not-a-quantity");
        assertThat(said(in("ALL HELD"), command("Report", 10), link))
                .as("what is kept lies there too")
                .isEqualTo("stock.as-known");
        assertThat(free(in("ALL FREE"), 7, link)).isEqualTo(7);
        assertThat(free(in("ALL HELD"), 12, link)).isEqualTo(2);
        assertThat(free(in("ALL HELD"), 4, link)).as("less than is kept").isZero();
    }

    private static int free(Stock now, int lying, Actor link) {
        Stock after = now;
        if (StockDecisions.decide(now, command("Report", lying), Town.context(link, Town.NOON), null, DepotStatus.OPEN)
                instanceof Decision.Accepted<StockEvent>(var events)) {
            for (StockEvent event : events) {
                after = Stock.evolve(after, event);
            }
        }
        assertThat(after.counted()).contains(Town.NOON);
        assertThat(after.held()).isEqualTo(now.held());
        return after.free();
    }

    private static String said(Stock now, StockCommand command, Actor actor) {
        return said(now, command, actor, DepotStatus.OPEN);
    }

    private static String said(Stock now, StockCommand command, Actor actor, DepotStatus depot) {
        return Table.said(StockDecisions.decide(now, command, Town.context(actor, Town.NOON), LEAK, depot));
    }

    private static Stock in(String state) {
        StockId id = Brigade.HOSES.id();
        return switch (state) {
            case "LISTED ONLY" -> null;
            case "ALL FREE" -> Stock.listed(id, 10);
            case "ALL HELD" -> held(Town.INCIDENT);
            case "HELD BY ANOTHER" -> held(Brigade.OTHER);
            case "NONE" -> Stock.listed(id, 0);
            default -> throw new IllegalArgumentException(state);
        };
    }

    private static Stock held(IncidentId incident) {
        return new Stock(Brigade.HOSES.id(), 0, new TreeMap<>(Map.of(incident.toString(), 10)), Optional.empty());
    }

    private static StockCommand command(String name, int quantity) {
        return switch (name) {
            case "Reserve" -> new StockCommand.Reserve(Brigade.HOSES, Town.INCIDENT, quantity);
            case "Consume" -> new StockCommand.Consume(Brigade.HOSES, Town.INCIDENT, quantity);
            case "Return" -> new StockCommand.Return(Brigade.HOSES, Town.INCIDENT, quantity);
            case "Report" -> new StockCommand.Report(Brigade.HOSES, quantity, "the depot's system");
            case "Count" -> new StockCommand.Count(Brigade.HOSES, quantity, "counted");
            default -> throw new IllegalArgumentException(name);
        };
    }
}
