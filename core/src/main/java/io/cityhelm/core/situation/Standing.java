package io.cityhelm.core.situation;

import io.cityhelm.core.alert.Alert;
import io.cityhelm.core.dispatch.Order;
import io.cityhelm.core.incident.Incident;
import java.util.List;

/**
 * What stands at one instant of the journal, whole. Immutable.
 *
 * @param entries the length of the journal at that instant
 * @param alerts those that have not ended, oldest first
 * @param incidents those that have not ended, oldest first
 * @param orders every order of an open incident, ended ones too, and any other that has not ended, oldest first
 * @param unsent how many orders a department has still to be told about
 */
public record Standing(
        long entries,
        List<Versioned<Alert>> alerts,
        List<Versioned<Incident>> incidents,
        List<Versioned<Order>> orders,
        int unsent) {

    public Standing {
        alerts = List.copyOf(alerts);
        incidents = List.copyOf(incidents);
        orders = List.copyOf(orders);
    }
}
