package io.cityhelm.core.dispatch;

import io.cityhelm.core.incident.Incident;

/**
 * What a decision on an order knows beside the order.
 *
 * @param incident the incident that it belongs to, as it stands
 * @param demands what the city asks of its kind
 * @param openHelpers how many helpers of a joint order have not come to an end yet
 */
public record Surroundings(Incident incident, Demands demands, int openHelpers) {

    /** An order by itself, in a city that asks for nothing. */
    public static Surroundings of(Incident incident) {
        return new Surroundings(incident, Demands.NONE, 0);
    }
}
