package io.cityhelm.core.proposal;

import io.cityhelm.core.alert.Alert;
import io.cityhelm.core.dispatch.OrderContent;
import io.cityhelm.core.dispatch.Windows;
import io.cityhelm.core.incident.Incident;
import io.cityhelm.core.incident.IncidentCommand;
import io.cityhelm.core.incident.IncidentId;
import io.cityhelm.core.pack.Category;
import io.cityhelm.core.pack.CityPack;
import io.cityhelm.core.pack.OrderKind;
import io.cityhelm.core.scope.Matter;
import io.cityhelm.core.scope.Mode;
import io.cityhelm.core.security.Actor;
import io.cityhelm.core.text.Messages;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Puts the data of the city pack into the form of commands. Pure; what it proposes a person may change. */
public final class Proposals {

    private final CityPack pack;

    public Proposals(CityPack pack) {
        this.pack = pack;
    }

    /** The incident that an alert would become: its promoter answers for it first. */
    public IncidentCommand.Report incidentOf(Alert alert, Actor.Officer promoter, IncidentId id) {
        return new IncidentCommand.Report(
                id,
                alert.content().title(),
                alert.content().category(),
                alert.content().grade(),
                alert.content().place(),
                promoter.jurisdiction(),
                alert.content().source(),
                Optional.of(alert.key().value()));
    }

    /** The orders that usually follow an incident of its category, first things first. */
    public List<OrderProposal> ordersFor(Incident incident, Messages language) {
        return pack.category(incident.category()).map(Category::orders).orElse(List.of()).stream()
                .map(order -> new OrderProposal(
                        order.department(),
                        order.kind(),
                        wording(order.kind(), language.of(order.text()), incident, language)))
                .toList();
    }

    /** The words of an order of a kind, for a task at the incident's place. */
    public String wording(String kind, String task, Incident incident, Messages language) {
        return wording(kind, task, incident.title(), incident.place().address(), language);
    }

    /** The words of an order of a kind, for a task of an incident that may not be open yet. */
    String wording(String kind, String task, String incident, String place, Messages language) {
        String template =
                pack.orderKind(kind).map(k -> language.of(k.template())).orElse("{task}");
        return template.replace("{task}", task).replace("{incident}", incident).replace("{place}", place);
    }

    /**
     * What is handed to the desk, in peace.
     *
     * @throws IllegalArgumentException when the pack has no such kind
     */
    public OrderContent content(Incident incident, OrderProposal proposal) {
        return content(incident, proposal, Mode.PEACE);
    }

    /**
     * What is handed to the desk.
     *
     * @param mode of the incident's place: the windows may differ
     * @throws IllegalArgumentException when the pack has no such kind
     */
    public OrderContent content(Incident incident, OrderProposal proposal, Mode mode) {
        OrderKind kind = pack.orderKind(proposal.kind())
                .orElseThrow(() -> new IllegalArgumentException("no order kind " + proposal.kind()));
        return new OrderContent(
                incident.id(),
                proposal.department(),
                proposal.kind(),
                proposal.text(),
                Optional.of(incident.place()),
                incident.owner(),
                windows(kind, incident.category(), incident.grade().ordinal() + 1, proposal.department(), mode));
    }

    /** The pack counts each window from the end of the one before; an order counts all from its issue. */
    Windows windows(OrderKind kind, String category, int grade, String department, Mode mode) {
        OrderKind.Windows each =
                pack.clocks().windows(new Matter(kind.id(), category, grade, department, mode), kind.windows(grade));
        Duration accept = each.deliver().plus(each.accept());
        return new Windows(each.deliver(), accept, accept.plus(each.done()));
    }
}
