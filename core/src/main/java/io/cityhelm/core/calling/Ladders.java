package io.cityhelm.core.calling;

import io.cityhelm.core.dispatch.OrderContent;
import io.cityhelm.core.incident.Incident;
import java.util.List;

/** Which ladder an order gets. */
@FunctionalInterface
public interface Ladders {

    /** No order gets one. */
    Ladders NONE = (incident, content) -> List.of();

    /** The steps for an order of an incident as it stands; empty when nobody is to be called. */
    List<Rung> of(Incident incident, OrderContent content);
}
