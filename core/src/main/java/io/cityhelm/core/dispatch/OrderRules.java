package io.cityhelm.core.dispatch;

/**
 * What the city asks of the kinds of orders. The desk asks it for every order that goes over it, so that no way to an
 * order leads round the consent that its kind needs.
 */
@FunctionalInterface
public interface OrderRules {

    /** A city that asks for nothing. */
    OrderRules NONE = kind -> Demands.NONE;

    /** @param kind an order kind; one that is not known asks for nothing */
    Demands of(String kind);
}
