package io.cityhelm.cockpit.attention;

import io.cityhelm.cockpit.deadline.Deadline;
import io.cityhelm.cockpit.dispatch.HoldWords;
import io.cityhelm.cockpit.picture.Picture;
import io.cityhelm.cockpit.place.Whereabouts;
import io.cityhelm.cockpit.text.HoldMarks;
import io.cityhelm.cockpit.text.Wording;
import io.cityhelm.core.alert.Alert;
import io.cityhelm.core.attention.Need;
import io.cityhelm.core.attention.NeedBundle;
import io.cityhelm.core.dispatch.Order;
import io.cityhelm.core.dispatch.OrderStage;
import io.cityhelm.core.dispatch.Terms;
import io.cityhelm.core.dispatch.Tie;
import io.cityhelm.core.hold.Supervision;
import io.cityhelm.core.incident.Incident;
import io.cityhelm.core.incident.Place;
import io.cityhelm.core.jurisdiction.JurisdictionTree;
import io.cityhelm.core.pack.CityPack;
import io.cityhelm.core.plan.ResponseLevel;
import io.cityhelm.core.plan.ResponsePlans;
import io.cityhelm.core.proposal.Addressees;
import io.cityhelm.core.situation.Versioned;
import io.cityhelm.core.text.Messages;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** Makes the lines of the queue out of a picture, and puts those that are seen into words. Pure, for any thread. */
final class NeedRows {

    private final Addressees addressees;
    private final Whereabouts places;
    private final HoldWords holds;
    private final HoldMarks marks;
    private final Messages messages;
    private final ResponsePlans plans;
    private final int amber;
    private final NeedClocks clocks;

    NeedRows(CityPack pack, JurisdictionTree tree, Messages messages) {
        this.places = new Whereabouts(tree);
        this.addressees = new Addressees(pack);
        this.holds = new HoldWords(tree, pack.info().zone(), messages);
        this.marks = new HoldMarks(tree, new Wording(messages, pack.info().zone()));
        this.messages = messages;
        this.plans = pack.plans();
        this.amber = pack.limits().amber();
        this.clocks = new NeedClocks(pack);
    }

    /** The lines of the queue; what was given as one is one line. */
    List<NeedLine> of(Picture picture) {
        Map<UUID, Integer> sizes = sizes(picture);
        return NeedBundle.of(
                        picture.needs(),
                        id -> picture.order(id)
                                .flatMap(order -> order.state().terms().group()))
                .stream()
                .<NeedLine>map(bundle -> bundle.group()
                        .<NeedLine>map(tie -> ofGroup(bundle, tie, sizes.getOrDefault(tie.group(), 0), picture))
                        .orElseGet(() -> ofOne(bundle.first(), picture)))
                .toList();
    }

    /** A line in words. */
    NeedWords words(NeedLine line) {
        return switch (line) {
            case NeedRow row when row.member() -> ofMember(row);
            case NeedRow row when isPlan(row.need()) -> ofPlanInWords(row.need());
            case NeedRow row -> words(row, standing(row));
            case NeedGroup group -> {
                NeedRow first = group.members().getFirst();
                String task = messages.text(
                        "needs.group",
                        messages.name(first.need().what()),
                        group.title(),
                        group.members().size(),
                        group.size());
                yield new NeedWords(words(first, "").headline(), task);
            }
        };
    }

    private NeedRow ofOne(Need need, Picture picture) {
        return switch (need.subject()) {
            case Need.Subject.OfAlert(var key) -> {
                Optional<Alert> alert = picture.alert(key).map(Versioned::state);
                yield row(
                        need,
                        Optional.empty(),
                        Optional.empty(),
                        alert.map(a -> a.content().place()),
                        alert.map(Alert::raisedAt));
            }
            case Need.Subject.OfWarning warning -> alone(need);
            case Need.Subject.OfIncident(var id) -> {
                Optional<Incident> incident = picture.incident(id).map(Versioned::state);
                yield row(need, Optional.empty(), incident, incident.map(Incident::place), incident.map(since(need)));
            }
            case Need.Subject.OfOrder(var id, var in) -> {
                Optional<Order> order = picture.order(id).map(Versioned::state);
                Optional<Incident> incident = picture.incident(in).map(Versioned::state);
                yield row(need, order, incident, incident.map(Incident::place), order.flatMap(NeedRows::since));
            }
            case Need.Subject.OfSuggestion suggestion -> alone(need);
            case Need.Subject.OfActivation activation -> alone(need);
        };
    }

