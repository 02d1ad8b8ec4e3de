package io.cityhelm.cockpit;

import io.cityhelm.cockpit.indicator.IndicatorPanel;
import io.cityhelm.cockpit.keys.KeyAction;
import io.cityhelm.cockpit.keys.Keyboard;
import io.cityhelm.cockpit.navigation.Breadcrumb;
import io.cityhelm.cockpit.navigation.Rail;
import io.cityhelm.cockpit.search.BarModel;
import io.cityhelm.cockpit.search.CommandBar;
import io.cityhelm.cockpit.search.HitLine;
import io.cityhelm.cockpit.search.LineReader;
import io.cityhelm.cockpit.search.Recall;
import io.cityhelm.cockpit.session.SignInModel;
import io.cityhelm.cockpit.session.SignInView;
import io.cityhelm.cockpit.shell.Frame;
import io.cityhelm.cockpit.shell.OfficerMenu;
import io.cityhelm.cockpit.shell.Panels;
import io.cityhelm.cockpit.shell.Toast;
import io.cityhelm.cockpit.shell.TopBar;
import io.cityhelm.cockpit.status.StatusStrip;
import io.cityhelm.cockpit.text.People;
import io.cityhelm.cockpit.text.Wording;
import io.cityhelm.core.security.Actor;
import io.cityhelm.core.text.Messages;
import io.cityhelm.map.view.MapView;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Parent;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;

/** Everything that is on the screen, in one language. Wires views to models, and decides nothing. FX thread. */
final class Deck implements AutoCloseable {

    /** What only the owner of the deck can do. */
    record Wishes(Runnable language, Runnable theme, Runnable fullScreen) {}

    private final DeckModels models;
    private final Messages messages;
    private final Wording wording;
    private final Panels panels;
    private final Wishes wishes;
    private final MapView map = new MapView();
    private final Toast toast = new Toast();
    private final TopBar top;
    private final Head head;
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
    private final BorderPane behindDoor = new BorderPane();
    private final Sheets sheets;
    private final MapTools tools;
    private final Frame frame;
    private final List<Subscription> subscriptions = new ArrayList<>();

    Deck(DeckModels models, Messages messages, Panels panels, Wishes wishes) {
        this.models = models;
        this.messages = messages;
        this.panels = panels;
        this.wishes = wishes;
        CockpitServices services = models.services();
        this.wording = new Wording(messages, services.pack().info().zone());
        this.door = new SignInModel(services.signIn(), models.seat(), messages, services.background());
        this.doorView = new SignInView(door, services.pack(), messages);
        SheetContents contents = new SheetContents(models, wording);
        this.sheets = new Sheets(
                node, doorView, contents.handovers(), contents.duties(), contents::posts, messages, map::requestFocus);
        this.tools = new MapTools(
                models, map, sheets, contents, () -> node.getScene().getWindow(), wording, toast::say);
        panels.drawOn(tools.board());
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
                services.pack(),
                models.seat().tree(),
                models.picture().picture()::get,
                panels.steering(),
                tools::viewNames,
                messages,
                services.background());
        this.recall = new Recall(services.typed(), models.seat(), services.background());
        this.search = new CommandBar(
                new BarModel(reader::read, reader.words(), hit -> going().to(hit), recall),
                new HitLine(models.seat().tree(), messages));
        Origins origins = new Origins(models, wording, sheets);
        this.reasons = new Reasons(models, wording, origins::of, map::requestFocus);
        this.indicators = new IndicatorPanel(
                models.indicators(), services.pack(), models.layout(), wording, reasons::explain, origins::of);
        this.actions = new DeckKeys(models, messages, wishes, sheets, reasons, origins, search, tools, this::showKeys)
                .all(tools.keys(), panels.actions());
        this.keyboard = new Keyboard(actions, toast::say);
        this.top = new TopBar(messages, new Breadcrumb(models.seat(), messages), search, officer, services.simulated());
        this.head = new Head(models, top, wording);
        this.frame = new Frame(
                indicators, tools.over(reasons.view(), toast), panels.orders(), panels.queue(), panels.incident());
        this.rooms = new Rooms(models, wording, frame, spot -> going().showOnMap(spot), origins);
        StatusStrip status = new StatusStrip(
                models.status(), messages.name(services.pack().info().datum()), wording);
        assemble(status);
        follow();
        subscriptions.add(tools.onPast(status::rewound));
    }

    Parent node() {
        return node;
    }

    MapView map() {
        return map;
    }

    /** The printing of what is on the map. */
    Printing printing() {
        return tools.printing();
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
        head.tick();
        tools.tick();
    }

    @Override
    public void close() {
        subscriptions.forEach(Subscription::unsubscribe);
        head.close();
        indicators.close();
        rooms.close();
        panels.close();
        recall.close();
        tools.close();
    }

    /** Made when somebody goes: the rooms are built after the command bar. */
    private Going going() {
        return new Going(rooms.room(), models.seat(), map, panels.steering(), tools);
    }

    private void assemble(StatusStrip status) {
        behindDoor.setCenter(rooms.node());
        behindDoor.getStyleClass().add("deck");
        behindDoor.setMinWidth(0);
        behindDoor.setTop(top);
        behindDoor.setLeft(new Rail(rooms.room(), messages));
        behindDoor.setBottom(status);
        node.getChildren().addAll(behindDoor, search.list(), doorView);
        tools.fullScreen(wishes.fullScreen());
    }

    private void follow() {
        subscriptions.add(models.seat().officer().subscribe(this::seated));
        subscriptions.add(models.territories()
                .trouble()
                .subscribe(trouble -> trouble.ifPresent(e -> complain("cockpit.map.failed", e))));
        subscriptions.add(models.imported()
                .trouble()
                .subscribe(trouble -> trouble.ifPresent(e -> complain("layers.trouble", e))));
        subscriptions.add(models.picture()
                .trouble()
                .subscribe(trouble -> trouble.ifPresent(e -> complain("cockpit.picture.failed", e))));
        subscriptions.add(models.links().health().subscribe(health -> panels.nameSources(health.names())));
        subscriptions.add(models.seat().place().subscribe(reasons::follow));
    }

    private void seated(Optional<Actor.Officer> who) {
        doorView.setVisible(who.isEmpty());
        // behind the closed door nothing takes the focus: Tab and arrows stay with the signing in
        behindDoor.setDisable(who.isEmpty());
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

    private void complain(String key, Exception why) {
        toast.say(messages.text(key, String.valueOf(why.getMessage())));
    }
}
