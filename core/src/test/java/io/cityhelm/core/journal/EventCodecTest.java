package io.cityhelm.core.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cityhelm.core.Town;
import io.cityhelm.core.alert.AlertEvent;
import io.cityhelm.core.alert.AlertKey;
import io.cityhelm.core.calling.CallingEvent;
import io.cityhelm.core.calling.Ladder;
import io.cityhelm.core.calling.Rung;
import io.cityhelm.core.decision.Event;
import io.cityhelm.core.decision.Refusal;
import io.cityhelm.core.dispatch.Addressing;
import io.cityhelm.core.dispatch.AnswerForm;
import io.cityhelm.core.dispatch.ExtensionRequest;
import io.cityhelm.core.dispatch.Notice;
import io.cityhelm.core.dispatch.OrderEvent;
import io.cityhelm.core.dispatch.OrderStage;
import io.cityhelm.core.dispatch.Tie;
import io.cityhelm.core.dispatch.Way;
import io.cityhelm.core.duty.DelegationEvent;
import io.cityhelm.core.duty.DelegationId;
import io.cityhelm.core.export.ExportEvent;
import io.cityhelm.core.export.Sensitivity;
import io.cityhelm.core.fence.FenceEvent;
import io.cityhelm.core.fence.FenceId;
import io.cityhelm.core.fence.FenceSide;
import io.cityhelm.core.fence.FenceTerms;
import io.cityhelm.core.fence.FenceWatchFor;
import io.cityhelm.core.force.AssignmentEvent;
import io.cityhelm.core.force.Brigade;
import io.cityhelm.core.force.StockEvent;
import io.cityhelm.core.geo.LonLat;
import io.cityhelm.core.handover.HandoverContent;
import io.cityhelm.core.handover.HandoverEvent;
import io.cityhelm.core.handover.HandoverId;
import io.cityhelm.core.handover.UnderWay;
import io.cityhelm.core.incident.Grade;
import io.cityhelm.core.incident.IncidentEvent;
import io.cityhelm.core.incident.IncidentId;
import io.cityhelm.core.intake.LinkEvent;
import io.cityhelm.core.jurisdiction.Placing;
import io.cityhelm.core.plan.ActivationEvent;
import io.cityhelm.core.plan.Post;
import io.cityhelm.core.plan.ResponseLevel;
import io.cityhelm.core.plan.Responses;
import io.cityhelm.core.report.ReportEvent;
import io.cityhelm.core.report.ReportKind;
import io.cityhelm.core.room.Attachment;
import io.cityhelm.core.room.Mention;
import io.cityhelm.core.room.NoteEvent;
import io.cityhelm.core.room.NoteId;
import io.cityhelm.core.room.SketchEvent;
import io.cityhelm.core.room.SketchId;
import io.cityhelm.core.room.SketchShape;
import io.cityhelm.core.security.Role;
import io.cityhelm.core.session.SessionEvent;
import io.cityhelm.core.staffing.Person;
import io.cityhelm.core.staffing.StaffingEvent;
import io.cityhelm.core.store.Ledger;
import io.cityhelm.core.suggestion.LapseReason;
import io.cityhelm.core.suggestion.Proposed;
import io.cityhelm.core.suggestion.Suggested;
import io.cityhelm.core.suggestion.SuggestionEvent;
import io.cityhelm.core.warning.Supplement;
import io.cityhelm.core.warning.WarningEvent;
import io.cityhelm.core.warning.Weather;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Pins how every event is written, because journals of ten years ago must be read. When this fails, do not change the
 * file: give the event a new shape beside the old one, and read both.
 */
class EventCodecTest {

    private static final Instant AT = Instant.parse("2026-11-22T12:00:00.123456Z");
    private static final AlertKey ALERT = AlertKey.of("cap", "1");
    private static final IncidentId OTHER = new IncidentId(UUID.fromString("01900000-0000-7000-8000-000000000009"));

