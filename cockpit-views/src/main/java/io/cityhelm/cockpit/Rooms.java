package io.cityhelm.cockpit;

import io.cityhelm.cockpit.caselist.CaseListModel;
import io.cityhelm.cockpit.caselist.IncidentsRoom;
import io.cityhelm.cockpit.dispatch.OrderRow;
import io.cityhelm.cockpit.dispatch.OrderRows;
import io.cityhelm.cockpit.force.ResourcesRoom;
import io.cityhelm.cockpit.links.DataRoom;
import io.cityhelm.cockpit.links.LinkSteering;
import io.cityhelm.cockpit.links.OnboardingModel;
import io.cityhelm.cockpit.links.RejectedModel;
import io.cityhelm.cockpit.map.MapSpot;
import io.cityhelm.cockpit.mappingbench.BenchModel;
import io.cityhelm.cockpit.navigation.Room;
import io.cityhelm.cockpit.orderlist.OrderListModel;
import io.cityhelm.cockpit.orderlist.OrdersRoom;
import io.cityhelm.cockpit.plan.PlansRoom;
import io.cityhelm.cockpit.review.RatesModel;
import io.cityhelm.cockpit.review.ReviewRoom;
import io.cityhelm.cockpit.security.SecurityModel;
import io.cityhelm.cockpit.security.SecurityRoom;
import io.cityhelm.cockpit.sketch.SketchModel;
import io.cityhelm.cockpit.text.HoldMarks;
import io.cityhelm.cockpit.text.Wording;
import io.cityhelm.cockpit.warning.Outlines;
import io.cityhelm.cockpit.warning.WarningsModel;
import io.cityhelm.cockpit.warning.WarningsRoom;
import io.cityhelm.core.attention.Need;
import io.cityhelm.core.incident.IncidentId;
import io.cityhelm.core.pack.Department;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;

/** Which room is shown. Rooms with tables are built when somebody enters, so that the start does not pay for them. */
final class Rooms implements AutoCloseable {

    private final DeckModels models;
    private final Wording wording;
    private final Node situation;
    private final Consumer<MapSpot> onMap;
    private final Origins origins;
    private final ObjectProperty<Room> room = new SimpleObjectProperty<>(Room.SITUATION);
    private final StackPane slot = new StackPane();
    private Optional<DataRoom> data = Optional.empty();
    private Optional<SecurityRoom> security = Optional.empty();
    private Optional<IncidentsRoom> incidents = Optional.empty();
    private Optional<OrdersRoom> orders = Optional.empty();
    private Optional<ReviewRoom> review = Optional.empty();
    private Optional<PlansRoom> plans = Optional.empty();
    private Optional<ResourcesRoom> resources = Optional.empty();
    private Optional<WarningsRoom> warnings = Optional.empty();
    private final Subscription following;

    /** @param onMap shows a unit or a depot on the map of the situation */
    Rooms(DeckModels models, Wording wording, Node situation, Consumer<MapSpot> onMap, Origins origins) {
        this.models = models;
        this.wording = wording;
        this.situation = situation;
        this.onMap = onMap;
        this.origins = origins;
        room.subscribe(this::enter);
        following = models.seat().selected().subscribe(picked -> picked.ifPresent(this::follow));
    }

    /** A warning is picked in its own room only: whoever leaves it lets go of it. */
    private void enter(Room now) {
        slot.getChildren().setAll(view(now));
        ObjectProperty<Optional<Need.Subject>> picked = models.seat().selected();
        if (now != Room.WARNINGS && picked.get().filter(Rooms::isWarning).isPresent()) {
            picked.set(Optional.empty());
        }
    }

    /** The queue leads to where the picked thing is dealt with. */
    private void follow(Need.Subject picked) {
        if (isWarning(picked)) {
            room.set(Room.WARNINGS);
        } else if (room.get() == Room.WARNINGS) {
            room.set(Room.SITUATION);
        }
    }

    private static boolean isWarning(Need.Subject subject) {
        return subject instanceof Need.Subject.OfWarning;
    }

    ObjectProperty<Room> room() {
        return room;
    }

    Node node() {
        return slot;
    }

    @Override
    public void close() {
        data.ifPresent(DataRoom::close);
        security.ifPresent(SecurityRoom::close);
        incidents.ifPresent(IncidentsRoom::close);
        orders.ifPresent(OrdersRoom::close);
        plans.ifPresent(PlansRoom::close);
        resources.ifPresent(ResourcesRoom::close);
        warnings.ifPresent(WarningsRoom::close);
        following.unsubscribe();
    }

