package io.cityhelm.core.staffing;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityhelm.core.Town;
import io.cityhelm.core.decision.Decision;
import io.cityhelm.core.decision.Table;
import io.cityhelm.core.plan.Activation;
import io.cityhelm.core.plan.ActivationId;
import io.cityhelm.core.plan.ActivationStage;
import io.cityhelm.core.plan.Post;
import io.cityhelm.core.plan.ResponseLevel;
import io.cityhelm.core.security.Actor;
import io.cityhelm.core.session.Account;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StaffingDecisionsTest {

    /** Every command about a post that has room, with somebody on it, at every stage of the response. */
    private static final String STAGES = """
        command  | -                  | PROPOSED              | REFUSED               | ACTIVE           | CHANGING         | ENDING           | ENDED                 | REVIEWED              | CLOSED
        Take     | activation.unknown | staffing.not-in-force | staffing.not-in-force | post-taken       | post-taken       | post-taken       | staffing.not-in-force | staffing.not-in-force | staffing.not-in-force
        HandOver | activation.unknown | staffing.not-in-force | staffing.not-in-force | post-handed-over | post-handed-over | post-handed-over | staffing.not-in-force | staffing.not-in-force | staffing.not-in-force
        Leave    | activation.unknown | staffing.not-in-force | staffing.not-in-force | post-left        | post-left        | post-left        | staffing.not-in-force | staffing.not-in-force | staffing.not-in-force
        """;

    /** Every command in every state of the post, while the response is in force. */
    private static final String POSTS = """
        command  | NO_SUCH_POST          | NEVER_MANNED       | OPEN               | PARTLY           | FULL
        Take     | staffing.no-such-post | post-taken         | post-taken         | post-taken       | staffing.full
        HandOver | staffing.not-there    | staffing.not-there | staffing.not-there | post-handed-over | post-handed-over
        Leave    | staffing.not-there    | staffing.not-there | staffing.not-there | post-left        | post-left
        """;

    private enum State {
        NO_SUCH_POST,
        NEVER_MANNED,
        OPEN,
        PARTLY,
        FULL
    }

    static Stream<Table.Cell> stages() {
        return Table.cells(STAGES);
    }

    static Stream<Table.Cell> posts() {
        return Table.cells(POSTS);
    }

    @ParameterizedTest
    @MethodSource("stages")
    void every_command_at_every_stage_of_the_response_does_what_the_table_says(Table.Cell cell) {
        Optional<Activation> activation = cell.column().equals("-")
                ? Optional.empty()
                : Optional.of(Manned.at(ActivationStage.valueOf(cell.column())));

        assertThat(said(Manned.with(Manned.WU), command(cell.row(), Manned.DESK), Town.DISTRICT_OFFICER, activation))
                .isEqualTo(cell.expected());
    }

    @ParameterizedTest
    @MethodSource("posts")
    void every_command_in_every_state_of_the_post_does_what_the_table_says(Table.Cell cell) {
        State state = State.valueOf(cell.column());
        Post post = state == State.NO_SUCH_POST ? Manned.GONE : Manned.DESK;
        Staffing now = switch (state) {
            case NO_SUCH_POST, NEVER_MANNED -> null;
            case OPEN -> Manned.left(Manned.WU);
            case PARTLY -> Manned.with(Manned.WU);
            case FULL -> Manned.with(Manned.WU, Person.of("Feng", "13800000002"));
        };

        assertThat(said(now, command(cell.row(), post), Town.DISTRICT_OFFICER, Optional.of(Manned.IN_FORCE)))
                .isEqualTo(cell.expected());
    }

    @Test
    void the_tables_are_complete() {
        for (String table : new String[] {STAGES, POSTS}) {
            assertThat(Table.rows(table))
                    .containsExactlyInAnyOrderElementsOf(Arrays.stream(StaffingCommand.class.getPermittedSubclasses())
                            .map(Class::getSimpleName)
                            .toList());
        }
        assertThat(Table.heads(STAGES).stream().skip(1))
                .containsExactlyElementsOf(
                        Arrays.stream(ActivationStage.values()).map(Enum::name).toList());
        assertThat(Table.heads(POSTS))
                .containsExactlyElementsOf(
                        Arrays.stream(State.values()).map(Enum::name).toList());
    }

    @Test
    void the_scopes_level_and_those_above_it_man_posts_and_nobody_below_or_beside() {
        for (String name : Table.rows(POSTS)) {
            StaffingCommand command = command(name, Manned.DESK);
            assertThat(said(Manned.with(Manned.WU), command, Town.CITY_OFFICER)).startsWith("post-");
            assertThat(said(Manned.with(Manned.WU), command, Town.STREET_OFFICER))
                    .isEqualTo("authority.outside-jurisdiction");
            assertThat(said(Manned.with(Manned.WU), command, Town.OBSERVER)).isEqualTo("authority.role");
            assertThat(said(Manned.with(Manned.WU), command, Town.FIRE)).isEqualTo("authority.department");
            assertThat(said(Manned.with(Manned.WU), command, Town.OUTBOX)).isEqualTo("staffing.by-people");
        }
    }

    @Test
    void whoever_stands_on_a_post_hands_it_on_and_leaves_it_themself_but_takes_none() {
        Person street = Person.of(Manned.account(Town.STREET_OFFICER));
        Staffing now = Manned.with(street);

        assertThat(said(now, new StaffingCommand.Leave(Manned.ID, Manned.DESK, street, "ill"), Town.STREET_OFFICER))
                .isEqualTo("post-left");
        assertThat(said(
                        now,
                        new StaffingCommand.HandOver(Manned.ID, Manned.DESK, street, Manned.MA, ""),
                        Town.STREET_OFFICER))
                .isEqualTo("post-handed-over");
        assertThat(said(now, new StaffingCommand.Leave(Manned.ID, Manned.COMMAND, street, "ill"), Town.STREET_OFFICER))
                .as("only of the post where they stand")
                .isEqualTo("authority.outside-jurisdiction");
        assertThat(said(null, new StaffingCommand.Take(Manned.ID, Manned.DESK, street), Town.STREET_OFFICER))
                .isEqualTo("authority.outside-jurisdiction");
    }

    @Test
    void only_the_response_that_leads_asks_for_people_and_who_is_on_a_post_of_another_may_go() {
        Activation stricter =
                Manned.activation(new ActivationId(new UUID(3, 3)), Town.CITY, ResponseLevel.I, "R-2", Manned.ROSTER);
        Circumstances around = new Circumstances(Optional.of(Manned.IN_FORCE), Optional.of(stricter), Optional.empty());

        assertThat(said(null, command("Take", Manned.DESK), Town.DISTRICT_OFFICER, around))
                .isEqualTo("staffing.other-leads");
        assertThat(said(Manned.with(Manned.WU), command("Leave", Manned.DESK), Town.DISTRICT_OFFICER, around))
                .isEqualTo("post-left");
        assertThat(said(Manned.with(Manned.WU), command("HandOver", Manned.DESK), Town.DISTRICT_OFFICER, around))
                .isEqualTo("post-handed-over");
    }

    @Test
    void nobody_is_on_two_posts_of_a_response() {
        Staffing now = Manned.with(Manned.WU);

        assertThat(said(now, new StaffingCommand.Take(Manned.ID, Manned.COMMAND, Manned.WU), Town.DISTRICT_OFFICER))
                .isEqualTo("staffing.on-a-post");
        assertThat(said(now, new StaffingCommand.Take(Manned.ID, Manned.DESK, Manned.WU), Town.DISTRICT_OFFICER))
                .isEqualTo("staffing.on-a-post");
        assertThat(said(
                        now,
                        new StaffingCommand.HandOver(Manned.ID, Manned.DESK, Manned.WU, Manned.WU, ""),
                        Town.DISTRICT_OFFICER))
                .isEqualTo("staffing.on-a-post");
    }

    @Test
    void a_person_has_a_name_and_an_account_or_a_telephone() {
        assertThat(take(Person.of(" ", "13800000001"))).isEqualTo("staffing.name");
        assertThat(take(Person.of("x".repeat(41), "13800000001"))).isEqualTo("staffing.name");
        assertThat(take(Person.of("Wu", ""))).isEqualTo("staffing.telephone");
        assertThat(take(Person.of("Wu", "ask the desk"))).isEqualTo("staffing.telephone");
        assertThat(take(Person.of("Wu", "0571-8796 0000"))).isEqualTo("post-taken");
        assertThat(take(Person.of("Wu", "+86 138 0000 0001"))).isEqualTo("post-taken");
        assertThat(take(new Person("Nobody", Optional.of("nobody"), ""))).isEqualTo("staffing.unknown-account");
    }

    @Test
    void an_account_is_recorded_under_the_name_that_the_city_gives_it_and_a_telephone_is_one() {
        Account district = Manned.account(Town.DISTRICT_OFFICER);
        Circumstances around =
                new Circumstances(Optional.of(Manned.IN_FORCE), Optional.of(Manned.IN_FORCE), Optional.of(district));
        Person called = new Person("the mayor", Optional.of(district.id()), "0571 8796");

        Decision<StaffingEvent> taken = StaffingDecisions.decide(
                null,
                new StaffingCommand.Take(Manned.ID, Manned.DESK, called),
                Town.context(Town.DISTRICT_OFFICER, Town.NOON),
                around);

        Person recorded =
                taken.fold(events -> ((StaffingEvent.PostTaken) events.getFirst()).person(), refusal -> called);
        assertThat(recorded).isEqualTo(new Person(district.name(), Optional.of(district.id()), "0571 8796"));
        Person book = new Person(district.name(), Optional.of(district.id()), "x".repeat(1_000_000));
        assertThat(said(null, new StaffingCommand.Take(Manned.ID, Manned.DESK, book), Town.DISTRICT_OFFICER, around))
                .isEqualTo("staffing.telephone");
    }

    @Test
    void an_account_belongs_to_the_line_of_the_scope_and_does_more_than_look_on() {
        assertThat(take(Town.CITY_OFFICER)).isEqualTo("post-taken");
        assertThat(take(Town.GRID_OFFICER)).isEqualTo("post-taken");
        assertThat(take(Town.OBSERVER)).isEqualTo("staffing.observer");
        Activation inTheStreet = Manned.activation(Manned.ID, Town.STREET, ResponseLevel.II, "R-1", Manned.ROSTER);
        Person beside = Person.of(Manned.account(Town.OTHER_STREET_OFFICER));
        assertThat(said(
                        null,
                        new StaffingCommand.Take(Manned.ID, Manned.DESK, beside),
                        Town.STREET_OFFICER,
                        new Circumstances(
                                Optional.of(inTheStreet),
                                Optional.of(inTheStreet),
                                Optional.of(Manned.account(Town.OTHER_STREET_OFFICER)))))
                .isEqualTo("staffing.from-elsewhere");
    }

    @Test
    void who_leaves_says_why_and_a_note_is_not_a_book() {
        assertThat(said(
                        Manned.with(Manned.WU),
                        new StaffingCommand.Leave(Manned.ID, Manned.DESK, Manned.WU, " "),
                        Town.DISTRICT_OFFICER))
                .isEqualTo("text.missing");
        assertThat(said(
                        Manned.with(Manned.WU),
                        new StaffingCommand.HandOver(Manned.ID, Manned.DESK, Manned.WU, Manned.MA, "x".repeat(2_001)),
                        Town.DISTRICT_OFFICER))
                .isEqualTo("text.too-long");
    }

    private static String take(Person person) {
        return said(null, new StaffingCommand.Take(Manned.ID, Manned.DESK, person), Town.DISTRICT_OFFICER);
    }

    private static String take(Actor.Officer officer) {
        Account account = Manned.account(officer);
        return said(
                null,
                new StaffingCommand.Take(Manned.ID, Manned.DESK, Person.of(account)),
                Town.DISTRICT_OFFICER,
                new Circumstances(Optional.of(Manned.IN_FORCE), Optional.of(Manned.IN_FORCE), Optional.of(account)));
    }

    private static StaffingCommand command(String name, Post post) {
        return switch (name) {
            case "Take" -> new StaffingCommand.Take(Manned.ID, post, Manned.MA);
            case "HandOver" -> new StaffingCommand.HandOver(Manned.ID, post, Manned.WU, Manned.MA, "pump 2 is out");
            case "Leave" -> new StaffingCommand.Leave(Manned.ID, post, Manned.WU, "ill");
            default -> throw new AssertionError(name);
        };
    }

    private static String said(Staffing now, StaffingCommand command, Actor actor) {
        return said(now, command, actor, Optional.of(Manned.IN_FORCE));
    }

    private static String said(Staffing now, StaffingCommand command, Actor actor, Optional<Activation> activation) {
        return said(now, command, actor, new Circumstances(activation, activation, Optional.empty()));
    }

    private static String said(Staffing now, StaffingCommand command, Actor actor, Circumstances around) {
        Decision<StaffingEvent> decision =
                StaffingDecisions.decide(now, command, Town.context(actor, Town.NOON.plusSeconds(60)), around);
        return Table.said(decision);
    }
}
