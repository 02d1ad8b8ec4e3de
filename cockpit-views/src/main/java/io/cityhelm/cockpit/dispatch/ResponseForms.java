package io.cityhelm.cockpit.dispatch;

import io.cityhelm.cockpit.action.ActionForm;
import io.cityhelm.cockpit.action.CommandHand;
import io.cityhelm.cockpit.action.Effect;
import io.cityhelm.cockpit.action.Field;
import io.cityhelm.cockpit.action.Identities;
import io.cityhelm.cockpit.action.Wording;
import io.cityhelm.core.alert.Alert;
import io.cityhelm.core.command.Request;
import io.cityhelm.core.command.ResponseDecisions;
import io.cityhelm.core.decision.Context;
import io.cityhelm.core.dispatch.OrderId;
import io.cityhelm.core.incident.Grade;
import io.cityhelm.core.incident.Incident;
import io.cityhelm.core.incident.IncidentCommand;
import io.cityhelm.core.incident.IncidentEvent;
import io.cityhelm.core.incident.IncidentId;
import io.cityhelm.core.pack.CityPack;
import io.cityhelm.core.proposal.Proposals;
import io.cityhelm.core.text.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/** From an alert to an issued order in one form: incident, verification and order are previewed and sent together. */
public final class ResponseForms {

    private final CityPack pack;
    private final Proposals proposals;
    private final Identities identities;
    private final CommandHand hand;
    private final Wording wording;
    private final Messages messages;
    private final OrderWriting orders;
    private final Consumer<IncidentId> opened;

    /** @param opened told which incident was opened, when it is in the journal */
    public ResponseForms(
            CityPack pack,
            Identities identities,
            CommandHand hand,
            Wording wording,
            OrderWriting orders,
            Consumer<IncidentId> opened) {
        this.pack = pack;
        this.proposals = new Proposals(pack);
        this.identities = identities;
        this.hand = hand;
        this.wording = wording;
        this.messages = wording.messages();
        this.orders = orders;
        this.opened = opened;
    }

    /** The form; empty when nobody has signed in. @param version of the alert on the screen, later */
    public Optional<ActionForm> of(Alert alert, LongSupplier version) {
        return hand.context().map(context -> form(alert, version, context));
    }

    private ActionForm form(Alert alert, LongSupplier version, Context context) {
        IncidentId id = identities.incident();
        OrderId order = identities.order();
        IncidentCommand.Report report =
                proposals.incidentOf(alert, hand.officer().orElseThrow(), id);
        Incident incident = opened(report, context);
        Recipients recipients = new Recipients(pack, pack.tree(), incident, identities, messages);
        OrderDraft draft = new OrderDraft(pack, proposals, incident, messages, recipients.cockpits());
        recipients.proposed().ifPresent(rule -> draft.address(rule.id()));
        Field.Choice<Grade> grade = grades(incident);
        List<List<Field>> columns = new ArrayList<>(draft.columns());
        List<Field> right = new ArrayList<>(List.of(grade));
        right.addAll(columns.getLast());
        recipients.why().ifPresent(right::add);
        columns.set(columns.size() - 1, right);
        return new ActionForm(
                new ActionForm.Plan(
                        messages.text("response.title", alert.content().title()),
                        messages.text("response.verb"),
                        columns,
                        () -> {
                            Request.Respond request =
                                    request(report, grade, order, incident, draft, recipients, OptionalLong.empty());
                            return new Effect(lines(incident, grade, draft, recipients), objection(request));
                        },
                        seen -> request(report, grade, order, incident, draft, recipients, OptionalLong.of(seen)),
                        version,
                        done -> opened.accept(id)),
                hand,
                wording);
    }

    private Request.Respond request(
            IncidentCommand.Report report,
            Field.Choice<Grade> grade,
            OrderId order,
            Incident incident,
            OrderDraft draft,
            Recipients recipients,
            OptionalLong seen) {
        Grade verified = grade.choice().orElse(incident.grade());
        return new Request.Respond(
                report,
                verified,
                order,
                proposals.content(verified(incident, verified), draft.proposal()),
                recipients.addressing(draft.proposal().department()),
                seen);
    }

    private List<Effect.Line> lines(
            Incident incident, Field.Choice<Grade> grade, OrderDraft draft, Recipients recipients) {
        Grade verified = grade.choice().orElse(incident.grade());
        List<Effect.Line> lines = new ArrayList<>();
        lines.add(new Effect.Line(
                messages.text("report.opens"),
                messages.text("report.opens.text", incident.title(), messages.name(incident.grade()))));
        lines.add(new Effect.Line(
                messages.text("response.verifies"), messages.text("response.verifies.text", messages.name(verified))));
        lines.addAll(orders.lines(verified(incident, verified), draft.proposal(), recipients.proposed()));
        return lines;
    }

    private Optional<String> objection(Request.Respond request) {
        return hand.context()
                .map(context -> wording.objection(ResponseDecisions.decide(request, context)))
                .orElseGet(() -> Optional.of(messages.text("action.nobody")));
    }

    /** The incident as it would be opened. */
    private static Incident opened(IncidentCommand.Report report, Context context) {
        return Incident.evolve(
                null,
                new IncidentEvent.IncidentReported(
                        report.incident(),
                        "",
                        report.title(),
                        report.category(),
                        report.grade(),
                        report.place(),
                        report.owner(),
                        report.source(),
                        report.alert(),
                        context.now()));
    }

    /** The incident as its order will find it. */
    private static Incident verified(Incident incident, Grade grade) {
        return Incident.evolve(incident, new IncidentEvent.IncidentVerified(grade, "", incident.reportedAt()));
    }

    private Field.Choice<Grade> grades(Incident incident) {
        Field.Choice<Grade> grade = Field.Choice.among("grade", messages.text("case.grade"), Grade.class, messages);
        grade.choose(incident.grade());
        return grade;
    }
}
