package io.cityhelm.core.dispatch;

/**
 * How the addressee of an order was found.
 *
 * @param proposed the addressee that the rule named
 * @param rule the rule that named it
 * @param reason why the officer gave the order to another one; empty when the proposal was followed
 */
public record Addressing(String proposed, Rule rule, String reason) {

    /** Why somebody is the addressee. */
    public enum Rule {
        /** 部件，先属主: a thing that is broken goes to whom it belongs. */
        COMPONENT_OWNER,
        /** 部件，后属地: nobody owns it, so it goes to where it stands. */
        COMPONENT_TERRITORY,
        /** 事件，先属地: what goes on somewhere goes to that place first. */
        EVENT_TERRITORY,
        /** 事件，后属主: nobody answers for the place, so it goes to the branch that does. */
        EVENT_OWNER,
        /** The city pack names it for this sort of incident. */
        USUAL
    }
}
