package io.cityhelm.core.authority;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityhelm.core.Town;
import io.cityhelm.core.decision.Refusal;
import io.cityhelm.core.decision.Table;
import io.cityhelm.core.jurisdiction.JurisdictionCode;
import io.cityhelm.core.security.Act;
import io.cityhelm.core.security.Actor;
import io.cityhelm.core.security.Role;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AuthorityTest {

    /**
     * Who may do what to an incident that the first street owns: as its owner (close, verify, order), as its superior
     * (take over), as somebody who sees the place (report, note, clear an alert).
     */
    private static final String TABLE = """
        actor        | CLOSE                          | VERIFY                         | ORDER                          | TAKE_OVER               | NOTE                           | REPORT                         | CLEAR
        street       | yes                            | yes                            | yes                            | authority.already-owner | yes                            | yes                            | yes
        other-street | authority.outside-jurisdiction | authority.outside-jurisdiction | authority.outside-jurisdiction | authority.not-above     | authority.outside-jurisdiction | authority.outside-jurisdiction | authority.outside-jurisdiction
        district     | authority.take-over-first      | authority.take-over-first      | authority.take-over-first      | yes                     | yes                            | yes                            | yes
        city         | authority.take-over-first      | authority.take-over-first      | authority.take-over-first      | yes                     | yes                            | yes                            | yes
        grid         | authority.role                 | yes                            | authority.role                 | authority.role          | yes                            | yes                            | authority.role
        observer     | authority.role                 | authority.role                 | authority.role                 | authority.role          | authority.role                 | authority.role                 | authority.role
        stranger     | authority.outside-jurisdiction | authority.outside-jurisdiction | authority.outside-jurisdiction | authority.not-above     | authority.outside-jurisdiction | authority.outside-jurisdiction | authority.outside-jurisdiction
        fire         | authority.department           | authority.department           | authority.department           | authority.department    | authority.department           | yes                            | yes
        outbox       | yes                            | yes                            | yes                            | yes                     | yes                            | yes                            | yes
        """;

    static Stream<Table.Cell> cells() {
        return Table.cells(TABLE);
    }

    @ParameterizedTest
    @MethodSource("cells")
    void everybody_may_do_what_the_table_says(Table.Cell cell) {
        Optional<Refusal> objection = ask(actor(cell.row()), Act.valueOf(cell.column()), Town.STREET);

        assertThat(objection.map(Refusal::rule).orElse("yes")).isEqualTo(cell.expected());
    }

    @Test
    void nobody_acts_where_the_tree_has_nothing() {
        for (Act act : new Act[] {Act.CLOSE, Act.TAKE_OVER, Act.NOTE}) {
            assertThat(ask(Town.CITY_OFFICER, act, Town.NOWHERE))
                    .contains(Refusal.because("authority.unknown-jurisdiction", Town.NOWHERE));
        }
    }

    @Test
    void a_refusal_names_the_places() {
        assertThat(ask(Town.OTHER_STREET_OFFICER, Act.CLOSE, Town.STREET))
                .contains(
                        Refusal.because("authority.outside-jurisdiction", "n" + Town.OTHER_STREET, "n" + Town.STREET));
        assertThat(ask(Town.OBSERVER, Act.CLOSE, Town.STREET))
                .contains(Refusal.because("authority.role", Role.OBSERVER, Act.CLOSE));
    }

    private static Optional<Refusal> ask(Actor actor, Act act, JurisdictionCode where) {
        return switch (act) {
            case TAKE_OVER -> Authority.asSuperior(actor, act, where, Town.TREE);
            case NOTE, REPORT, CLEAR -> Authority.within(actor, act, where, Town.TREE);
            default -> Authority.asOwner(actor, act, where, Town.TREE);
        };
    }

    private static Actor actor(String name) {
        return switch (name) {
            case "street" -> Town.STREET_OFFICER;
            case "other-street" -> Town.OTHER_STREET_OFFICER;
            case "district" -> Town.DISTRICT_OFFICER;
            case "city" -> Town.CITY_OFFICER;
            case "grid" -> Town.GRID_OFFICER;
            case "observer" -> Town.OBSERVER;
            case "stranger" -> new Actor.Officer("stranger", "Stranger", Role.CAPTAIN, Town.NOWHERE);
            case "fire" -> Town.FIRE;
            case "outbox" -> Town.OUTBOX;
            default -> throw new IllegalArgumentException(name);
        };
    }
}
