package io.cityhelm.app.bench;

import io.cityhelm.core.dispatch.Answer;
import io.cityhelm.core.dispatch.OrderContent;
import io.cityhelm.core.dispatch.OrderEvent;
import io.cityhelm.core.dispatch.OrderId;
import io.cityhelm.core.dispatch.OrderStage;
import io.cityhelm.core.dispatch.Windows;
import io.cityhelm.core.incident.Grade;
import io.cityhelm.core.incident.IncidentEvent;
import io.cityhelm.core.incident.IncidentId;
import io.cityhelm.core.incident.Place;
import io.cityhelm.core.journal.Change;
import io.cityhelm.core.journal.Journal;
import io.cityhelm.core.journal.JournalUnavailableException;
import io.cityhelm.core.journal.StaleVersionException;
import io.cityhelm.core.journal.StreamId;
import io.cityhelm.core.jurisdiction.Jurisdiction;
import io.cityhelm.core.jurisdiction.JurisdictionCode;
import io.cityhelm.core.jurisdiction.JurisdictionTree;
import io.cityhelm.core.jurisdiction.Level;
import io.cityhelm.core.pack.Category;
import io.cityhelm.core.pack.CityPack;
import io.cityhelm.core.pack.Department;
import io.cityhelm.core.security.Actor;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A record with more open incidents and orders than any city has at once. Of a hundred incidents eighty belong to their
 * streets, eighteen to their districts and two to the city: most matters are solved where they are. Each is in progress
 * with orders that were delivered, are accepted, under way, done and verified.
 */
final class LargeRecord {

    private static final int PER_APPEND = 100;
    private static final Windows WINDOWS = new Windows(Duration.ofHours(1), Duration.ofHours(6), Duration.ofHours(12));
    private static final List<OrderStage> ANSWERS =
            List.of(OrderStage.READ, OrderStage.ACCEPTED, OrderStage.IN_PROGRESS, OrderStage.DONE);

    private final List<Category> categories;
    private final List<Department> departments;
    private final List<Jurisdiction> streets;
    private final JurisdictionTree tree;
    private final Instant now;
    private long ids;

    LargeRecord(CityPack pack, Instant now) {
        this.categories = List.copyOf(pack.categories());
        this.departments = List.copyOf(pack.departments());
        this.now = now;
        this.tree = pack.tree();
        this.streets = tree.all().stream()
                .filter(place -> place.level() == Level.STREET)
                .toList();
    }

    /** Writes it. @return the incidents, in order */
    List<IncidentId> write(Journal journal, int incidents, int ordersEach)
            throws JournalUnavailableException, StaleVersionException {
        List<IncidentId> written = new ArrayList<>(incidents);
        List<Change> changes = new ArrayList<>();
        for (int i = 0; i < incidents; i++) {
            IncidentId id = new IncidentId(id());
            written.add(id);
            changes.add(incident(id, i));
            for (int k = 0; k < ordersEach; k++) {
                changes.add(order(id, i, k));
            }
            if (written.size() % PER_APPEND == 0) {
                journal.append(now, author(), changes);
                changes.clear();
            }
        }
        journal.append(now, author(), changes);
        return List.copyOf(written);
    }

    private Actor author() {
        return new Actor.Rule("bench", tree.root().code());
    }

    private Change incident(IncidentId id, int at) {
        Category category = categories.get(at % categories.size());
        return new Change(
                new StreamId("incident", id.toString()),
                0,
                List.of(
                        new IncidentEvent.IncidentReported(
                                id,
                                "20260101-%05d".formatted(at),
                                category.name().values().iterator().next(),
                                category.id(),
                                grade(at),
                                place(at),
                                owner(at),
                                "call",
                                Optional.empty(),
                                now.minusSeconds(at)),
                        new IncidentEvent.IncidentVerified(grade(at), "seen", now),
                        new IncidentEvent.HandlingStarted("first unit is there", now)));
    }

    private Change order(IncidentId incident, int at, int nth) {
        Department department = departments.get((at + nth) % departments.size());
        OrderId id = new OrderId(id());
        List<OrderEvent> events = new ArrayList<>();
        events.add(new OrderEvent.OrderDrafted(
                id,
                "20260101-%06d".formatted(at * 10 + nth),
                new OrderContent(
                        incident, department.id(), "dispatch", "go there", Optional.of(place(at)), owner(at), WINDOWS),
                "bench",
                now));
        events.add(new OrderEvent.OrderQueued("bench", now));
        events.add(new OrderEvent.OrderDelivered("receipt", now));
        for (OrderStage stage : ANSWERS.subList(0, nth % (ANSWERS.size() + 1))) {
            Answer answer = new Answer(id + "-" + stage, stage, now, "desk", "");
            events.add(new OrderEvent.OrderAnswered(answer, now));
        }
        return new Change(new StreamId("order", id.toString()), 0, events);
    }

    /** Grave ones are few, as in any city. */
    private static Grade grade(int at) {
        return at % 1_000 == 0 ? Grade.I : at % 100 == 0 ? Grade.II : at % 10 == 0 ? Grade.III : Grade.IV;
    }

    private JurisdictionCode owner(int at) {
        Level level = at % 50 == 0 ? Level.CITY : at % 5 == 0 ? Level.DISTRICT : Level.STREET;
        return tree.ancestor(street(at).code(), level).orElseThrow().code();
    }

    private Jurisdiction street(int at) {
        return streets.get(at % streets.size());
    }

    private Place place(int at) {
        Jurisdiction street = street(at);
        return new Place(street.seat(), street.code(), at + " Test Road");
    }

    /** Ids that grow with time, as those of the product do. */
    private UUID id() {
        return new UUID((0x0190_0000_0000L + ids++) << 16 | 0x7000, 0x8000_0000_0000_0000L);
    }
}
