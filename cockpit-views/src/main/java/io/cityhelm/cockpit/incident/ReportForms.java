package io.cityhelm.cockpit.incident;

import io.cityhelm.cockpit.action.ActionForm;
import io.cityhelm.cockpit.action.CommandHand;
import io.cityhelm.cockpit.action.Effect;
import io.cityhelm.cockpit.action.Field;
import io.cityhelm.cockpit.action.Identities;
import io.cityhelm.cockpit.action.Wording;
import io.cityhelm.core.alert.Alert;
import io.cityhelm.core.command.Request;
import io.cityhelm.core.incident.Grade;
import io.cityhelm.core.incident.IncidentCommand;
import io.cityhelm.core.incident.IncidentDecisions;
import io.cityhelm.core.incident.IncidentId;
import io.cityhelm.core.incident.Place;
import io.cityhelm.core.jurisdiction.JurisdictionCode;
import io.cityhelm.core.jurisdiction.JurisdictionTree;
import io.cityhelm.core.pack.Category;
import io.cityhelm.core.pack.CityPack;
import io.cityhelm.core.security.Act;
import io.cityhelm.core.text.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Opening an incident: by hand, or out of an alert. Whoever opens it answers for it first. */
public final class ReportForms {

    private static final String BY_HAND = "manual";

    private final CityPack pack;
    private final JurisdictionTree tree;
    private final Identities identities;
    private final CommandHand hand;
    private final Wording wording;
    private final Messages messages;
    private final CaseFacts facts;
    private final Consumer<IncidentId> opened;

    /** @param opened told which incident was opened, when it is in the journal */
    public ReportForms(
            CityPack pack,
            JurisdictionTree tree,
            Identities identities,
            CommandHand hand,
            Wording wording,
            CaseFacts facts,
            Consumer<IncidentId> opened) {
        this.pack = pack;
        this.tree = tree;
        this.identities = identities;
        this.hand = hand;
        this.wording = wording;
        this.messages = wording.messages();
        this.facts = facts;
        this.opened = opened;
    }

    /** The form of an incident that somebody reports by telephone or in person. @param place where, until it is changed */
    public ActionForm byHand(Place place) {
        Fields fields = new Fields("", Optional.empty(), Optional.empty(), place.address());
        Field.Choice<String> source =
                Field.Choice.of("source", messages.text("case.source"), sources(), Field.Look.CHIPS);
        return form(
                messages.text("report.title"),
                messages.name(Act.REPORT),
                fields,
                List.of(source),
                place,
                () -> source.choice().orElse(BY_HAND),
                Optional.empty());
    }

    /** The form of the incident that an alert becomes. */
    public ActionForm promotion(Alert alert) {
        Fields fields = new Fields(
                alert.content().title(),
                Optional.of(alert.content().category()),
                Optional.of(alert.content().grade()),
                alert.content().place().address());
        return form(
                messages.text(
                        "form.title",
                        messages.name(Act.PROMOTE),
                        alert.content().title()),
                messages.name(Act.PROMOTE),
                fields,
                List.of(),
                alert.content().place(),
                () -> alert.content().source(),
                Optional.of(alert.key().value()));
    }

    private ActionForm form(
            String title,
            String verb,
            Fields fields,
            List<Field> more,
            Place place,
            Supplier<String> source,
            Optional<String> alert) {
        IncidentId id = identities.incident();
        Supplier<IncidentCommand.Report> command = () -> new IncidentCommand.Report(
                id,
                fields.title.words(),
                fields.category.choice().orElse(""),
                fields.grade.choice().orElse(Grade.IV),
                new Place(place.point(), place.jurisdiction(), fields.address.words()),
                owner(),
                source.get(),
                alert);
        List<Field> left = new ArrayList<>(List.of(fields.title, fields.address));
        left.addAll(more);
        return new ActionForm(
                new ActionForm.Plan(
                        title,
                        verb,
                        List.of(left, List.of(fields.grade, fields.category)),
                        () -> effect(command.get()),
                        // a new stream has no version to have seen
                        seen -> Request.of(command.get()),
                        () -> 0,
                        done -> opened.accept(id)),
                hand,
                wording);
    }

    private Effect effect(IncidentCommand.Report report) {
        Optional<String> objection = hand.context()
                .map(context -> wording.objection(IncidentDecisions.decide(null, report, context, 0)))
                .orElseGet(() -> Optional.of(messages.text("action.nobody")));
        return new Effect(
                List.of(
                        line(
                                "report.opens",
                                messages.text(
                                        "report.opens.text",
                                        report.title().isBlank() ? "—" : report.title(),
                                        messages.name(report.grade()))),
                        line("case.category", facts.categoryOf(report.category())),
                        line("order.place", facts.where(report.place())),
                        line("case.owner", facts.ownerOf(report.owner()))),
                objection);
    }

    private Effect.Line line(String label, String text) {
        return new Effect.Line(messages.text(label), text);
    }

    private JurisdictionCode owner() {
        return hand.officer()
                .map(officer -> officer.jurisdiction())
                .orElse(tree.root().code());
    }

    /** The fields, and how the grade follows the category until somebody sets it. */
    private final class Fields {
        private final Field.Words title;
        private final Field.Words address;
        private final Field.Choice<String> category;
        private final Field.Choice<Grade> grade;
        private Grade suggested;

        Fields(String title, Optional<String> category, Optional<Grade> grade, String address) {
            this.title = Field.Words.of("title", messages.text("report.name"), messages.text("report.name.prompt"), 2);
            this.title.text().set(title);
            this.address = Field.Words.of(
                    "address", messages.text("report.address"), messages.text("report.address.prompt"), 2);
            this.address.text().set(address);
            this.category =
                    Field.Choice.of("category", messages.text("case.category"), categories(), Field.Look.SEARCH);
            category.ifPresent(this.category::choose);
            this.grade = Field.Choice.among("grade", messages.text("case.grade"), Grade.class, messages);
            this.suggested = grade.orElseGet(this::usual);
            this.grade.choose(suggested);
            this.category.chosen().addListener((property, before, now) -> follow());
        }

        private void follow() {
            if (grade.choice().filter(suggested::equals).isPresent()) {
                suggested = usual();
                grade.choose(suggested);
            }
        }

        private Grade usual() {
            return category.choice()
                    .flatMap(pack::category)
                    .map(c -> Grade.values()[c.grade() - 1])
                    .orElse(Grade.IV);
        }
    }

    private List<Field.Option<String>> categories() {
        return pack.categories().stream()
                .map((Category c) -> new Field.Option<>(
                        c.id(),
                        messages.of(c.name()),
                        "",
                        c.id() + " " + String.join(" ", c.name().values())))
                .toList();
    }

    private List<Field.Option<String>> sources() {
        return pack.reporting().sources().stream()
                .map(source -> Field.Option.of(source.id(), messages.of(source.name())))
                .toList();
    }
}
