package io.cityhelm.core.situation;

import io.cityhelm.core.alert.Alert;
import io.cityhelm.core.alert.AlertKey;
import io.cityhelm.core.dispatch.Order;
import io.cityhelm.core.dispatch.OrderId;
import io.cityhelm.core.incident.Incident;
import io.cityhelm.core.incident.IncidentId;
import io.cityhelm.core.journal.JournalUnavailableException;
import io.cityhelm.core.journal.Recorded;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What stands now. Reads the read models, which are as new as the last append. Safe on any thread but the screen's: every
 * call may touch the disk.
 */
public interface Situation {

    Optional<Versioned<Incident>> incident(IncidentId id) throws JournalUnavailableException;

    Optional<Versioned<Order>> order(OrderId id) throws JournalUnavailableException;

    Optional<Versioned<Alert>> alert(AlertKey key) throws JournalUnavailableException;

    /** Incidents that have not ended, oldest first. */
    List<Versioned<Incident>> openIncidents() throws JournalUnavailableException;

    /** Incidents that ended, latest first, at most {@code limit}. */
    List<Versioned<Incident>> endedIncidents(int limit) throws JournalUnavailableException;

    /** Alerts that have not ended, oldest first. */
    List<Versioned<Alert>> openAlerts() throws JournalUnavailableException;

    /** Orders that have not ended, oldest first. */
    List<Versioned<Order>> openOrders() throws JournalUnavailableException;

    /**
     * All of it at one instant. Kept in memory: the first call reads every row, each later one only what has changed
     * since.
     */
    Standing standing() throws JournalUnavailableException;

    /** Every order of an incident and of those that were merged into it, oldest first. */
    List<Versioned<Order>> ordersOf(IncidentId incident) throws JournalUnavailableException;

    /** Orders that a department has to be told about: queued ones, and recalls that it does not know of. */
    List<Versioned<Order>> outward() throws JournalUnavailableException;

    /** How many there are of {@link #outward}. */
    int unsent() throws JournalUnavailableException;

    /** Orders whose accept window ran out by then, with nobody having taken them on. */
    List<Versioned<Order>> overdue(Instant now) throws JournalUnavailableException;

    /** Alerts whose acknowledgement, shelving or own expiry ran out by then. */
    List<Versioned<Alert>> due(Instant now) throws JournalUnavailableException;

    /** All that the journal has about an incident, its orders, its alert and those merged into it, in order. */
    List<Recorded> timeline(IncidentId incident) throws JournalUnavailableException;
}
