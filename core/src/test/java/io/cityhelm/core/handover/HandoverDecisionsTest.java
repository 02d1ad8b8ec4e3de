package io.cityhelm.core.handover;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityhelm.core.Town;
import io.cityhelm.core.alert.Alert;
import io.cityhelm.core.alert.AlertEvent;
import io.cityhelm.core.alert.AlertKey;
import io.cityhelm.core.decision.Decision;
import io.cityhelm.core.decision.Table;
import io.cityhelm.core.dispatch.Order;
import io.cityhelm.core.dispatch.OrderEvent;
import io.cityhelm.core.dispatch.OrderId;
import io.cityhelm.core.handover.HandoverContent.Item;
import io.cityhelm.core.handover.HandoverContent.Section;
import io.cityhelm.core.incident.Grade;
import io.cityhelm.core.incident.Incident;
import io.cityhelm.core.incident.IncidentEvent;
import io.cityhelm.core.incident.IncidentId;
import io.cityhelm.core.jurisdiction.JurisdictionCode;
import io.cityhelm.core.plan.Activation;
import io.cityhelm.core.plan.ActivationEvent;
import io.cityhelm.core.plan.ResponseLevel;
import io.cityhelm.core.plan.Responses;
import io.cityhelm.core.security.Actor;
import io.cityhelm.core.security.Mandate;
import io.cityhelm.core.security.Role;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HandoverDecisionsTest {

    /** Every command in every state, by whoever may: the drafter, but for the coming signature. */
    private static final String TABLE = """
        command     | -                | DRAFTED                    | LEFT                      | TAKEN           | DISCARDED
        Draft       | handover-drafted | handover.exists            | handover.exists           | handover.exists | handover.exists
        AddNote     | handover.unknown | handover-noted             | handover.stage            | handover.stage  | handover.stage
        SignLeaving | handover.unknown | handover-signed-by-leaving | handover.stage            | handover.stage  | handover.stage
        SignComing  | handover.unknown | handover.stage             | handover-signed-by-coming | handover.stage  | handover.stage
        Discard     | handover.unknown | handover-discarded         | handover-discarded        | handover.stage  | handover.stage
        """;

    private static final HandoverId ID = new HandoverId(new UUID(1, 2));
    private static final Section NOTHING = new Section(0, List.of());
    private static final HandoverContent CONTENT =
            new HandoverContent(Town.NOON, NOTHING, NOTHING, NOTHING, NOTHING, NOTHING, List.of());
    private static final Actor RELIEF = new Actor.Officer("relief", "Officer relief", Role.DUTY_OFFICER, Town.STREET);

    static Stream<Table.Cell> cells() {
        return Table.cells(TABLE);
    }

    @ParameterizedTest
    @MethodSource("cells")
    void every_command_in_every_state_does_what_the_table_says(Table.Cell cell) {
        Handover now = cell.column().equals("-") ? null : at(HandoverStage.valueOf(cell.column()));
        Actor who = cell.row().equals("SignComing") ? RELIEF : Town.STREET_OFFICER;

        assertThat(said(now, command(cell.row()), who)).isEqualTo(cell.expected());
    }

    @Test
    void the_table_is_complete() {
        assertThat(Table.heads(TABLE).stream().skip(1))
                .containsExactlyElementsOf(
                        Arrays.stream(HandoverStage.values()).map(Enum::name).toList());
        assertThat(Table.rows(TABLE))
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(HandoverCommand.class.getPermittedSubclasses())
                        .map(Class::getSimpleName)
                        .toList());
    }

    @Test
    void two_persons_sign_and_only_who_drafted_it_signs_as_leaving() {
        assertThat(said(at(HandoverStage.LEFT), command("SignComing"), Town.STREET_OFFICER))
                .isEqualTo("handover.same-person");
        assertThat(said(at(HandoverStage.DRAFTED), command("SignLeaving"), RELIEF))
                .isEqualTo("handover.not-drafter");
        assertThat(said(at(HandoverStage.LEFT), command("Discard"), RELIEF)).isEqualTo("handover.not-drafter");
        assertThat(said(at(HandoverStage.DRAFTED), new HandoverCommand.AddNote(ID, " "), RELIEF))
                .isEqualTo("text.missing");
        assertThat(said(at(HandoverStage.DRAFTED), new HandoverCommand.Discard(ID, ""), Town.STREET_OFFICER))
                .isEqualTo("text.missing");
    }

    @Test
    void nobody_takes_over_for_whoever_leaves() {
        Actor standIn = new Actor.Officer(
                "stand-in",
                "Zhao",
                Role.DUTY_OFFICER,
                Town.STREET,
                Optional.of(new Mandate(new UUID(5, 1), Town.STREET_OFFICER.id())));
        assertThat(said(at(HandoverStage.LEFT), command("SignComing"), standIn)).isEqualTo("handover.same-person");
    }

    @Test
    void only_officers_of_the_seat_hand_over() {
        for (String command : List.of("AddNote", "SignLeaving", "SignComing", "Discard")) {
            assertThat(said(at(HandoverStage.DRAFTED), command(command), Town.OTHER_STREET_OFFICER))
                    .isEqualTo("authority.outside-jurisdiction");
            assertThat(said(at(HandoverStage.DRAFTED), command(command), Town.OBSERVER))
                    .isEqualTo("authority.role");
        }
        assertThat(said(null, command("Draft"), Town.OTHER_STREET_OFFICER)).isEqualTo("authority.outside-jurisdiction");
    }

    @Test
    void the_draft_names_what_stands_at_the_seat_and_what_was_acknowledged_but_not_closed() {
        Incident mine = Incident.evolve(null, reported(Town.INCIDENT, Town.STREET));
        Incident others = Incident.evolve(null, reported(new IncidentId(new UUID(7, 7)), Town.DISTRICT));
        Alert raised = Alert.evolve(
                null, new AlertEvent.AlertRaised(AlertKey.of("cap", "1"), Town.alert(Optional.empty()), Town.NOON));
        Instant until = Town.NOON.plusSeconds(60);
        Alert held = Alert.evolve(raised, new AlertEvent.AlertAcknowledged("li", "on my way", until, Town.NOON));
        Alert shelved = Alert.evolve(raised, new AlertEvent.AlertShelved("li", "works nearby", until, Town.NOON));

        HandoverContent content = new HandoverDraft(Town.TREE)
                .of(
                        Town.STREET,
                        new HandoverDraft.Standing(
                                List.of(raised, held, shelved),
                                List.of(mine, others),
                                List.of(
                                        order(1, mine.id(), Town.DISTRICT),
                                        order(2, others.id(), Town.STREET),
                                        order(3, others.id(), Town.DISTRICT)),
                                List.of(response(Town.DISTRICT), response(Town.OTHER_STREET)),
                                List.of("weather")),
                        Town.NOON);

        assertThat(content.incidents())
                .isEqualTo(new Section(
                        1,
                        List.of(new Item(
                                "20261122-0001",
                                "leak",
                                "IncidentStage.REPORTED",
                                Optional.empty(),
                                "1 Lake Road",
                                Optional.empty()))));
        assertThat(content.acknowledged().items())
                .containsExactly(new Item(
                        "",
                        held.content().title(),
                        "AlertState.ACKNOWLEDGED",
                        Optional.of("li"),
                        "on my way",
                        Optional.of(until)));
        assertThat(content.shelved().items()).extracting(Item::note).containsExactly("works nearby");
        assertThat(content.orders().items())
                .as("those of its incidents and those that it issued")
                .extracting(Item::number)
                .containsExactly("o-1", "o-2");
        assertThat(content.responses())
                .isEqualTo(new Section(
                        1,
                        List.of(new Item(
                                "20261122-0003",
                                "flood",
                                "ResponseLevel.III",
                                Optional.empty(),
                                "rain",
                                Optional.of(Town.NOON.plus(Responses.measures(ResponseLevel.III, 0)
                                        .checklist()
                                        .getFirst()
                                        .due()))))));
        assertThat(content.silent()).containsExactly("weather");
    }

    private static IncidentEvent.IncidentReported reported(IncidentId id, JurisdictionCode owner) {
        return new IncidentEvent.IncidentReported(
                id,
                "20261122-0001",
                "leak",
                "chemical-leak",
                Grade.II,
                Town.PLACE,
                owner,
                "call",
                Optional.empty(),
                Town.NOON);
    }

    private static Order order(int number, IncidentId incident, JurisdictionCode issuer) {
        return Order.evolve(
                null,
                new OrderEvent.OrderDrafted(
                        new OrderId(new UUID(8, number)),
                        "o-" + number,
                        Town.content(incident, issuer),
                        "li",
                        Town.NOON));
    }

    /** One in force. */
    private static Activation response(JurisdictionCode scope) {
        Activation proposed = Activation.evolve(
                null,
                new ActivationEvent.ActivationProposed(
                        Responses.ID,
                        "20261122-0003",
                        Responses.terms(scope),
                        Responses.measures(ResponseLevel.III, 0),
                        "rain",
                        "li",
                        Town.NOON));
        return Activation.evolve(proposed, new ActivationEvent.ActivationApproved("wang", "", Town.NOON));
    }

    private static Handover at(HandoverStage stage) {
        Handover drafted = Handover.evolve(
                null, new HandoverEvent.HandoverDrafted(ID, Town.STREET, CONTENT, Town.STREET_OFFICER.id(), Town.NOON));
        Handover left = Handover.evolve(
                drafted, new HandoverEvent.HandoverSignedByLeaving(Town.STREET_OFFICER.id(), Town.NOON));
        return switch (stage) {
            case DRAFTED -> drafted;
            case LEFT -> left;
            case TAKEN -> Handover.evolve(left, new HandoverEvent.HandoverSignedByComing("relief", Town.NOON));
            case DISCARDED ->
                Handover.evolve(
                        drafted, new HandoverEvent.HandoverDiscarded(Town.STREET_OFFICER.id(), "too early", Town.NOON));
        };
    }

    private static HandoverCommand command(String name) {
        return switch (name) {
            case "Draft" -> new HandoverCommand.Draft(ID, Town.STREET, CONTENT);
            case "AddNote" -> new HandoverCommand.AddNote(ID, "the captain is away");
            case "SignLeaving" -> new HandoverCommand.SignLeaving(ID);
            case "SignComing" -> new HandoverCommand.SignComing(ID);
            case "Discard" -> new HandoverCommand.Discard(ID, "too early");
            default -> throw new IllegalArgumentException(name);
        };
    }

    private static String said(Handover now, HandoverCommand command, Actor who) {
        Decision<HandoverEvent> decision = HandoverDecisions.decide(now, command, Town.context(who, Town.NOON));
        return Table.said(decision);
    }
}