    private static final ExtensionRequest REQUEST = new ExtensionRequest("q-1", AT, "more rain", AT, "chen");
    private static final Post POST = Post.of(Responses.COMMANDER);
    private static final List<Event> ONE_OF_EACH = List.of(
            new IncidentEvent.IncidentReported(
                    Town.INCIDENT,
                    "20261122-0001",
                    "氯气泄漏",
                    "chemical-leak",
                    Grade.I,
                    Town.PLACE,
                    Town.STREET,
                    "12345",
                    Optional.of(ALERT.value()),
                    AT),
            new IncidentEvent.IncidentVerified(Grade.II, "seen", AT),
            new IncidentEvent.IncidentDismissed("a prank", AT),
            new IncidentEvent.HandlingStarted("own people", AT),
            new IncidentEvent.IncidentRegraded(Grade.II, Grade.I, "worse", AT),
            new IncidentEvent.IncidentResolved("sealed", AT),
            new IncidentEvent.IncidentClosed("", AT),
            new IncidentEvent.IncidentEscalated(Town.STREET, Town.DISTRICT, "too big", AT),
            new IncidentEvent.IncidentTakenOver(Town.STREET, Town.CITY, "ours", AT),
            new IncidentEvent.IncidentHandedDown(Town.CITY, Town.STREET, "yours", AT),
            new IncidentEvent.IncidentReturned(Town.STREET, Town.CITY, "not ours", AT),
            new IncidentEvent.IncidentNoted("smoke is white", AT),
            new IncidentEvent.IncidentMerged(OTHER, "20261122-0009", "the same fire", AT),
            new IncidentEvent.IncidentAbsorbed(OTHER, "20261122-0009", "the same fire", AT),
            new IncidentEvent.IncidentLinked(OTHER, "20261122-0009", "same cloud", AT),
            new IncidentEvent.ChildLinked(OTHER, "20261122-0009", "same cloud", AT),
            new IncidentEvent.IncidentUnlinked(OTHER, "20261122-0009", "another cloud", AT),
            new IncidentEvent.ChildUnlinked(OTHER, "20261122-0009", "another cloud", AT),
            new IncidentEvent.IncidentReopened("it burns again", AT),
            new IncidentEvent.HelpRequested(Town.STREET, Town.DISTRICT, "pumps", List.of(OTHER), AT),
            new IncidentEvent.HelpAnswered(Town.DISTRICT, "two pumps", AT),
            new IncidentEvent.IncidentEvaluated(5, "quick", "li", AT),
            new IncidentEvent.HoldEvent.IncidentDeferralAsked(AT, "li", "no permit", AT),
            new IncidentEvent.HoldEvent.IncidentDeferralRefused("wang", "no", AT),
            new IncidentEvent.HoldEvent.IncidentDeferred(AT, "li", "wang", "", AT),
            new IncidentEvent.HoldEvent.IncidentResumed("li", "the permit is here", AT),
            new IncidentEvent.HoldEvent.IncidentSupervised(Town.CITY, AT, "wang", "report daily", AT),
            new IncidentEvent.HoldEvent.IncidentSupervisionEnded("wang", "", AT),
            new OrderEvent.OrderDrafted(
                    Town.ORDER, "20261122-0002", Town.content(Town.INCIDENT, Town.STREET), "li", AT),
            new OrderEvent.OrderQueued("li", AT),
            new OrderEvent.OrderSent(AT),
            new OrderEvent.OrderDelivered("r-1", AT),
            new OrderEvent.OrderAnswered(Town.answer("a-1", OrderStage.ACCEPTED, AT), AT),
            new OrderEvent.AnswerIgnored(Town.answer("a-1", OrderStage.READ, AT), OrderEvent.Ignored.DUPLICATE, AT),
            new OrderEvent.OrderVerified("li", "looked", AT),
            new OrderEvent.OrderCancelled("li", "not needed", AT),
            new OrderEvent.RecallConfirmed("r-2", AT),
            new OrderEvent.OrderExpired(AT),
            new OrderEvent.AnswerFormSet(
                    new AnswerForm(List.of(new AnswerForm.Field(
                            "affected",
                            AnswerForm.Type.NUMBER,
                            List.of(OrderStage.DONE),
                            List.of("few", "many"),
                            Optional.of(0.0),
                            Optional.empty(),
                            true))),
                    AT),
            new OrderEvent.AddresseeChosen(
                    new Addressing("water", Addressing.Rule.COMPONENT_OWNER, "they have the pumps"), AT),
            new OrderEvent.OrderTied(
                    new Tie(Tie.Kind.HELPS, Town.ORDER.value(), Optional.of(Town.ORDER), "all streets"), AT),
            new OrderEvent.OrderHeld(Town.CONSENT, "li", AT),
            new OrderEvent.OrderApproved("wang", "go", AT),
            new OrderEvent.OrderRejected("wang", "too early", AT),
            new OrderEvent.ApprovalOverridden("li", "it burns", AT),
            new OrderEvent.OrderReported(Town.answer("a-2", OrderStage.IN_PROGRESS, AT), AT),
            new OrderEvent.OrderPartlyDone(Town.answer("a-3", OrderStage.IN_PROGRESS, AT), "the north gate", AT),
            new OrderEvent.ReportTaken("a-2", OrderStage.IN_PROGRESS, Map.of("affected", "12"), AT),
            new OrderEvent.ReportRefused(
                    "a-2", OrderStage.IN_PROGRESS, List.of(Refusal.because("answer.missing", "needs")), AT),
            new OrderEvent.OrderReworked("li", "still leaking", AT),
            new OrderEvent.ReworkDelivered("r-3", AT),
            new OrderEvent.HelpersWaived("li", "not needed", AT),
            new OrderEvent.ReminderSet(Duration.ofMinutes(5), 3, AT),
            new OrderEvent.OrderReminded(1, AT),
            new OrderEvent.ReminderDelivered("r-4", AT),
            new OrderEvent.LeavingEvent.WayTaken(
                    new Way("mail", Set.of(OrderStage.DONE, OrderStage.ACCEPTED), Set.of(Notice.ORDER)), AT),
            new OrderEvent.LeavingEvent.AttemptBegun(Notice.ORDER, AT),
            new OrderEvent.LeavingEvent.AttemptFailed(Notice.ORDER, "550 no such box", AT),
            new OrderEvent.LeavingEvent.AttemptUnclear(Notice.RECALL, "timed out", AT),
            new OrderEvent.LeavingEvent.OrderHandedOver("<1@city>", AT, AT),
            new OrderEvent.LeavingEvent.AttemptSettled(Notice.ORDER, true, "li", "Chen has it", AT),
            new OrderEvent.LeavingEvent.AnswerNoted(OrderStage.ACCEPTED, "Chen", "on their way", "li", AT),
            new OrderEvent.HoldEvent.DeferralAsked(AT, "li", "no parts", AT),
            new OrderEvent.HoldEvent.ExtensionAsked(Duration.ofHours(2), "li", "rain", AT),
            new OrderEvent.HoldEvent.ExtensionRequested(REQUEST, Duration.ofHours(2), AT),
            new OrderEvent.HoldEvent.ExtensionRequestIgnored(REQUEST, OrderEvent.Ignored.DUPLICATE, AT),
            new OrderEvent.HoldEvent.VerdictDelivered("r-5", AT),
            new OrderEvent.HoldEvent.HoldRefused("wang", "no", AT),
            new OrderEvent.HoldEvent.OrderDeferred(AT, "li", "wang", "", AT),
            new OrderEvent.HoldEvent.OrderExtended(Duration.ofHours(2), "li", "wang", "once", AT),
            new OrderEvent.HoldEvent.OrderResumed("li", "the parts are here", AT),
            new OrderEvent.HoldEvent.ClocksStopped(AT, "wang", AT),
            new OrderEvent.HoldEvent.ClocksWentOn("timer", AT),
            new OrderEvent.HoldEvent.BlameShifted("li", "it was theirs", AT),
            new OrderEvent.HoldEvent.OrderSupervised(Town.CITY, "wang", "report daily", AT),
            new OrderEvent.HoldEvent.SupervisionEnded("wang", "", AT),
            new AlertEvent.AlertRaised(ALERT, Town.alert(Optional.of(AT)), AT),
            new AlertEvent.AlertPlaced(new Placing(Placing.By.ADDRESS, "1 Lake Road"), AT),
            new AlertEvent.AlertAcknowledged("li", "mine", AT, AT),
            new AlertEvent.AlertShelved("li", "known", AT, AT),
            new AlertEvent.AlertRearmed(AT),
            new AlertEvent.AlertTakenBack("li", AT),
            new AlertEvent.AlertPromoted("li", Town.INCIDENT, AT),
            new AlertEvent.TwinRefused(Town.INCIDENT, "li", "another house", AT),
            new AlertEvent.AlertSuperseded(AlertKey.of("cap", "2"), AT),
            new AlertEvent.AlertCleared("li", "over", AT),
            new ReportEvent.ReportSent(
                    Town.INCIDENT,
                    ReportKind.FIRST,
                    1,
                    Town.STREET,
                    Optional.of(Town.DISTRICT),
                    "chlorine",
                    Optional.of(AT),
                    "li",
                    AT),
            new ReportEvent.ReportTelephoned(
                    Town.INCIDENT,
                    Town.STREET,
                    Optional.of(Town.DISTRICT),
                    "Wang, duty desk",
                    AT,
                    "chlorine",
                    Optional.of(AT),
                    "li",
                    AT),
            new SessionEvent.OfficerSignedIn("li", Role.CAPTAIN, AT),
            new SessionEvent.OfficerSignedOut("li", AT),
            new SessionEvent.SignInRefused("li", 3, AT),
            new CallingEvent.LadderSet(
                    Town.ORDER, "20261122-0002", Town.INCIDENT, "fire", List.of(Ladder.RUNGS.getFirst()), AT, AT, AT),
            new CallingEvent.CallMade(2, Rung.Channel.COCKPIT, Rung.Callee.LEVEL_ABOVE, "990101", AT),
            new CallingEvent.PersonCalled(2, "wang", AT),
            new CallingEvent.CallReceipted(0, "g-1", AT),
            new CallingEvent.CallUnanswered(0, AT),
            new CallingEvent.CallAcknowledged("li", "ours", AT),
            new CallingEvent.LadderLifted(AT),
            new AssignmentEvent.UnitReserved(Brigade.ENGINE, Town.INCIDENT, "20261122-0001", Town.STREET, "li", "", AT),
            new AssignmentEvent.UnitDispatched("li", "", AT),
            new AssignmentEvent.UnitArrived("li", Brigade.RHYTHM, AT, AT),
            new AssignmentEvent.UnitReleased("li", "done", AT),
            new AssignmentEvent.UnitCancelled("li", "not needed", AT),
            new AssignmentEvent.CheckAsked(AT, AT),
            new AssignmentEvent.CheckAnswered("li", "all seven", AT, AT),
            new AssignmentEvent.CheckMissed(AT),
            new StockEvent.StockListed(Brigade.HOSES.id(), 40, AT),
            new StockEvent.StockReserved(Brigade.HOSES.id(), Town.INCIDENT, 7, "li", AT),
            new StockEvent.StockConsumed(Brigade.HOSES.id(), Town.INCIDENT, 3, "li", AT),
            new StockEvent.StockReturned(Brigade.HOSES.id(), Town.INCIDENT, 4, "li", AT),
            new StockEvent.StockCounted(Brigade.HOSES.id(), 37, "counted", "li", AT),
            new NoteEvent.NoteWritten(
                    new NoteId(Town.ORDER.value()),
                    Town.INCIDENT,
                    "@fire look",
                    List.of(new Mention("fire", Town.CITY)),
                    List.of(new Attachment("ab", "scene.jpg", 4, 3, 12)),
                    "li",
                    AT),
            new NoteEvent.NoteRead(Town.CITY, "li", AT),
            new SketchEvent.SketchDrawn(
                    new SketchId(Town.ORDER.value()),
                    Town.INCIDENT,
                    SketchShape.LINE,
                    List.of(new LonLat(120.125, 30.25), new LonLat(120.13, 30.25)),
                    "way out",
                    "li",
                    AT),
            new SketchEvent.SketchErased("moved", "li", AT),
            new FenceEvent.FenceSet(
                    new FenceId(Town.ORDER.value()),
                    new FenceTerms(
                            "lake",
                            Optional.empty(),
                            List.of(new LonLat(120.125, 30.25), new LonLat(120.13, 30.25), new LonLat(120.13, 30.26)),
                            Town.STREET,
                            List.of("engine"),
                            FenceWatchFor.BOTH,
                            Grade.III,
                            30),
                    "li",
                    AT),
            new FenceEvent.FenceBegun(List.of("u1"), AT),
            new FenceEvent.FenceCrossed("u1", FenceSide.OUTSIDE, new LonLat(120.125, 30.25), AT, true, AT),
            new FenceEvent.FenceEnded("over", "li", AT),
            new LinkEvent.LinkPaused("probes", "works", "li", AT),
            new LinkEvent.LinkResumed("probes", "li", AT),
            new LinkEvent.RejectedReplayed("probes", 7, "li", AT),
            new ActivationEvent.ActivationProposed(
                    Responses.ID,
                    "20261122-0003",
                    Responses.opening(Town.INCIDENT),
                    Responses.measures(ResponseLevel.III, 1),
                    "rain",
                    "li",
                    AT),
            new ActivationEvent.TriggerHeld(Suggested.ID, Suggested.WARNING, AT),
            new ActivationEvent.ActivationApproved("wang", "go", AT),
            new ActivationEvent.ActivationRefused("wang", "not yet", AT),
            new ActivationEvent.LevelChangeProposed(
                    ResponseLevel.III, Responses.measures(ResponseLevel.II, 0), "worse", "li", AT),
            new ActivationEvent.ResponseLevelChanged(ResponseLevel.III, ResponseLevel.II, "wang", "", AT),
            new ActivationEvent.LevelChangeRefused("wang", "not yet", AT),
            new ActivationEvent.ChecklistTicked("call-down", "li", AT),
            new ActivationEvent.ActivationEnded("li", "dry", AT),
            new ActivationEvent.EndProposed("li", "dry", AT),
            new ActivationEvent.EndApproved("wang", "", AT),
            new ActivationEvent.EndRefused("wang", "still wet", AT),
            new ActivationEvent.SwitchApprovalOverridden("li", "nobody there", AT),
            new ActivationEvent.ActivationReviewed("li", "more pumps", AT),
            new ActivationEvent.ActivationClosed("li", "", AT),
            new SuggestionEvent.PlanSuggested(
                    Suggested.ID, new Proposed("flood", ResponseLevel.II, Town.DISTRICT, Suggested.WARNING), AT),
            new SuggestionEvent.PlanSuggested(
                    Suggested.ID, new Proposed("flood", ResponseLevel.II, Town.DISTRICT, Suggested.RAIN), AT),
            new SuggestionEvent.SuggestionDismissed("li", "it stops", AT),
            new SuggestionEvent.SuggestionTaken(Responses.ID, "li", AT),
            new SuggestionEvent.SuggestionLapsed(LapseReason.CAUSE_GONE, AT),
            new StaffingEvent.PostTaken(
                    Responses.ID, "20261122-0009", Town.INCIDENT, POST, Person.of("Wu", "13800000001"), "li", AT),
            new StaffingEvent.PostHandedOver(
                    POST,
                    Person.of("Wu", "13800000001"),
                    new Person("Zhao", Optional.of("zhao"), ""),
                    "pump 2 is out",
                    "li",
                    AT),
            new StaffingEvent.PostLeft(POST, new Person("Zhao", Optional.of("zhao"), ""), "ill", "li", AT),
            new HandoverEvent.HandoverDrafted(
                    new HandoverId(Town.INCIDENT.value()),
                    Town.STREET,
                    new HandoverContent(
                            AT,
                            new HandoverContent.Section(0, List.of()),
                            new HandoverContent.Section(
                                    1,
                                    List.of(new HandoverContent.Item(
                                            "20261122-0001",
                                            "leak",
                                            "IncidentStage.VERIFIED",
                                            Optional.empty(),
                                            "",
                                            Optional.of(AT)))),
                            new HandoverContent.Section(0, List.of()),
                            new HandoverContent.Section(0, List.of()),
                            new HandoverContent.Section(0, List.of()),
                            List.of("weather")),
                    "li",
                    AT),
            new HandoverEvent.UnderWayListed(
                    new UnderWay(
                            new HandoverContent.Section(
                                    1,
                                    List.of(new HandoverContent.Item(
                                            "20261122-0001",
                                            "leak",
                                            "ReportKind.FIRST",
                                            Optional.empty(),
                                            "",
                                            Optional.of(AT)))),
                            new HandoverContent.Section(0, List.of()),
                            new HandoverContent.Section(0, List.of())),
                    AT),
            new HandoverEvent.OpenPostsListed(
                    new HandoverContent.Section(
                            1,
                            List.of(new HandoverContent.Item(
                                    "20261122-0003",
                                    "flood",
                                    "ResponseLevel.II",
                                    Optional.empty(),
                                    "3/7",
                                    Optional.empty()))),
                    AT),
            new HandoverEvent.HandoverNoted("li", "the captain is away", AT),
            new HandoverEvent.HandoverSignedByLeaving("li", AT),
            new HandoverEvent.HandoverSignedByComing("wang", AT),
            new HandoverEvent.HandoverDiscarded("li", "too early", AT),
            new DelegationEvent.DelegationGranted(
                    new DelegationId(Town.INCIDENT.value()),
                    "20261122-0001",
                    "wang",
                    Role.DUTY_OFFICER,
                    Town.STREET,
                    AT,
                    AT,
                    "ill",
                    "li",
                    AT),
            new DelegationEvent.DelegationRevoked("li", "back again", AT),
            new DelegationEvent.DelegationLapsed(AT),
            new WarningEvent.WarningDrafted(Weather.ID, "20261122-0001", Weather.bulletin(), "li", AT),
            new WarningEvent.WarningUpdateDrafted(Weather.bulletin(), "li", AT),
            new WarningEvent.WarningCancelDrafted(Weather.bulletin(), "li", AT),
            new WarningEvent.WarningApproved("99000041600100_20261122200000_0", "wang", "go", AT),
            new WarningEvent.WarningRefused("99000041600100_20261122200000_0", "wang", "not yet", AT),
            new WarningEvent.WarningAccepted("99000041600100_20261122200000_0", "r-5", AT),
            new WarningEvent.WarningRejected("99000041600100_20261122200000_0", "not known", AT),
            new WarningEvent.WarningExpired(AT),
            new WarningEvent.WarningSupplemented(
                    "99000041600100_20261122200000_0",
                    new Supplement(
                            Optional.of(new Supplement.English("Rainstorm", "rain", "heavy rain", "")),
                            List.of(new Supplement.Shape(
                                    Optional.of(Town.DISTRICT), "n990101", List.of(new LonLat(120.1, 30.2))))),
                    AT),
            new WarningEvent.WarningRedrafted(Weather.bulletin(), "li", AT),
            new WarningEvent.WarningTroubleAcknowledged(
                    "99000041600100_20261122200000_0", "li", "told them by phone", AT),
            new ExportEvent.DataTaken(
                    Town.INCIDENT.value(),
                    "cameras",
                    Town.STREET,
                    Sensitivity.INTERNAL,
                    "geojson",
                    12,
                    "for the drill",
                    "li",
                    AT));

