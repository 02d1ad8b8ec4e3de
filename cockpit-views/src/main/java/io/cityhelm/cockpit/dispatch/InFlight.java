package io.cityhelm.cockpit.dispatch;

/** One row of the orders in flight: an order, or all that were given as one. */
public sealed interface InFlight permits OrderRow, GroupRow {}
