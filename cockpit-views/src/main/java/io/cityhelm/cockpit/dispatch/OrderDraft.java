package io.cityhelm.cockpit.dispatch;

import io.cityhelm.cockpit.action.Field;
import io.cityhelm.core.incident.Incident;
import io.cityhelm.core.pack.Category;
import io.cityhelm.core.pack.CityPack;
import io.cityhelm.core.pack.Department;
import io.cityhelm.core.pack.OrderKind;
import io.cityhelm.core.proposal.OrderProposal;
import io.cityhelm.core.proposal.Proposals;
import io.cityhelm.core.text.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The fields of an order that is being written, and how they follow each other: a proposal fills in the rest, another
 * kind rewords what nobody has touched, another department drops the proposal.
 */
final class OrderDraft {

    private final CityPack pack;
    private final Proposals proposals;
    private final Incident incident;
    private final Messages messages;
    private final Field.Choice<Category.SuggestedOrder> proposal;
    private final Field.Choice<String> department;
    private final Field.Choice<String> kind;
    private final Field.Words text;
    private final List<Field.Option<String>> others;
    private String task = "";
    private String generated = "";

    /** An order to one department of the pack. */
    OrderDraft(CityPack pack, Proposals proposals, Incident incident, Messages messages) {
        this(pack, proposals, incident, messages, List.of());
    }

    /** @param others who else can be addressed, by id */
    OrderDraft(
            CityPack pack,
            Proposals proposals,
            Incident incident,
            Messages messages,
            List<Field.Option<String>> others) {
        this.others = List.copyOf(others);
        this.pack = pack;
        this.proposals = proposals;
        this.incident = incident;
        this.messages = messages;
        this.proposal = Field.Choice.of("proposal", messages.text("order.proposals"), suggestions(), Field.Look.LIST);
        this.department = Field.Choice.of("department", messages.text("order.to"), departments(), Field.Look.SEARCH);
        this.kind = Field.Choice.of("kind", messages.text("order.kind"), kinds(), Field.Look.CHIPS);
        this.text = Field.Words.of("text", messages.text("order.text"), messages.text("order.text.prompt"), 4);
        proposal.choice().ifPresentOrElse(this::take, this::reword);
        proposal.chosen()
                .addListener((property, before, now) -> proposal.choice().ifPresent(this::take));
        department.chosen().addListener((property, before, now) -> dropProposal());
        kind.chosen().addListener((property, before, now) -> reword());
    }

    /** The fields, left column and right column. */
    List<List<Field>> columns() {
        List<Field> left = new ArrayList<>();
        if (!proposal.options().isEmpty()) {
            left.add(proposal);
        }
        left.add(department);
        return List.of(left, List.of(kind, text));
    }

    /** Gives it to another than was proposed; the words stay. */
    void address(String id) {
        department.choose(id);
    }

    /** The order as it stands now. */
    OrderProposal proposal() {
        return new OrderProposal(department.choice().orElse(""), kind.choice().orElse(""), text.words());
    }

    private void take(Category.SuggestedOrder suggested) {
        task = messages.of(suggested.text());
        department.choose(suggested.department());
        kind.choose(suggested.kind());
        write(proposals.wording(suggested.kind(), task, incident, messages));
    }

    private void dropProposal() {
        Optional<String> chosen = department.choice();
        if (proposal.choice()
                .filter(p -> chosen.filter(p.department()::equals).isEmpty())
                .isPresent()) {
            proposal.chosen().set(null);
        }
    }

    /** Words that a person wrote are never replaced. */
    private void reword() {
        if (text.text().get().equals(generated)) {
            write(proposals.wording(kind.choice().orElse(""), task, incident, messages));
        }
    }

    private void write(String words) {
        generated = words;
        text.text().set(words);
    }

    private List<Field.Option<Category.SuggestedOrder>> suggestions() {
        return pack.category(incident.category()).map(Category::orders).orElse(List.of()).stream()
                .map(this::suggestion)
                .toList();
    }

    private Field.Option<Category.SuggestedOrder> suggestion(Category.SuggestedOrder order) {
        String to = pack.department(order.department())
                .map(d -> messages.of(d.name()))
                .orElse(order.department());
        String what =
                pack.orderKind(order.kind()).map(k -> messages.of(k.name())).orElse(order.kind());
        return new Field.Option<>(order, messages.text("order.proposal", to, what), messages.of(order.text()), "");
    }

    /** Those that act in the incident's domain first: nobody searches for the fire brigade at a fire. */
    private List<Field.Option<String>> departments() {
        String domain = pack.category(incident.category()).map(Category::domain).orElse("");
        List<Department> all = new ArrayList<>(pack.departments());
        all.sort(java.util.Comparator.comparing(d -> !d.domains().contains(domain)));
        List<Field.Option<String>> options = new ArrayList<>(all.stream()
                .map(d -> new Field.Option<>(
                        d.id(),
                        messages.of(d.name()),
                        "",
                        d.id() + " " + d.initials() + " "
                                + String.join(" ", d.name().values())))
                .toList());
        options.addAll(others);
        return options;
    }

    private List<Field.Option<String>> kinds() {
        return pack.orderKinds().stream()
                .map((OrderKind k) -> Field.Option.of(k.id(), messages.of(k.name())))
                .toList();
    }
}
