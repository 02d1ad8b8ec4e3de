package io.cityhelm.cockpit.dispatch;

import io.cityhelm.core.command.Request;
import io.cityhelm.core.dispatch.Arrangement;
import io.cityhelm.core.dispatch.OrderCommand;
import io.cityhelm.core.dispatch.OrderGroup;
import java.util.List;

/** What leaves when a form is confirmed: one order, or several that are given as one. */
record Outgoing(OrderGroup group) {

    List<OrderGroup.Member> members() {
        return group.members();
    }

    OrderGroup.Member first() {
        return group.members().getFirst();
    }

    boolean isGroup() {
        return group.members().size() > 1;
    }

    /** The orders as the rules are asked about them. */
    List<OrderCommand.DraftAndIssue> commands() {
        return isGroup() ? group.commands() : List.of(single());
    }

    Request request() {
        return isGroup() ? Request.of(group) : Request.of(single());
    }

    private OrderCommand.DraftAndIssue single() {
        return new OrderCommand.DraftAndIssue(
                first().order(), first().content(), new Arrangement(List.of(), first().addressing()));
    }
}
