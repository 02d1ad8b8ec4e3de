package io.cityhelm.core.attention;

import io.cityhelm.core.dispatch.Order;
import io.cityhelm.core.dispatch.Tie;
import java.util.List;

/** Whether an order still asks for anything, seen among the other orders of its incident. Pure. */
final class Settling {

    private Settling() {}

    /** Nothing is to be expected of the order any more, and nothing to be put in its place. */
    static boolean isSettled(Order order, List<Order> all) {
        return switch (order.stage()) {
            case VERIFIED, CANCELLED -> true;
            case DECLINED, RETURNED, EXPIRED, REJECTED -> isReplaced(order, all);
            default -> false;
        };
    }

    /** Whether an order that came to nothing was given again later, to whomever. */
    static boolean isReplaced(Order order, List<Order> all) {
        return switch (order.stage()) {
            case DECLINED, RETURNED, EXPIRED, REJECTED ->
                order.terms().tie(Tie.Kind.REPLACED_BY).isPresent()
                        || all.stream().anyMatch(other -> follows(other, order));
            default -> false;
        };
    }

    private static boolean follows(Order later, Order order) {
        return later.content().kind().equals(order.content().kind())
                && later.queuedAt()
                        .filter(at -> at.isAfter(
                                order.queuedAt().orElse(order.latest().at())))
                        .isPresent();
    }
}
