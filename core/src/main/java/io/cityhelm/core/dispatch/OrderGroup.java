package io.cityhelm.core.dispatch;

import io.cityhelm.core.decision.Refusal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * Several orders that are given as one: all of them or none.
 *
 * @param id what they share
 * @param title what people call them: "all streets of the district"
 * @param members the lead of a joint order first
 */
public record OrderGroup(UUID id, Sort sort, String title, List<Member> members) {

    /** How many addressees one command may have. */
    public static final int MOST = 300;

    /** What makes them a group. */
    public enum Sort {
        /** 协同: the first one leads, the others help. */
        JOINT,
        /** 批量: the same words to all. */
        BATCH
    }

    /** One order of the group. */
    public record Member(OrderId order, OrderContent content, Optional<Addressing> addressing) {}

    public OrderGroup {
        members = List.copyOf(members);
    }

    /** Why these are no group; empty when they are one. */
    public Optional<Refusal> objection() {
        if (members.size() < 2) {
            return Optional.of(Refusal.because("order.group-too-small"));
        }
        if (members.size() > MOST) {
            return Optional.of(Refusal.because("order.group-too-large", members.size(), MOST));
        }
        long addressees = members.stream()
                .map(member -> member.content().department())
                .distinct()
                .count();
        boolean oneIncident = members.stream()
                        .map(member -> member.content().incident())
                        .distinct()
                        .count()
                == 1;
        if (!oneIncident) {
            return Optional.of(Refusal.because("order.group-of-one-incident"));
        }
        return addressees < members.size() ? Optional.of(Refusal.because("order.addressed-twice")) : Optional.empty();
    }

    /** The commands that the group comes to, in its order. */
    public List<OrderCommand.DraftAndIssue> commands() {
        return IntStream.range(0, members.size())
                .mapToObj(i -> {
                    Member member = members.get(i);
                    return new OrderCommand.DraftAndIssue(
                            member.order(), member.content(), new Arrangement(List.of(tie(i)), member.addressing()));
                })
                .toList();
    }

    private Tie tie(int index) {
        if (sort == Sort.BATCH) {
            return new Tie(Tie.Kind.BATCH, id, Optional.empty(), title);
        }
        return index == 0
                ? new Tie(Tie.Kind.LEADS, id, Optional.empty(), title)
                : new Tie(Tie.Kind.HELPS, id, Optional.of(members.getFirst().order()), title);
    }
}
