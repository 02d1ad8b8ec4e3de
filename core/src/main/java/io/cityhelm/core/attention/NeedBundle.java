package io.cityhelm.core.attention;

import io.cityhelm.core.dispatch.OrderId;
import io.cityhelm.core.dispatch.Tie;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * What is one row of the queue: a need by itself, or the same thing that is to be done with several orders that were given
 * as one (协同, 批量). Two hundred late streets of one batch must not push everything else out of sight. Pure.
 *
 * @param group what the orders were given together as; empty for a need by itself
 * @param members by the next deadline, so that the bundle is as urgent as its first; never empty
 */
public record NeedBundle(Optional<Tie> group, List<Need> members) {

    public NeedBundle {
        members = List.copyOf(members);
    }

    /** The most urgent one of them. */
    public Need first() {
        return members.getFirst();
    }

    /**
     * Puts a queue together.
     *
     * @param needs sorted {@linkplain Need#BY_DEADLINE by the next deadline}; the bundles keep that order
     * @param groups what an order was given together as
     */
    public static List<NeedBundle> of(List<Need> needs, Function<OrderId, Optional<Tie>> groups) {
        List<Gathering> all = new ArrayList<>(needs.size());
        Map<Key, Gathering> together = new HashMap<>();
        for (Need need : needs) {
            Optional<Tie> tie = need.subject() instanceof Need.Subject.OfOrder(var order, var incident)
                    ? groups.apply(order)
                    : Optional.empty();
            if (tie.isEmpty()) {
                all.add(new Gathering(tie, List.of(need)));
                continue;
            }
            together.computeIfAbsent(new Key(tie.get().group(), need.what()), none -> {
                        Gathering first = new Gathering(tie, new ArrayList<>());
                        all.add(first);
                        return first;
                    })
                    .members()
                    .add(need);
        }
        return all.stream()
                .map(each ->
                        new NeedBundle(each.members().size() > 1 ? each.group() : Optional.empty(), each.members()))
                .toList();
    }

    /** A bundle while its members are gathered. */
    private record Gathering(Optional<Tie> group, List<Need> members) {}

    private record Key(UUID group, Need.What what) {}
}