    private final EventCodec codec = Ledger.codec();

    @Test
    void every_event_is_written_as_it_was_approved() throws IOException {
        String written = ONE_OF_EACH.stream()
                .map(event ->
                        EventCodec.typeOf(event.getClass()) + " " + codec.schemaOf(event) + " " + codec.write(event))
                .collect(Collectors.joining("\n", "", "\n"));

        assertThat(written).isEqualTo(approved());
    }

    @Test
    void every_event_is_read_back_as_it_was() {
        for (Event event : ONE_OF_EACH) {
            String type = EventCodec.typeOf(event.getClass());
            assertThat(codec.read(type, codec.schemaOf(event), codec.write(event)))
                    .isEqualTo(event);
        }
    }

    @Test
    void every_type_of_event_is_pinned() {
        Map<String, Event> pinned = new TreeMap<>();
        ONE_OF_EACH.forEach(event -> pinned.put(EventCodec.typeOf(event.getClass()), event));

        assertThat(pinned.keySet()).isEqualTo(codec.types());
    }

    @Test
    void what_a_newer_version_wrote_is_not_guessed_at() {
        assertThatThrownBy(() -> codec.read("incident-frozen", 1, "{}")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> codec.read("order-sent", 2, "{}")).isInstanceOf(IllegalArgumentException.class);
    }

    private static String approved() throws IOException {
        try (InputStream file = EventCodecTest.class.getResourceAsStream("events.approved.txt")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
