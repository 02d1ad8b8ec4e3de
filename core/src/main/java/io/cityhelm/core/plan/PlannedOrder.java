package io.cityhelm.core.plan;

import io.cityhelm.core.dispatch.Windows;
import java.util.Map;
import java.util.Optional;

/**
 * An order that a plan has ready.
 *
 * @param department addressee, an id of the city pack
 * @param kind an order kind of the city pack
 * @param task what to do, by language; the kind's template says it at a place
 * @param windows when the plan has its own; otherwise those of the kind for a grade of the rank of the level
 */
public record PlannedOrder(String department, String kind, Map<String, String> task, Optional<Windows> windows) {}
