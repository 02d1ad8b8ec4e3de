package io.cityhelm.core.plan;

import io.cityhelm.core.dispatch.OrderContent;
import io.cityhelm.core.dispatch.OrderId;

/** An order as it will leave: exactly what the preview shows is what the approval issues. */
public record PreparedOrder(OrderId id, OrderContent content) {}
