package io.cityhelm.core.dispatch;

import java.util.Collection;

/** 协同: what a lead has to know of its helpers. Pure. */
public final class JointOrders {

    private JointOrders() {}

    /** How many helpers of a lead have neither a result that stands nor come to nothing. @param orders of the incident */
    public static int openHelpers(Tie lead, Collection<Order> orders) {
        return (int) orders.stream()
                .filter(order -> order.terms()
                        .tie(Tie.Kind.HELPS)
                        .filter(tie -> tie.group().equals(lead.group()))
                        .isPresent())
                .filter(order ->
                        order.stage() != OrderStage.DONE && !order.stage().isEnded())
                .count();
    }
}
