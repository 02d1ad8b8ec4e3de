package io.cityhelm.core.warning;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityhelm.core.Town;
import io.cityhelm.core.decision.Decision;
import io.cityhelm.core.decision.Table;
import io.cityhelm.core.geo.LonLat;
import io.cityhelm.core.jurisdiction.JurisdictionCode;
import io.cityhelm.core.security.Actor;
import io.cityhelm.core.security.Mandate;
import io.cityhelm.core.security.Role;
import io.cityhelm.core.warning.WarningEvent.WarningDrafted;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WarningDecisionsTest {

    /** Every command at every stage, by somebody who may and did not draft: what happens, or the rule that says no. */
    private static final String TABLE = """
        command          | -               | DRAFTED                        | REFUSED                        | RELEASED                       | REJECTED                     | PUBLISHED                      | CHANGE_DRAFTED                 | CHANGE_RELEASED                | CANCELLED                      | EXPIRED                        | GIVEN_UP
        Draft            | warning-drafted | warning.exists                 | warning.exists                 | warning.exists                 | warning.exists               | warning.exists                 | warning.exists                 | warning.exists                 | warning.exists                 | warning.exists                 | warning.exists
        DraftUpdate      | warning.unknown | warning.not-published          | warning.not-published          | warning.not-published          | warning-redrafted            | warning-update-drafted         | warning.change-waits           | warning.change-waits           | warning.not-published          | warning.not-published          | warning.not-published
        DraftCancel      | warning.unknown | warning.not-published          | warning.not-published          | warning.not-published          | warning.not-published        | warning-cancel-drafted         | warning.change-waits           | warning.change-waits           | warning.not-published          | warning.not-published          | warning.not-published
        Acknowledge      | warning.unknown | warning.nothing-to-acknowledge | warning.nothing-to-acknowledge | warning.nothing-to-acknowledge | warning-trouble-acknowledged | warning.nothing-to-acknowledge | warning.nothing-to-acknowledge | warning.nothing-to-acknowledge | warning.nothing-to-acknowledge | warning.nothing-to-acknowledge | warning.nothing-to-acknowledge
        Approve          | warning.unknown | warning-approved               | warning.nothing-to-approve     | warning.nothing-to-approve     | warning.nothing-to-approve   | warning.nothing-to-approve     | warning-approved               | warning.nothing-to-approve     | warning.nothing-to-approve     | warning.nothing-to-approve     | warning.nothing-to-approve
        Refuse           | warning.unknown | warning-refused                | warning.nothing-to-approve     | warning.nothing-to-approve     | warning.nothing-to-approve   | warning.nothing-to-approve     | warning-refused                | warning.nothing-to-approve     | warning.nothing-to-approve     | warning.nothing-to-approve     | warning.nothing-to-approve
        RecordAcceptance | warning.unknown | warning.not-under-way          | warning.not-under-way          | warning-accepted               | warning.not-under-way        | warning.not-under-way          | warning.not-under-way          | warning-accepted               | warning.not-under-way          | warning.not-under-way          | warning.not-under-way
        RecordRejection  | warning.unknown | warning.not-under-way          | warning.not-under-way          | warning-rejected               | warning.not-under-way        | warning.not-under-way          | warning.not-under-way          | warning-rejected               | warning.not-under-way          | warning.not-under-way          | warning.not-under-way
        Expire           | warning.unknown | warning-expired                | warning.over                   | warning-expired                | warning.unanswered           | warning-expired                | warning-expired                | warning-expired                | warning.over                   | warning.over                   | warning.over
        """;

    private static final Instant LATER = Town.NOON.plus(Duration.ofDays(1));

    static Stream<Table.Cell> cells() {
        return Table.cells(TABLE);
    }

    @ParameterizedTest
    @MethodSource("cells")
    void every_command_at_every_stage_does_what_the_table_says(Table.Cell cell) {
        Warning now = cell.column().equals("-") ? null : at(WarningStage.valueOf(cell.column()));
        Instant when = cell.row().equals("Expire") ? LATER : Town.NOON;

        assertThat(Table.said(decide(now, command(cell.row(), now), whoMay(cell.row()), when)))
                .isEqualTo(cell.expected());
    }

    @Test
    void the_table_is_complete() {
        assertThat(Table.heads(TABLE).stream().skip(1))
                .containsExactlyElementsOf(
                        Arrays.stream(WarningStage.values()).map(Enum::name).toList());
        assertThat(Table.rows(TABLE))
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(WarningCommand.class.getPermittedSubclasses())
                        .map(Class::getSimpleName)
                        .toList());
    }

    @Test
    void only_the_city_cockpit_publishes_and_approves() {
        for (String name : List.of("Draft", "DraftUpdate", "DraftCancel", "Acknowledge", "Approve", "Refuse")) {
            for (WarningStage stage : WarningStage.values()) {
                assertThat(said(at(stage), command(name, at(stage)), Town.DISTRICT_OFFICER))
                        .isEqualTo("authority.city-only");
            }
        }
        assertThat(said(null, command("Draft", null), Town.STREET_OFFICER)).isEqualTo("authority.city-only");
        assertThat(said(null, command("Draft", null), Town.OBSERVER)).isEqualTo("authority.role");
        assertThat(said(null, command("Draft", null), Town.OUTBOX)).isEqualTo("warning.by-people");
        assertThat(said(null, command("Draft", null), Town.FIRE)).isEqualTo("warning.by-people");
    }

    @Test
    void nobody_approves_what_they_drafted_nor_for_whoever_did() {
        Actor standIn = new Actor.Officer(
                "stand-in",
                "Zhao",
                Role.DUTY_OFFICER,
                Town.CITY,
                Optional.of(new Mandate(new UUID(5, 1), Town.CITY_OFFICER.id())));
        for (WarningStage stage : List.of(WarningStage.DRAFTED, WarningStage.CHANGE_DRAFTED)) {
            for (Actor same : List.of(Town.CITY_OFFICER, standIn)) {
                assertThat(said(at(stage), command("Approve", at(stage)), same)).isEqualTo("warning.own-approval");
            }
            assertThat(said(at(stage), command("Refuse", at(stage)), Town.CITY_OFFICER))
                    .as("but the drafter may take it back")
                    .isEqualTo("warning-refused");
        }
    }

    @Test
    void what_only_a_machine_can_know_is_not_said_by_a_person() {
        for (String name : List.of("RecordAcceptance", "RecordRejection", "Expire")) {
            Warning now = at(WarningStage.RELEASED);
            assertThat(Table.said(decide(now, command(name, now), Town.CITY_OFFICER, LATER)))
                    .isEqualTo("authority.not-by-hand");
        }
    }

    @Test
    void a_receipt_of_another_message_changes_nothing() {
        Warning now = at(WarningStage.CHANGE_RELEASED);
        String first = now.messages().getFirst().bulletin().identifier();
        assertThat(said(now, new WarningCommand.RecordAcceptance(Weather.ID, first, "r"), Town.OUTBOX))
                .isEqualTo("warning.not-under-way");
    }

    @Test
    void an_update_and_a_cancellation_name_what_is_in_force() {
        Warning now = at(WarningStage.PUBLISHED);
        Bulletin first = now.messages().getFirst().bulletin();
        Bulletin.Reference named = new Bulletin.Reference(first.sender(), first.identifier(), first.sent());

        Warning updated = after(now, command("DraftUpdate", now), Town.CITY_OFFICER);
        assertThat(updated.latest().bulletin().type()).isEqualTo(MessageType.UPDATE);
        assertThat(updated.latest().bulletin().replaces()).contains(named);
        assertThat(updated.inForce().orElseThrow().bulletin())
                .as("the old one holds until the platform has the new one")
                .isEqualTo(first);
        Warning through = accepted(after(updated, command("Approve", updated), Weather.SECOND));
        Bulletin second = through.inForce().orElseThrow().bulletin();
        assertThat(second.content().colour()).isEqualTo(Colour.RED);

        Warning ending = after(through, command("DraftCancel", through), Town.CITY_OFFICER);
        assertThat(ending.latest().bulletin().type()).isEqualTo(MessageType.CANCEL);
        assertThat(ending.latest().bulletin().note()).isEqualTo("the rain is over");
        assertThat(ending.latest().bulletin().replaces())
                .as("the newest, not the first")
                .contains(new Bulletin.Reference(second.sender(), second.identifier(), second.sent()));
    }

    @Test
    void what_the_second_person_approves_is_what_was_drafted() {
        Warning drafted = at(WarningStage.DRAFTED);
        Warning approved = after(drafted, command("Approve", drafted), Weather.SECOND);
        assertThat(approved.latest().bulletin()).isEqualTo(drafted.latest().bulletin());
        assertThat(approved.latest().draftedBy()).isEqualTo(Town.CITY_OFFICER.id());
        assertThat(approved.latest().decidedBy()).contains(Weather.SECOND.id());
    }

    @Test
    void a_change_that_is_refused_leaves_the_old_message_in_force() {
        Warning waiting = at(WarningStage.CHANGE_DRAFTED);
        Warning kept = after(waiting, command("Refuse", waiting), Weather.SECOND);
        assertThat(kept.stage()).isEqualTo(WarningStage.PUBLISHED);
        Warning underWay = at(WarningStage.CHANGE_RELEASED);
        Warning rejected = after(underWay, command("RecordRejection", underWay), Town.OUTBOX);
        assertThat(rejected.stage()).isEqualTo(WarningStage.PUBLISHED);
        assertThat(rejected.latest().reason()).contains("not known");
        for (Warning still : List.of(kept, rejected)) {
            assertThat(still.inForce().orElseThrow().bulletin())
                    .isEqualTo(waiting.messages().getFirst().bulletin());
        }
    }

    @Test
    void a_first_message_that_the_platform_refused_waits_until_it_is_corrected_or_given_up() {
        Warning rejected = at(WarningStage.REJECTED);
        assertThat(rejected.inForce()).isEmpty();
        assertThat(rejected.stage().isOver()).isFalse();
        assertThat(rejected.awaitsAnswer()).isTrue();

        Warning corrected = after(rejected, command("DraftUpdate", rejected), Town.CITY_OFFICER);
        assertThat(corrected.stage()).isEqualTo(WarningStage.DRAFTED);
        assertThat(corrected.latest().bulletin().type())
                .as("nothing is there to be replaced")
                .isEqualTo(MessageType.ALERT);
        assertThat(corrected.latest().bulletin().replaces()).isEmpty();
        assertThat(corrected.awaitsAnswer()).isFalse();
        Warning through = accepted(after(corrected, command("Approve", corrected), Weather.SECOND));
        assertThat(through.stage()).isEqualTo(WarningStage.PUBLISHED);

        Warning left = at(WarningStage.GIVEN_UP);
        assertThat(left.stage().isOver()).isTrue();
        assertThat(left.awaitsAnswer()).isFalse();
        assertThat(left.latest().acknowledged())
                .contains(new Acknowledgement(Town.CITY_OFFICER.id(), "told them by phone", Town.NOON));
    }

    @Test
    void a_change_that_the_platform_refused_is_acknowledged_once_and_the_old_message_holds() {
        Warning underWay = at(WarningStage.CHANGE_RELEASED);
        Warning rejected = after(underWay, command("RecordRejection", underWay), Town.OUTBOX);
        Warning known = after(rejected, command("Acknowledge", rejected), Town.CITY_OFFICER);
        assertThat(known.stage()).isEqualTo(WarningStage.PUBLISHED);
        assertThat(known.since()).isEqualTo(rejected.since());
        assertThat(known.awaitsAnswer()).isFalse();
        assertThat(said(known, command("Acknowledge", known), Town.CITY_OFFICER))
                .isEqualTo("warning.nothing-to-acknowledge");
        assertThat(said(rejected, new WarningCommand.Acknowledge(Weather.ID, " "), Town.CITY_OFFICER))
                .isEqualTo("text.missing");
    }

    @Test
    void silence_is_acknowledged_once_it_is_too_long_and_a_later_no_asks_again() {
        WarningCommand seen = new WarningCommand.Acknowledge(Weather.ID, "they have it on paper");
        Instant late = Town.NOON.plus(Weather.BOOK.confirmWithin());
        for (WarningStage stage : List.of(WarningStage.RELEASED, WarningStage.CHANGE_RELEASED)) {
            Warning silent = at(stage);
            assertThat(Table.said(decide(silent, seen, Town.CITY_OFFICER, late.minusNanos(1))))
                    .isEqualTo("warning.nothing-to-acknowledge");
            Decision<WarningEvent> decision = decide(silent, seen, Town.CITY_OFFICER, late);
            Warning known = Warning.evolve(silent, events(decision).getFirst());
            assertThat(known.stage()).as("it is tried on").isEqualTo(stage);
            assertThat(known.silentFrom(Weather.BOOK.confirmWithin())).isEmpty();

            Warning refused = after(known, command("RecordRejection", known), Town.OUTBOX);
            assertThat(refused.awaitsAnswer()).isTrue();
        }
    }

    @Test
    void it_expires_at_its_end_and_not_before_and_an_approved_longer_update_keeps_it() {
        Instant end = Town.NOON.plus(Duration.ofHours(6));
        Warning published = at(WarningStage.PUBLISHED);
        WarningCommand expire = new WarningCommand.Expire(Weather.ID);
        assertThat(Table.said(decide(published, expire, Town.OUTBOX, end.minusNanos(1))))
                .isEqualTo("warning.not-due");
        assertThat(Table.said(decide(published, expire, Town.OUTBOX, end))).isEqualTo("warning-expired");
        assertThat(Table.said(decide(at(WarningStage.CHANGE_DRAFTED), expire, Town.OUTBOX, end)))
                .isEqualTo("warning-expired");
        assertThat(Table.said(decide(at(WarningStage.CHANGE_RELEASED), expire, Town.OUTBOX, end)))
                .as("the update lasts eight hours")
                .isEqualTo("warning.not-due");
    }

    @Test
    void what_expires_before_it_got_through_is_not_tried_any_more() {
        Warning over = Warning.evolve(at(WarningStage.RELEASED), new WarningEvent.WarningExpired(LATER));
        assertThat(over.latest().stage()).isEqualTo(MessageStage.LAPSED);
        assertThat(over.stage().isOutward()).isFalse();
    }

    @Test
    void an_approval_after_the_end_comes_too_late() {
        Warning now = at(WarningStage.DRAFTED);
        assertThat(Table.said(decide(now, command("Approve", now), Weather.SECOND, LATER)))
                .isEqualTo("deadline.past");
    }

    @Test
    void an_update_is_about_the_same_event_and_says_something_new() {
        Warning now = at(WarningStage.PUBLISHED);
        WarningContent fog = content("11B17", "fog", "thick fog", List.of(Town.DISTRICT), 6);
        assertThat(said(now, new WarningCommand.DraftUpdate(Weather.ID, fog), Town.CITY_OFFICER))
                .isEqualTo("warning.other-event");
        assertThat(said(
                        now,
                        new WarningCommand.DraftUpdate(Weather.ID, Weather.rain(Colour.ORANGE)),
                        Town.CITY_OFFICER))
                .isEqualTo("warning.nothing-new");
    }

    @Test
    void content_that_cannot_be_published_is_refused_with_its_rule() {
        List<JurisdictionCode> there = List.of(Town.DISTRICT);
        assertThat(drafting(content("11X99", "h", "t", there, 6))).isEqualTo("warning.unknown-event");
        assertThat(drafting(content("11B03", " ", "t", there, 6))).isEqualTo("text.missing");
        assertThat(drafting(content("11B03", "h", "\n", there, 6))).isEqualTo("text.missing");
        assertThat(drafting(content("11B03", "a\nb", "t", there, 6))).isEqualTo("warning.headline-lines");
        assertThat(drafting(content("11B03", "h".repeat(161), "t", there, 6))).isEqualTo("text.too-long");
        assertThat(drafting(content("11B03", "h", "t".repeat(2001), there, 6))).isEqualTo("text.too-long");
        assertThat(drafting(content("11B03", "h", "a\0b", there, 6))).isEqualTo("warning.unwritable");
        assertThat(drafting(content("11B03", "a\uD83Db", "t", there, 6))).isEqualTo("warning.unwritable");
        assertThat(drafting(content("11B03", "h", "t", List.of(), 6))).isEqualTo("warning.no-area");
        assertThat(drafting(content("11B03", "h", "t", Collections.nCopies(51, Town.DISTRICT), 6)))
                .isEqualTo("warning.too-many-areas");
        assertThat(drafting(content("11B03", "h", "t", List.of(Town.NOWHERE), 6)))
                .isEqualTo("authority.unknown-jurisdiction");
        assertThat(drafting(content("11B03", "h", "t", there, 0))).isEqualTo("deadline.past");
        assertThat(drafting(content("11B03", "h", "t", there, 73))).isEqualTo("warning.too-long");
        WarningContent backwards = new WarningContent(
                "11B03", Colour.RED, "h", "t", "", there, LATER, Town.NOON.plus(Duration.ofHours(1)));
        assertThat(drafting(backwards)).isEqualTo("warning.ends-before");
        assertThat(drafting(content("11B03", "h", "t", there, 72))).isEqualTo("warning-drafted");
    }

    @Test
    void what_is_said_in_english_and_outlined_is_checked_and_recorded_with_the_message() {
        Supplement.English english = new Supplement.English("Rainstorm", "Rain", "Heavy rain", "");
        List<LonLat> ring = List.of(new LonLat(120, 30), new LonLat(121, 30), new LonLat(121, 31), new LonLat(120, 30));
        Supplement both =
                new Supplement(Optional.of(english), List.of(new Supplement.Shape(Optional.empty(), "gate", ring)));
        Warning drafted =
                after(null, new WarningCommand.Draft(Weather.ID, Weather.rain(Colour.ORANGE), both), Town.CITY_OFFICER);
        assertThat(drafted.latest().supplement()).isEqualTo(both);
        assertThat(drafted.stage()).isEqualTo(WarningStage.DRAFTED);

        Warning published = at(WarningStage.PUBLISHED);
        assertThat(said(
                        published,
                        new WarningCommand.DraftUpdate(Weather.ID, Weather.rain(Colour.ORANGE), both),
                        Town.CITY_OFFICER))
                .as("the outline is new")
                .isEqualTo("warning-update-drafted + warning-supplemented");

        assertThat(supplemented(new Supplement.English("Rainstorm", "two\nlines", "t", ""), ring))
                .isEqualTo("warning.headline-lines");
        assertThat(supplemented(new Supplement.English("Rainstorm", "Rain", " ", ""), ring))
                .isEqualTo("text.missing");
        assertThat(supplemented(english, ring.subList(0, 3))).as("open").isEqualTo("warning.no-ring");
        assertThat(supplemented(english, Collections.nCopies(101, ring.getFirst())))
                .as("too many points")
                .isEqualTo("warning.no-ring");
    }

    private static String supplemented(Supplement.English english, List<LonLat> points) {
        Supplement supplement =
                new Supplement(Optional.of(english), List.of(new Supplement.Shape(Optional.empty(), "gate", points)));
        return said(
                null, new WarningCommand.Draft(Weather.ID, Weather.rain(Colour.ORANGE), supplement), Town.CITY_OFFICER);
    }

    @Test
    void a_warning_begins_now_or_later_but_an_update_may_keep_when_it_began() {
        Instant before = Town.NOON.minus(Duration.ofMinutes(11));
        WarningContent late = new WarningContent(
                "11B03", Colour.RED, "h", "t", "", List.of(Town.DISTRICT), before, Town.NOON.plus(Duration.ofHours(1)));
        assertThat(drafting(late)).isEqualTo("warning.begins-past");
        Warning published = at(WarningStage.PUBLISHED);
        Instant hourLater = Town.NOON.plus(Duration.ofHours(1));
        assertThat(Table.said(decide(published, command("DraftUpdate", published), Town.CITY_OFFICER, hourLater)))
                .isEqualTo("warning-update-drafted");
    }

    @Test
    void a_city_without_a_publisher_publishes_nothing() {
        assertThat(Table.said(WarningDecisions.decide(
                        null,
                        command("Draft", null),
                        Town.context(Town.CITY_OFFICER, Town.NOON),
                        WarningRules.NONE,
                        Set.of())))
                .isEqualTo("warning.nobody-publishes");
    }

    @Test
    void the_status_comes_from_the_wiring_and_a_drill_never_carries_actual() {
        for (MessageStatus status : MessageStatus.values()) {
            Decision<WarningEvent> decision = WarningDecisions.decide(
                    null,
                    command("Draft", null),
                    Town.context(Town.CITY_OFFICER, Town.NOON),
                    new WarningRules(Weather.BOOK, status),
                    Set.of());
            WarningDrafted drafted = (WarningDrafted) events(decision).getFirst();
            assertThat(drafted.bulletin().status()).isEqualTo(status);
        }
    }

    @Test
    void the_eleventh_message_of_a_second_is_refused() {
        WarningCommand draft = command("Draft", null);
        Set<String> taken = new java.util.HashSet<>();
        for (int i = 0; i < 10; i++) {
            Decision<WarningEvent> decision = WarningDecisions.decide(
                    null, draft, Town.context(Town.CITY_OFFICER, Town.NOON), Weather.RULES, taken);
            assertThat(taken.add(((WarningDrafted) events(decision).getFirst())
                            .bulletin()
                            .identifier()))
                    .isTrue();
        }
        assertThat(Table.said(WarningDecisions.decide(
                        null, draft, Town.context(Town.CITY_OFFICER, Town.NOON), Weather.RULES, taken)))
                .isEqualTo("warning.too-many-at-once");
    }

    private static String drafting(WarningContent content) {
        return said(null, new WarningCommand.Draft(Weather.ID, content), Town.CITY_OFFICER);
    }

    private static WarningContent content(
            String event, String headline, String text, List<JurisdictionCode> areas, int hours) {
        return new WarningContent(
                event,
                Colour.RED,
                headline,
                text,
                "",
                areas,
                Town.NOON.minusSeconds(60),
                Town.NOON.plus(Duration.ofHours(hours)));
    }

    private static Actor whoMay(String command) {
        return switch (command) {
            case "Draft", "DraftUpdate", "DraftCancel", "Acknowledge" -> Town.CITY_OFFICER;
            case "Approve", "Refuse" -> Weather.SECOND;
            default -> Town.OUTBOX;
        };
    }

    private static WarningCommand command(String name, Warning now) {
        String identifier = now == null ? "-" : now.latest().bulletin().identifier();
        return switch (name) {
            case "Draft" -> new WarningCommand.Draft(Weather.ID, Weather.rain(Colour.ORANGE));
            case "DraftUpdate" -> {
                WarningContent rain = Weather.rain(Colour.RED);
                yield new WarningCommand.DraftUpdate(
                        Weather.ID,
                        new WarningContent(
                                rain.event(),
                                rain.colour(),
                                rain.headline(),
                                rain.text(),
                                rain.instruction(),
                                rain.areas(),
                                rain.from(),
                                Town.NOON.plus(Duration.ofHours(8))));
            }
            case "DraftCancel" -> new WarningCommand.DraftCancel(Weather.ID, "over", "the rain is over");
            case "Acknowledge" -> new WarningCommand.Acknowledge(Weather.ID, "told them by phone");
            case "Approve" -> new WarningCommand.Approve(Weather.ID, "");
            case "Refuse" -> new WarningCommand.Refuse(Weather.ID, "not yet");
            case "RecordAcceptance" -> new WarningCommand.RecordAcceptance(Weather.ID, identifier, "r-1");
            case "RecordRejection" -> new WarningCommand.RecordRejection(Weather.ID, identifier, "not known");
            case "Expire" -> new WarningCommand.Expire(Weather.ID);
            default -> throw new AssertionError(name);
        };
    }

    /** A warning that came to a stage as one does. */
    private static Warning at(WarningStage stage) {
        Warning drafted = after(null, command("Draft", null), Town.CITY_OFFICER);
        Warning released = after(drafted, command("Approve", drafted), Weather.SECOND);
        Warning published = accepted(released);
        Warning changing = after(published, command("DraftUpdate", published), Town.CITY_OFFICER);
        Warning ending = after(published, command("DraftCancel", published), Town.CITY_OFFICER);
        return switch (stage) {
            case DRAFTED -> drafted;
            case REFUSED -> after(drafted, command("Refuse", drafted), Weather.SECOND);
            case RELEASED -> released;
            case REJECTED -> after(released, command("RecordRejection", released), Town.OUTBOX);
            case PUBLISHED -> published;
            case GIVEN_UP ->
                after(at(WarningStage.REJECTED), command("Acknowledge", at(WarningStage.REJECTED)), Town.CITY_OFFICER);
            case CHANGE_DRAFTED -> changing;
            case CHANGE_RELEASED -> after(changing, command("Approve", changing), Weather.SECOND);
            case CANCELLED -> accepted(after(ending, command("Approve", ending), Weather.SECOND));
            case EXPIRED -> Warning.evolve(published, new WarningEvent.WarningExpired(LATER));
        };
    }

    private static Warning accepted(Warning now) {
        return after(now, command("RecordAcceptance", now), Town.OUTBOX);
    }

    private static Warning after(Warning now, WarningCommand command, Actor actor) {
        Warning next = now;
        for (WarningEvent event : events(decide(now, command, actor, Town.NOON))) {
            next = Warning.evolve(next, event);
        }
        return next;
    }

    private static List<WarningEvent> events(Decision<WarningEvent> decision) {
        return ((Decision.Accepted<WarningEvent>) decision).events();
    }

    private static String said(Warning now, WarningCommand command, Actor actor) {
        return Table.said(decide(now, command, actor, Town.NOON));
    }

    private static Decision<WarningEvent> decide(Warning now, WarningCommand command, Actor actor, Instant when) {
        return WarningDecisions.decide(now, command, Town.context(actor, when), Weather.RULES, Set.of());
    }
}