    /** What is about no incident has no place on the map. */
    private NeedRow alone(Need need) {
        return row(
                need,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                need.due().map(due -> due.minus(clocks.of(need))));
    }

    private NeedGroup ofGroup(NeedBundle bundle, Tie tie, int size, Picture picture) {
        List<NeedRow> members = bundle.members().stream()
                .map(need -> ofOne(need, picture).asMember())
                .toList();
        return new NeedGroup(tie.group(), tie.title(), size, members);
    }

    /** How many orders each group has; what was given to another in its place does not count. */
    private static Map<UUID, Integer> sizes(Picture picture) {
        Map<UUID, Integer> sizes = new HashMap<>();
        for (Versioned<Order> order : picture.orders()) {
            Terms terms = order.state().terms();
            if (terms.tie(Tie.Kind.REPLACED_BY).isEmpty()) {
                terms.group().ifPresent(tie -> sizes.merge(tie.group(), 1, Integer::sum));
            }
        }
        return sizes;
    }

    private NeedRow row(
            Need need,
            Optional<Order> order,
            Optional<Incident> incident,
            Optional<Place> place,
            Optional<Instant> since) {
        return new NeedRow(
                need,
                order,
                incident,
                place,
                need.due().map(due -> new Deadline(since.orElse(due), due, amber)),
                false);
    }

    private NeedWords words(NeedRow row, String standing) {
        Need need = row.need();
        String where = row.place().map(places::brief).orElse("");
        String headline = where.isBlank() ? need.title() : messages.text("needs.headline", need.title(), where);
        String task = messages.name(need.what());
        return new NeedWords(
                row.incident().map(its -> marks.named(headline, its)).orElse(headline),
                standing.isEmpty() ? task : messages.text("needs.task", task, standing));
    }

    /** Below the line of its group a member says only what is its own. */
    private NeedWords ofMember(NeedRow row) {
        Order order = row.order().orElseThrow();
        return new NeedWords(
                addressees.name(order.content().department(), messages),
                messages.text("needs.task", messages.name(row.need().what()), messages.name(order.stage())));
    }

    private static boolean isPlan(Need need) {
        return need.subject() instanceof Need.Subject.OfSuggestion
                || need.subject() instanceof Need.Subject.OfActivation;
    }

    /** A plan is named by the pack. */
    private NeedWords ofPlanInWords(Need need) {
        String name =
                plans.find(need.title()).map(plan -> messages.of(plan.name())).orElse(need.title());
        String level = messages.name(ResponseLevel.ofRank(need.grade()));
        return new NeedWords(
                messages.text("needs.headline", name, need.place()),
                need.what() == Need.What.MAN_POSTS
                        ? messages.text("needs.posts", level, need.count())
                        : messages.text("needs.task", messages.name(need.what()), level));
    }

    /** Which order, unit or note it is about; empty when the title says it all. */
    private String standing(NeedRow row) {
        Need need = row.need();
        return switch (need.subject()) {
            case Need.Subject.OfAlert alert -> "";
            case Need.Subject.OfSuggestion suggestion -> "";
            case Need.Subject.OfActivation activation -> "";
            case Need.Subject.OfWarning warning -> need.place();
            case Need.Subject.OfIncident incident ->
                switch (need.what()) {
                    case CHECK_UNIT, FIND_UNIT, READ_NOTE -> need.place();
                    default -> "";
                };
            case Need.Subject.OfOrder order ->
                row.order().map(known -> standing(need, known)).orElse(need.place());
        };
    }

    /** The clock of a supervision began with it, that of anything else with the stage. */
    private static Function<Incident, Instant> since(Need need) {
        return incident -> need.what() == Need.What.MEET_SUPERVISION
                ? incident.holds().supervision().map(Supervision::at).orElse(incident.stageSince())
                : incident.stageSince();
    }

    /** The addressee and where the order stands with it, or what is asked for it. */
    private String standing(Need need, Order order) {
        String department = addressees.name(order.content().department(), messages);
        if (need.what() == Need.What.GRANT_HOLD && order.holds().asked().isPresent()) {
            return messages.text(
                    "needs.order", department, holds.asked(order.holds().asked().get()));
        }
        return messages.text("needs.order", department, messages.name(order.stage()));
    }

    /** A finished order's clock began when it was finished; every other one's when it was issued. */
    private static Optional<Instant> since(Order order) {
        return order.stage() == OrderStage.DONE || order.stage() == OrderStage.HELD
                ? Optional.of(order.latest().at())
                : order.queuedAt();
    }
}
