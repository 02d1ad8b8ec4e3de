package io.cityhelm.cockpit;

import io.cityhelm.cockpit.action.CommandHand;
import io.cityhelm.cockpit.duty.DutyModel;
import io.cityhelm.cockpit.handover.HandoverModel;
import io.cityhelm.cockpit.indicator.IndicatorPanel;
import io.cityhelm.cockpit.indicator.IndicatorsModel;
import io.cityhelm.cockpit.keys.KeyAction;
import io.cityhelm.cockpit.keys.Keyboard;
import io.cityhelm.cockpit.links.LinksModel;
import io.cityhelm.cockpit.map.SituationMap;
import io.cityhelm.cockpit.map.Territories;
import io.cityhelm.cockpit.navigation.Breadcrumb;
import io.cityhelm.cockpit.navigation.LevelKeys;
import io.cityhelm.cockpit.navigation.Rail;
import io.cityhelm.cockpit.navigation.Room;
import io.cityhelm.cockpit.picture.Picture;
import io.cityhelm.cockpit.picture.PictureModel;
import io.cityhelm.cockpit.plan.PlanWords;
import io.cityhelm.cockpit.plan.PlansModel;
import io.cityhelm.cockpit.search.BarModel;
import io.cityhelm.cockpit.search.CommandBar;
import io.cityhelm.cockpit.search.Hit;
import io.cityhelm.cockpit.search.HitLine;
import io.cityhelm.cockpit.search.LineReader;
import io.cityhelm.cockpit.search.Recall;
import io.cityhelm.cockpit.seat.Seat;
import io.cityhelm.cockpit.session.SignInModel;
import io.cityhelm.cockpit.session.SignInView;
import io.cityhelm.cockpit.shell.Frame;
import io.cityhelm.cockpit.shell.OfficerMenu;
import io.cityhelm.cockpit.shell.Panels;
import io.cityhelm.cockpit.shell.Toast;
import io.cityhelm.cockpit.shell.TopBar;
import io.cityhelm.cockpit.status.StatusModel;
import io.cityhelm.cockpit.status.StatusStrip;
import io.cityhelm.cockpit.text.People;
import io.cityhelm.cockpit.text.Wording;
import io.cityhelm.core.attention.Need;
import io.cityhelm.core.force.Unit;
import io.cityhelm.core.incident.Grade;
import io.cityhelm.core.incident.Incident;
import io.cityhelm.core.jurisdiction.JurisdictionCode;
import io.cityhelm.core.plan.Activation;
import io.cityhelm.core.plan.ResponseInForce;
import io.cityhelm.core.security.Actor;
import io.cityhelm.core.situation.Versioned;
import io.cityhelm.core.text.Messages;
import io.cityhelm.map.furniture.MapPane;
import io.cityhelm.map.view.MapView;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/** Everything that is on the screen, in one language. Wires views to models, and decides nothing. FX thread. */
final class Deck implements AutoCloseable {

    /** What outlives a deck. */
    record Models(
            CockpitServices services,
            Seat seat,
            PictureModel picture,
            Territories territories,
            IndicatorsModel indicators,
            StatusModel status,
            LinksModel links,
            PlansModel plans) {}

    /** What only the owner of the deck can do. */
    record Wishes(Runnable language, Runnable theme, Runnable fullScreen) {}

    private static final double STREET_DEGREES = 0.008;

    private final Models models;
    private final Messages messages;
    private final Wording wording;
    private final Panels panels;
    private final Wishes wishes;
    private final MapView map = new MapView();
    private final MapPane pane;
    private final SituationMap situation;
    private final Toast toast = new Toast();
    private final TopBar top;
    private final Recall recall;
    private final CommandBar search;
    private final IndicatorPanel indicators;
    private final Reasons reasons;
    private final Rooms rooms;
    private final List<KeyAction> actions;
    private final Keyboard keyboard;
    private final OfficerMenu officer;
    private final SignInModel door;
    private final SignInView doorView;
    private final StackPane node = new StackPane();
    private final Sheets sheets;
    private final Frame frame;
    private final List<Subscription> subscriptions = new ArrayList<>();

