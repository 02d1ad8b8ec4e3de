package io.cityhelm.cockpit.dispatch;

import io.cityhelm.cockpit.action.Field;
import io.cityhelm.cockpit.action.Identities;
import io.cityhelm.core.dispatch.Addressing;
import io.cityhelm.core.dispatch.OrderGroup;
import io.cityhelm.core.dispatch.OrderGroup.Member;
import io.cityhelm.core.dispatch.OrderId;
import io.cityhelm.core.incident.Incident;
import io.cityhelm.core.jurisdiction.Jurisdiction;
import io.cityhelm.core.jurisdiction.JurisdictionTree;
import io.cityhelm.core.pack.CityPack;
import io.cityhelm.core.pack.Department;
import io.cityhelm.core.phrase.Initials;
import io.cityhelm.core.proposal.AddressRules;
import io.cityhelm.core.proposal.AddresseeSet;
import io.cityhelm.core.proposal.AddresseeSets;
import io.cityhelm.core.proposal.Addressees;
import io.cityhelm.core.proposal.OrderProposal;
import io.cityhelm.core.proposal.Proposals;
import io.cityhelm.core.text.Messages;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * To whom an order that is being written goes: besides a department, to a set (批量), with helpers (协同), or to whom the
 * rule of the city proposes. Makes the orders; their identities stay the same as long as the form is open.
 */
final class Recipients {

    private final Proposals proposals;
    private final Incident incident;
    private final Messages messages;
    private final Identities identities;
    private final JurisdictionTree tree;
    private final Addressees addressees;
    private final List<AddresseeSet> sets;
    private final Optional<AddressRules.Proposed> proposed;
    private final Field.Several<String> helpers;
    private final Field.Words why;
    private final Map<String, OrderId> ids = new HashMap<>();
    private final UUID group;

    Recipients(CityPack pack, JurisdictionTree tree, Incident incident, Identities identities, Messages messages) {
        this.proposals = new Proposals(pack);
        this.incident = incident;
        this.messages = messages;
        this.identities = identities;
        this.tree = tree;
        this.addressees = new Addressees(pack);
        this.sets = new AddresseeSets(pack, tree).of(incident.owner(), messages);
        this.proposed = new AddressRules(pack, tree).of(incident);
        this.helpers = Field.Several.of(
                "helpers",
                messages.text("order.helpers"),
                pack.departments().stream().map(this::helper).toList());
        this.why = Field.Words.of("why", messages.text("order.why"), messages.text("order.why.prompt"), 2);
        this.group = identities.group();
    }

    /** Who the rule names. */
    Optional<AddressRules.Proposed> proposed() {
        return proposed;
    }

    /** The fields of the form beside the addressee itself. */
    List<Field> fields() {
        return proposed.isPresent() ? List.of(helpers, why) : List.of(helpers);
    }

    /** Why it goes elsewhere than the rule says; no field when the rule says nothing. */
    Optional<Field> why() {
        return proposed.map(rule -> why);
    }

    /** The cockpits on the way to the place. */
    List<Field.Option<String>> cockpits() {
        return tree.path(incident.place().jurisdiction()).stream()
                .filter(node -> !node.code().equals(incident.owner()) && tree.covers(incident.owner(), node.code()))
                .map(this::cockpit)
                .toList();
    }

    /** Who can be chosen besides the departments: the cockpits on the way to the place, then whole sets. */
    List<Field.Option<String>> options() {
        List<Field.Option<String>> all = new ArrayList<>(cockpits());
        sets.stream()
                .map(set -> new Field.Option<>(
                        set.id(),
                        messages.text("order.set", set.name(), set.members().size()),
                        "",
                        Initials.of(set.name())))
                .forEach(all::add);
        return all;
    }

    /** What would leave with this proposal. @param proposal to a department, a cockpit, or a set by its id */
    Outgoing outgoing(OrderProposal proposal) {
        Optional<AddresseeSet> set = sets.stream()
                .filter(each -> each.id().equals(proposal.department()))
                .findFirst();
        Set<String> to = new LinkedHashSet<>(set.map(AddresseeSet::members).orElse(List.of(proposal.department())));
        to.addAll(helpers.choices());
        boolean joint = set.isEmpty();
        List<Member> members = new ArrayList<>();
        for (String each : to) {
            boolean lead = joint && members.isEmpty();
            members.add(new Member(
                    id(each),
                    proposals.content(incident, joint && !lead ? helping(each, proposal) : to(each, proposal)),
                    lead ? addressing(each) : Optional.empty()));
        }
        OrderGroup.Sort sort = joint ? OrderGroup.Sort.JOINT : OrderGroup.Sort.BATCH;
        String title = set.map(AddresseeSet::name)
                .orElseGet(() -> messages.text("order.group.joint", addressees.name(proposal.department(), messages)));
        return new Outgoing(new OrderGroup(group, sort, title, members));
    }

    private static OrderProposal to(String department, OrderProposal proposal) {
        return new OrderProposal(department, proposal.kind(), proposal.text());
    }

    /** A helper gets what usually is its part in such an incident, else the same words as the lead. */
    private OrderProposal helping(String department, OrderProposal proposal) {
        return proposals.ordersFor(incident, messages).stream()
                .filter(usual -> usual.department().equals(department))
                .findFirst()
                .orElseGet(() -> to(department, proposal));
    }

    /** How this addressee was found. */
    Optional<Addressing> addressing(String department) {
        return proposed.map(
                rule -> new Addressing(rule.id(), rule.rule(), rule.id().equals(department) ? "" : why.words()));
    }

    private OrderId id(String addressee) {
        return ids.computeIfAbsent(addressee, key -> identities.order());
    }

    private Field.Option<String> helper(Department department) {
        return new Field.Option<>(
                department.id(),
                messages.of(department.name()),
                "",
                department.initials() + " " + String.join(" ", department.name().values()));
    }

    private Field.Option<String> cockpit(Jurisdiction node) {
        return new Field.Option<>(
                node.code().value(),
                messages.text("order.cockpit", node.name(), messages.name(node.level())),
                "",
                node.code() + " " + Initials.of(node.name()));
    }
}
