package io.cityhelm.core.handover;

import io.cityhelm.core.alert.Alert;
import io.cityhelm.core.alert.AlertState;
import io.cityhelm.core.dispatch.Order;
import io.cityhelm.core.handover.HandoverContent.Item;
import io.cityhelm.core.handover.HandoverContent.Section;
import io.cityhelm.core.incident.Incident;
import io.cityhelm.core.incident.IncidentId;
import io.cityhelm.core.jurisdiction.JurisdictionCode;
import io.cityhelm.core.jurisdiction.JurisdictionTree;
import io.cityhelm.core.plan.Activation;
import io.cityhelm.core.plan.ActivationStage;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Drafts a handover from what stands: nothing that a person would have to remember. Pure. */
public final class HandoverDraft {

    /** So many matters of each kind are named; how many there are is said. */
    private static final int NAMED = 100;

    private final JurisdictionTree tree;

    public HandoverDraft(JurisdictionTree tree) {
        this.tree = tree;
    }

    /**
     * What stands in the whole city.
     *
     * @param alerts open ones
     * @param incidents open ones
     * @param orders open ones
     * @param responses that are not over
     * @param silent names of sources that say nothing
     */
    public record Standing(
            Collection<Alert> alerts,
            Collection<Incident> incidents,
            Collection<Order> orders,
            Collection<Activation> responses,
            List<String> silent) {}

    /** What a seat has to hand over. */
    public HandoverContent of(JurisdictionCode seat, Standing standing, Instant now) {
        Map<IncidentId, Incident> mine = standing.incidents().stream()
                .filter(incident -> incident.owner().equals(seat))
                .collect(Collectors.toMap(Incident::id, Function.identity()));
        List<Alert> near = standing.alerts().stream()
                .filter(alert -> tree.covers(seat, alert.content().place().jurisdiction()))
                .toList();
        return new HandoverContent(
                now,
                section(standing.responses().stream()
                        .filter(response -> bearsOn(seat, response.terms().scope(), tree))
                        .map(HandoverDraft::item)
                        .toList()),
                section(mine.values().stream().map(HandoverDraft::item).toList()),
                section(standing.orders().stream()
                        .filter(order -> mine.containsKey(order.content().incident())
                                || order.content().issuer().equals(seat))
                        .filter(order -> !order.stage().isEnded())
                        .map(HandoverDraft::item)
                        .toList()),
                section(held(near, AlertState.ACKNOWLEDGED)),
                section(held(near, AlertState.SHELVED)),
                standing.silent());
    }

    static boolean bearsOn(JurisdictionCode seat, JurisdictionCode scope, JurisdictionTree tree) {
        return tree.covers(seat, scope) || tree.covers(scope, seat);
    }

    private static List<Item> held(List<Alert> alerts, AlertState state) {
        return alerts.stream()
                .filter(alert -> alert.state() == state)
                .map(alert -> new Item(
                        "", alert.content().title(), key(alert.state()), alert.holder(), alert.note(), alert.until()))
                .toList();
    }

    private static Item item(Incident incident) {
        return new Item(
                incident.number(),
                incident.title(),
                key(incident.stage()),
                Optional.empty(),
                incident.place().address(),
                Optional.empty());
    }

    private static Item item(Order order) {
        return new Item(
                order.number(),
                order.content().department(),
                key(order.stage()),
                Optional.empty(),
                order.content().text(),
                order.due());
    }

    /** Due is what is next of its checklist. */
    private static Item item(Activation response) {
        return new Item(
                response.number(),
                response.terms().plan(),
                response.stage() == ActivationStage.ACTIVE ? key(response.level()) : key(response.stage()),
                Optional.empty(),
                response.reason(),
                response.measures().checklist().stream()
                        .filter(each -> response.ticked(each.id()).isEmpty())
                        .map(each -> response.levelSince().plus(each.due()))
                        .min(Comparator.naturalOrder()));
    }

    static String key(Enum<?> state) {
        return state.getDeclaringClass().getSimpleName() + "." + state.name();
    }

    static Section section(List<Item> items) {
        return new Section(
                items.size(),
                items.stream()
                        .sorted(Comparator.comparing((Item item) -> item.due().orElse(Instant.MAX))
                                .thenComparing(Item::number)
                                .thenComparing(Item::what))
                        .limit(NAMED)
                        .toList());
    }
}
