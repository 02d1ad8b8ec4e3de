package io.cityhelm.core.proposal;

/**
 * An order as it could be given.
 *
 * @param department an id of the city pack
 * @param kind an order kind of the city pack
 * @param text the words, ready to send or to change
 */
public record OrderProposal(String department, String kind, String text) {}