    Deck(Models models, Messages messages, Panels panels, Wishes wishes) {
        this.models = models;
        this.messages = messages;
        this.panels = panels;
        this.wishes = wishes;
        CockpitServices services = models.services();
        this.wording = new Wording(messages, services.pack().info().zone());
        this.pane = new MapPane(map, messages);
        this.situation = new SituationMap(
                pane,
                models.seat(),
                models.picture(),
                models.territories(),
                services.pack(),
                services.indicators(),
                services.units(),
                services.background(),
                services.scheduler(),
                wording);
        this.door = new SignInModel(services.signIn(), models.seat(), messages, services.background());
        this.doorView = new SignInView(door, services.pack(), messages);
        this.sheets = new Sheets(node, doorView, handovers(), duty(), messages, map::requestFocus);
        this.officer = new OfficerMenu(
                messages,
                new OfficerMenu.Choices(
                        sheets::showDuty,
                        sheets::showHandover,
                        this::showKeys,
                        wishes.language(),
                        wishes.theme(),
                        this::about,
                        door::leave));
        LineReader reader = new LineReader(
                services.pack(), models.seat().tree(), models.picture().picture()::get, panels.steering(), messages);
        this.recall = new Recall(services.typed(), models.seat(), services.background());
        this.search = new CommandBar(
                new BarModel(reader::read, this::go, recall),
                new HitLine(models.seat().tree(), messages));
        this.reasons = new Reasons(models, wording, map::requestFocus);
        this.indicators =
                new IndicatorPanel(models.indicators(), services.pack(), models.seat(), wording, reasons::explain);
        this.actions = actions();
        this.keyboard = new Keyboard(actions, toast::say);
        this.top = new TopBar(messages, new Breadcrumb(models.seat(), messages), search, officer, services.simulated());
        this.frame = new Frame(
                indicators,
                new StackPane(pane, reasons.view(), toast),
                panels.orders(),
                panels.queue(),
                panels.incident());
        this.rooms = new Rooms(models, wording, frame, this::showOnMap);
        assemble();
        follow();
    }

    Parent node() {
        return node;
    }

    MapView map() {
        return map;
    }

    /** The left column, which draws its gauges only when told to. */
    IndicatorPanel indicators() {
        return indicators;
    }

    /** A key was pressed in the scene. Behind the closed door only the function keys work. */
    void pressed(KeyEvent event) {
        if (models.seat().officer().get().isPresent() || event.getCode().isFunctionKey()) {
            keyboard.pressed(event);
        }
    }

    /** Puts the focus where keys are expected: on the map, or on the door. */
    void takeFocus() {
        seated(models.seat().officer().get());
    }

    /** Once a second. */
    void tick() {
        sheets.tick();
        top.clock(wording.clock(models.services().clock().instant()));
    }

    @Override
    public void close() {
        subscriptions.forEach(Subscription::unsubscribe);
        indicators.close();
        rooms.close();
        panels.close();
        recall.close();
        situation.close();
    }

    private DutyModel duty() {
        CockpitServices services = models.services();
        DutyModel.Means means = new DutyModel.Means(
                services.pack(),
                services.lookups(),
                services.accounts(),
                hand(),
                services.clock(),
                services.background());
        return new DutyModel(means, models.seat());
    }

    private CommandHand hand() {
        CockpitServices services = models.services();
        return new CommandHand(services.desk(), models.seat(), services.clock(), services.background());
    }

    private HandoverModel handovers() {
        CockpitServices services = models.services();
        HandoverModel.Means means = new HandoverModel.Means(
                services.pack(),
                services.lookups(),
                hand(),
                () -> models.links().health().get().silent(messages.locale().getLanguage()),
                services.prints(),
                services.clock(),
                services.background());
        return new HandoverModel(means, models.seat(), messages);
    }

    private void assemble() {
        BorderPane borders = new BorderPane(rooms.node());
        borders.getStyleClass().add("deck");
        borders.setMinWidth(0);
        borders.setTop(top);
        borders.setLeft(new Rail(rooms.room(), messages));
        borders.setBottom(new StatusStrip(
                models.status(), messages.name(models.services().pack().info().datum()), wording));
        StackPane.setAlignment(reasons.view(), Pos.CENTER_LEFT);
        node.getChildren().addAll(borders, search.list(), doorView);
        pane.fullScreenProperty().set(wishes.fullScreen());
    }

    private void follow() {
        subscriptions.add(models.seat().officer().subscribe(this::seated));
        subscriptions.add(models.territories()
                .trouble()
                .subscribe(trouble -> trouble.ifPresent(e -> complain("cockpit.map.failed", e))));
        subscriptions.add(models.picture()
                .trouble()
                .subscribe(trouble -> trouble.ifPresent(e -> complain("cockpit.picture.failed", e))));
        subscriptions.add(models.links().health().subscribe(health -> {
            top.links(health.live(), health.wanted());
            panels.nameSources(health.names());
        }));
        subscriptions.add(models.picture().picture().subscribe(picture -> count(picture)));
        subscriptions.add(models.plans().responses().subscribe(fresh -> showState()));
        subscriptions.add(models.seat().place().subscribe(place -> {
            showState();
            count(models.picture().picture().get());
            reasons.follow(place);
        }));
    }

    /** 平 or 急 of the place that is shown. */
    private void showState() {
        if (!models.plans().responses().get().read()) {
            return; // not known is not peace
        }
        JurisdictionCode place = models.seat().place().get().code();
        Optional<ResponseInForce> inForce = models.plans().inForce(place);
        List<Activation> below = models.plans().below(place);
        PlanWords words = new PlanWords(models.services().pack(), models.seat().tree(), wording);
        top.state(
                words.state(inForce, below),
                words.stateNote(inForce, below),
                inForce.map(now -> Grade.values()[now.level().ordinal()]));
    }

