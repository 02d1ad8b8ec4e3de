package io.cityhelm.app.bench;

import io.cityhelm.core.command.CommandDesk;
import io.cityhelm.core.command.Outcome;
import io.cityhelm.core.command.Request;
import io.cityhelm.core.dispatch.OrderCommand;
import io.cityhelm.core.dispatch.OrderContent;
import io.cityhelm.core.dispatch.OrderEvent;
import io.cityhelm.core.dispatch.OrderId;
import io.cityhelm.core.dispatch.Windows;
import io.cityhelm.core.incident.Grade;
import io.cityhelm.core.incident.IncidentCommand;
import io.cityhelm.core.incident.IncidentId;
import io.cityhelm.core.incident.Place;
import io.cityhelm.core.journal.Recorded;
import io.cityhelm.core.jurisdiction.Jurisdiction;
import io.cityhelm.core.jurisdiction.JurisdictionTree;
import io.cityhelm.core.pack.CityPack;
import io.cityhelm.core.security.Actor;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** Issues orders for one incident and waits until the journal says that they were delivered. */
final class Deliveries implements AutoCloseable {

    private static final Windows WINDOWS =
            new Windows(Duration.ofMinutes(5), Duration.ofMinutes(15), Duration.ofHours(2));

    private final CommandDesk desk;
    private final Actor.Officer officer;
    private final IncidentId incident = new IncidentId(UUID.randomUUID());
    private final Place place;
    private final String department;
    private final String kind;
    private final Map<String, Awaited> awaited = new ConcurrentHashMap<>();
    private final AutoCloseable subscription;

    /**
     * One order there and back, nanoseconds.
     *
     * @param whole from the command to the delivery on record
     * @param exchange from the order on the disk to the receipt in hand: what the link does, and no disk
     */
    record Trip(long whole, long exchange) {}

    /** What is still to come of an order: when it was on the disk, and when its delivery was. */
    private record Awaited(CompletableFuture<Instant> durable, CompletableFuture<Arrival> arrival) {
        Awaited() {
            this(new CompletableFuture<>(), new CompletableFuture<>());
        }
    }

    /** @param receipt when it was in hand @param recorded the same on the disk, {@link System#nanoTime()} */
    private record Arrival(Instant receipt, long recorded) {}

    private Deliveries(CommandDesk desk, Actor.Officer officer, CityPack pack, JurisdictionTree tree) {
        this.desk = desk;
        this.officer = officer;
        Jurisdiction root = tree.root();
        this.place = new Place(root.seat(), root.code(), root.name());
        this.department = pack.departments().iterator().next().id();
        this.kind = pack.orderKinds().iterator().next().id();
        this.subscription = desk.onRecorded(this::recorded);
    }

    /** With an incident that is verified, so that orders can be issued. */
    static Deliveries on(CommandDesk desk, Actor.Officer officer, CityPack pack, JurisdictionTree tree)
            throws Exception {
        Deliveries deliveries = new Deliveries(desk, officer, pack, tree);
        String category = pack.categories().iterator().next().id();
        deliveries.done(Request.of(new IncidentCommand.Report(
                deliveries.incident,
                "bench",
                category,
                Grade.III,
                deliveries.place,
                officer.jurisdiction(),
                "bench",
                Optional.empty())));
        deliveries.done(Request.of(new IncidentCommand.Verify(deliveries.incident, Grade.III, "bench")));
        return deliveries;
    }

    /** To whom the orders go. */
    String department() {
        return department;
    }

    /** Issues one order and waits until it has arrived. */
    Trip issue() throws Exception {
        OrderId id = new OrderId(UUID.randomUUID());
        Awaited order = new Awaited();
        awaited.put(id.toString(), order);
        OrderContent content = new OrderContent(
                incident,
                department,
                kind,
                "to the place at once, report back",
                Optional.of(place),
                officer.jurisdiction(),
                WINDOWS);
        long from = System.nanoTime();
        done(Request.of(new OrderCommand.DraftAndIssue(id, content)));
        Arrival arrival = order.arrival().get(30, TimeUnit.SECONDS);
        Instant durable = order.durable().get(30, TimeUnit.SECONDS);
        return new Trip(
                arrival.recorded() - from,
                Duration.between(durable, arrival.receipt()).toNanos());
    }

    private void recorded(List<Recorded> recorded) {
        long nanos = System.nanoTime();
        Instant now = Instant.now();
        for (Recorded each : recorded) {
            Awaited order = awaited.get(each.entry().stream().id());
            if (order != null && each.event() instanceof OrderEvent.OrderQueued) {
                order.durable().complete(now);
            } else if (order != null && each.event() instanceof OrderEvent.OrderDelivered) {
                awaited.remove(each.entry().stream().id());
                order.arrival().complete(new Arrival(each.entry().at(), nanos));
            }
        }
    }

    private void done(Request request) throws Exception {
        Outcome outcome = desk.submit(officer, request).get(30, TimeUnit.SECONDS);
        if (!(outcome instanceof Outcome.Done)) {
            throw new IllegalStateException("not done: " + outcome);
        }
    }

    @Override
    public void close() throws Exception {
        subscription.close();
    }
}