    private Node view(Room now) {
        return switch (now) {
            case SITUATION -> situation;
            case DATA -> dataRoom();
            case SECURITY -> securityRoom();
            case INCIDENTS -> incidentsRoom();
            case REVIEW -> reviewRoom();
            case PLANS -> plansRoom();
            case RESOURCES -> resourcesRoom();
            case WARNINGS -> warningsRoom();
            case ORDERS -> ordersRoom();
        };
    }

    private DataRoom dataRoom() {
        CockpitServices services = models.services();
        DataRoom built = data.orElseGet(() -> new DataRoom(
                new DataRoom.Models(
                        models.links(),
                        new OnboardingModel(
                                services.pack().inventory(),
                                services.quality(),
                                () -> models.links().health().get().links(),
                                wording.zone(),
                                services.clock(),
                                services.background()),
                        new RejectedModel(services.quarantine(), services.replays(), services.background()),
                        new LinkSteering(models.hand(), wording.messages()),
                        new BenchModel(services.pack(), services.clock(), wording.messages(), services.background())),
                services.pack(),
                wording));
        data = Optional.of(built);
        return built;
    }

    private IncidentsRoom incidentsRoom() {
        CockpitServices services = models.services();
        IncidentsRoom built = incidents.orElseGet(() -> new IncidentsRoom(
                new CaseListModel(
                        models.picture(),
                        services.situation(),
                        services.tree(),
                        new HoldMarks(services.tree(), wording),
                        services.background()),
                wording,
                this::open));
        incidents = Optional.of(built);
        return built;
    }

    private OrdersRoom ordersRoom() {
        CockpitServices services = models.services();
        OrdersRoom built = orders.orElseGet(() -> new OrdersRoom(
                new OrderListModel(
                        models.picture(),
                        models.seat(),
                        services.tree(),
                        new OrderRows(services.pack(), wording.messages()),
                        services.lookups().endedOrders(),
                        services.clock(),
                        services.background()),
                departments(),
                wording.messages(),
                this::open));
        orders = Optional.of(built);
        return built;
    }

    /** Their names by their ids, in the order of the pack. */
    private Map<String, String> departments() {
        Map<String, String> names = new LinkedHashMap<>();
        for (Department department : models.services().pack().departments()) {
            names.put(department.id(), wording.messages().of(department.name()));
        }
        return names;
    }

    /** An order is handled in its incident. */
    private void open(OrderRow order) {
        models.seat().selected().set(Optional.of(new Need.Subject.OfOrder(order.id(), order.incident())));
        room.set(Room.SITUATION);
    }

    private ReviewRoom reviewRoom() {
        CockpitServices services = models.services();
        ReviewRoom built = review.orElseGet(() -> new ReviewRoom(
                new RatesModel(
                        services.pack(),
                        services.tree(),
                        services.lookups().records(),
                        services.clock(),
                        services.background()),
                wording));
        review = Optional.of(built);
        built.refresh();
        return built;
    }

    /** An incident is handled in the situation. */
    private void open(IncidentId incident) {
        models.seat().selected().set(Optional.of(new Need.Subject.OfIncident(incident)));
        room.set(Room.SITUATION);
    }

    private PlansRoom plansRoom() {
        CockpitServices services = models.services();
        PlansRoom built = plans.orElseGet(
                () -> PlansRoom.of(services.pack(), models.plans(), models.hand(), models.seat(), wording));
        plans = Optional.of(built);
        return built;
    }

    private WarningsRoom warningsRoom() {
        CockpitServices services = models.services();
        WarningsRoom built = warnings.orElseGet(() -> WarningsRoom.of(
                services.pack(),
                new WarningsModel(services.lookups().warnings(), models.picture(), services.background()),
                models.links(),
                new Outlines(
                        services.pack().boundaries(),
                        services.background(),
                        new SketchModel(services.lookups().sketches(), services.background())),
                models.hand(),
                models.seat(),
                wording));
        warnings = Optional.of(built);
        return built;
    }

    private ResourcesRoom resourcesRoom() {
        ResourcesRoom built = resources.orElseGet(() -> new ResourcesRoom(
                models.services().pack(),
                models.services().units(),
                models.services().depots(),
                models.services().lookups().forces(),
                models.services().clock(),
                models.services().background(),
                models.services().scheduler(),
                models.seat(),
                models.picture(),
                wording,
                this::showOnMap,
                origins::ofUnit));
        resources = Optional.of(built);
        return built;
    }

    private void showOnMap(MapSpot spot) {
        room.set(Room.SITUATION);
        onMap.accept(spot);
    }

    private SecurityRoom securityRoom() {
        CockpitServices services = models.services();
        SecurityRoom built = security.orElseGet(() ->
                new SecurityRoom(new SecurityModel(services.journal(), services.background()), models.seat(), wording));
        security = Optional.of(built);
        return built;
    }
}
