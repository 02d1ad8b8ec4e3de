package io.cityhelm.cockpit.duty;

import io.cityhelm.cockpit.action.ActionDesk;
import io.cityhelm.cockpit.action.FormDialog;
import io.cityhelm.cockpit.action.NoticeLine;
import io.cityhelm.cockpit.action.Notices;
import io.cityhelm.cockpit.panel.WrappingScroll;
import io.cityhelm.cockpit.staffing.StaffingPane;
import io.cityhelm.core.duty.Delegation;
import io.cityhelm.core.situation.Versioned;
import io.cityhelm.core.text.Messages;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/**
 * 值班表与授权 over the whole window: the posts of responses in force, who is on duty now and next with the deputies, and the
 * delegations, with what can be done to them. Tab leads to every button. FX thread.
 */
public final class DutySheet extends StackPane {

    /** A delegation on the screen. @param usable whether whoever sits here may act by it and does not yet */
    private record Line(Versioned<Delegation> delegation, String state, boolean usable) {}

    /** What is on the screen: buttons that stay the same stay, and keep the focus. */
    private record Shown(boolean read, boolean acting, List<Line> lines) {}

    private static final double WIDTH = 1080;

    private final DutyModel model;
    private final DutyWords words;
    private final DutyForms forms;
    private final Messages messages;
    private final RosterGrid roster;
    private final StaffingPane staffing;
    private final VBox delegations = new VBox(4);
    private final Notices notices = new Notices();
    private final NoticeLine notice = new NoticeLine(notices, "duty-notice");
    private final ActionDesk desk;
    private final Button grant;
    private final Button oneself;
    private Shown shown = new Shown(false, true, List.of());

    /** @param staffing makes the pane of the posts of responses, for the forms and notices of this sheet */
    public DutySheet(DutyModel model, Messages messages, BiFunction<ActionDesk, Notices, StaffingPane> staffing) {
        this.model = model;
        this.words = new DutyWords(model.means().pack(), model.seat().tree(), messages);
        this.forms = new DutyForms(model, words, messages);
        this.messages = messages;
        this.roster = new RosterGrid(messages);
        this.desk = new ActionDesk(new FormDialog(messages, this), notices);
        this.staffing = staffing.apply(desk, notices);
        this.grant = button("duty-grant", "duty.grant.button", this::grant);
        this.oneself = button("duty-oneself", "duty.oneself", model::beOneself);
        grant.getStyleClass().add("primary");
        getStyleClass().add("sheet-shade");
        setId("duty");
        assemble();
        setVisible(false);
        // what is typed over the cockpit is not meant for the cockpit
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            pressed(event);
            event.consume();
        });
        model.delegated().subscribe(fresh -> show());
        model.seat().officer().subscribe(officer -> show());
        model.trouble()
                .subscribe(trouble -> trouble.ifPresent(
                        e -> notices.refused(messages.text("duty.unreadable", String.valueOf(e.getMessage())))));
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            setVisible(false);
        } else if (event.isAltDown() && event.getCode() == KeyCode.P) {
            staffing.take();
        } else if (event.isAltDown() && event.getCode() == KeyCode.T) {
            staffing.handOver();
        } else if (event.isAltDown() && event.getCode() == KeyCode.X) {
            staffing.leave();
        }
    }

    /** Shows it as it stands now. */
    public void open() {
        setVisible(true);
        notices.clear();
        show();
        model.refresh();
        staffing.refresh();
        grant.requestFocus();
    }

    /** Once a second: shifts change and delegations begin and end while somebody looks. */
    public void tick() {
        if (isVisible()) {
            show();
            staffing.refresh();
        }
    }

    private void assemble() {
        Label title = new Label(messages.text("duty.title"));
        title.getStyleClass().add("room-title");
        VBox inside = new VBox(
                12,
                head("duty.staffing"),
                staffing,
                head("duty.roster"),
                roster,
                head("duty.delegations"),
                delegations);
        WrappingScroll scroll = new WrappingScroll(inside);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        FlowPane buttons =
                new FlowPane(8, 8, grant, oneself, button("duty-close", "cockpit.close", () -> setVisible(false)));
        VBox sheet = new VBox(12, title, scroll, notice, buttons);
        sheet.setAlignment(Pos.TOP_LEFT);
        sheet.getStyleClass().add("sheet");
        sheet.setMaxSize(WIDTH, USE_PREF_SIZE);
        StackPane.setMargin(sheet, new Insets(24));
        getChildren().add(sheet);
    }

    private void show() {
        roster.show(words.roster(model.seat().place().get().code(), model.now()));
        List<Line> lines = Stream.concat(
                        model.delegated().get().standing().stream(), model.delegated().get().past().stream())
                .map(this::line)
                .toList();
        Shown now = new Shown(model.delegated().get().read(), model.mandate().isPresent(), lines);
        if (!now.equals(shown)) {
            shown = now;
            rebuild();
        }
    }

    private Line line(Versioned<Delegation> each) {
        Delegation delegation = each.state();
        boolean used = model.mandate().filter(delegation.id()::equals).isPresent();
        return new Line(each, words.state(delegation, model.now()), model.mayAct(delegation) && !used);
    }

    private void rebuild() {
        oneself.setVisible(shown.acting());
        oneself.setManaged(shown.acting());
        delegations.getChildren().setAll(shown.lines().stream().map(this::row).toList());
        if (shown.lines().isEmpty()) {
            Label none = quiet(messages.text(shown.read() ? "duty.none" : "duty.reading"));
            none.setId(shown.read() ? "duty-none" : "duty-reading");
            delegations.getChildren().add(none);
        }
    }

    private HBox row(Line line) {
        Delegation delegation = line.delegation().state();
        VBox text = new VBox(plain(words.title(delegation)), quiet(words.span(delegation)));
        HBox.setHgrow(text, Priority.ALWAYS);
        Label state = plain(line.state());
        state.setMinWidth(USE_PREF_SIZE);
        HBox row = new HBox(12, text, state);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("sheet-row");
        if (delegation.stage().isEnded()) {
            state.getStyleClass().add("muted");
            return row;
        }
        if (line.usable()) {
            row.getChildren().add(button("duty-act", "duty.act", () -> {
                model.act(delegation);
                notices.done(messages.text("duty.acting", words.title(delegation)));
            }));
        }
        row.getChildren().add(button("duty-revoke", "duty.revoke", () -> desk.ask(forms.revoke(line.delegation()))));
        return row;
    }

    private void grant() {
        Optional<String> reading =
                model.delegated().get().read() ? Optional.empty() : Optional.of(messages.text("duty.reading"));
        reading.or(forms::objection).ifPresentOrElse(notices::refused, () -> desk.ask(forms.grant()));
    }

    private Label head(String key) {
        Label head = new Label(messages.text(key));
        head.getStyleClass().add("panel-title");
        return head;
    }

    private Button button(String id, String key, Runnable action) {
        Button button = new Button(messages.text(key));
        button.setId(id);
        button.setMinWidth(USE_PREF_SIZE);
        button.getStyleClass().add("action-button");
        button.setOnAction(event -> action.run());
        return button;
    }

    private static Label plain(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        return label;
    }

    private static Label quiet(String text) {
        Label label = plain(text);
        label.getStyleClass().add("muted");
        return label;
    }
}