    private void seated(Optional<Actor.Officer> who) {
        doorView.setVisible(who.isEmpty());
        who.ifPresent(one -> {
            officer.show(
                    new People(models.services().pack(), messages).name(one),
                    one,
                    models.seat().tree(),
                    messages);
            map.requestFocus();
            sheets.welcome();
        });
        if (who.isEmpty()) {
            sheets.closeAll();
            doorView.focusFirst();
        }
    }

    private void go(Hit hit) {
        rooms.room().set(hit instanceof Hit.ToRoom(var room) ? room : Room.SITUATION);
        map.requestFocus();
        switch (hit) {
            case Hit.ToPlace(var place) -> models.seat().goTo(place.code());
            case Hit.ToIncident(var incident) ->
                models.seat().selected().set(Optional.of(new Need.Subject.OfIncident(incident.id())));
            case Hit.Do(var line, var phrase, var about, var objection) ->
                panels.steering().preview(phrase);
            case Hit.ToRoom room -> {
                // shown already
            }
            case Hit.Complete complete -> throw new IllegalArgumentException("the bar writes that itself");
            case Hit.Expected expected -> throw new IllegalArgumentException("there is nothing to do");
        }
    }

    /** A street's worth of map around the unit, and the unit chosen. */
    private void showOnMap(Unit unit) {
        Envelope around =
                new Envelope(new Coordinate(unit.place().lon(), unit.place().lat()));
        around.expandBy(STREET_DEGREES);
        map.fitTo(around, true);
        map.setSelectedMark(Optional.of("unit:" + unit.id()));
        map.requestFocus();
    }

    private void showKeys() {
        sheets.showKeys(actions);
    }

    private void about() {
        var info = models.services().pack().info();
        toast.say(String.join(
                "\n",
                messages.text("cockpit.about.what"),
                messages.text("cockpit.about.pack", messages.of(info.name()), info.id(), info.treeDay()),
                messages.of(info.disclaimer())));
    }

    private void closeTopmost() {
        if (sheets.closeTopmost()) {
            return;
        }
        if (reasons.view().isVisible()) {
            reasons.end();
        } else {
            models.seat().selected().set(Optional.empty());
        }
    }

    private void complain(String key, Exception why) {
        toast.say(messages.text(key, String.valueOf(why.getMessage())));
    }

    private void count(Picture picture) {
        var place = models.seat().place().get().code();
        Map<Grade, Long> open = picture.incidents().stream()
                .map(Versioned::state)
                .filter(i -> models.seat().tree().covers(place, i.place().jurisdiction()))
                .collect(Collectors.groupingBy(Incident::grade, Collectors.counting()));
        top.counts(open);
    }

    private List<KeyAction> actions() {
        List<KeyAction> all = new ArrayList<>(new LevelKeys(models.seat(), situation::pointedAt, messages).actions());
        all.add(KeyAction.of(new KeyCodeCombination(KeyCode.SLASH), "cockpit.key.search", search::requestFocus));
        all.add(KeyAction.of(
                new KeyCodeCombination(KeyCode.K, KeyCombination.CONTROL_DOWN),
                "cockpit.key.search",
                search::requestFocus));
        all.add(KeyAction.of(
                new KeyCodeCombination(KeyCode.Y),
                "cockpit.key.why",
                () -> models.indicators().worst().ifPresent(reasons::explain),
                () -> models.indicators().worst().isPresent()
                        ? Optional.empty()
                        : Optional.of(messages.text("cockpit.why.none"))));
        all.add(KeyAction.of(
                new KeyCodeCombination(KeyCode.SLASH, KeyCombination.SHIFT_DOWN), "cockpit.key.keys", this::showKeys));
        all.add(KeyAction.of(new KeyCodeCombination(KeyCode.F1), "cockpit.key.keys", this::showKeys));
        all.add(KeyAction.of(new KeyCodeCombination(KeyCode.ESCAPE), "cockpit.key.close", this::closeTopmost));
        all.add(KeyAction.of(new KeyCodeCombination(KeyCode.F2), "cockpit.key.language", wishes.language()));
        all.add(KeyAction.of(
                new KeyCodeCombination(KeyCode.F2, KeyCombination.SHIFT_DOWN), "cockpit.key.theme", wishes.theme()));
        all.add(KeyAction.of(
                new KeyCodeCombination(KeyCode.J, KeyCombination.CONTROL_DOWN),
                "cockpit.key.handover",
                sheets::showHandover));
        all.add(KeyAction.of(
                new KeyCodeCombination(KeyCode.D, KeyCombination.CONTROL_DOWN), "cockpit.key.duty", sheets::showDuty));
        all.add(KeyAction.of(new KeyCodeCombination(KeyCode.F11), "cockpit.key.full-screen", wishes.fullScreen()));
        all.addAll(panels.actions());
        return all;
    }
}
