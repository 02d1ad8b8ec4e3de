package io.cityhelm.cockpit.warning;

import io.cityhelm.cockpit.action.ActionDesk;
import io.cityhelm.cockpit.action.CommandHand;
import io.cityhelm.cockpit.action.FormDialog;
import io.cityhelm.cockpit.action.Identities;
import io.cityhelm.cockpit.action.Notices;
import io.cityhelm.cockpit.links.LinksModel;
import io.cityhelm.cockpit.panel.PanelState;
import io.cityhelm.cockpit.panel.PanelState.Condition;
import io.cityhelm.cockpit.seat.Seat;
import io.cityhelm.cockpit.text.Wording;
import io.cityhelm.core.attention.Need;
import io.cityhelm.core.incident.IncidentId;
import io.cityhelm.core.pack.CityPack;
import io.cityhelm.core.situation.Versioned;
import io.cityhelm.core.text.Messages;
import io.cityhelm.core.warning.Warning;
import io.cityhelm.core.warning.WarningId;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/**
 * 预警发布: the warnings that this city gives out on the left, the picked one with its messages and receipts on the right. Arrows pick, Tab leads to every
 * button; what cannot be done says why when it is pressed. FX thread.
 */
public final class WarningsRoom extends HBox implements AutoCloseable {

    private final WarningsModel model;
    private final WarningForms forms;
    private final Messages messages;
    private final ListView<Versioned<Warning>> list = new ListView<>();
    private final WarningDetail detail;
    private final FlowPane steps = new FlowPane(8, 8);
    private final Label notice = new Label();
    private final Label platform = new Label();
    private final PanelState state;
    private final Notices notices = new Notices();
    private final FormDialog dialog;
    private final ActionDesk desk;
    private final Subscription watch;
    private Optional<IncidentId> lookedAt = Optional.empty();
    private boolean filling;
    private Optional<WarningId> picked = Optional.empty();

    /** The room with its forms. @param model closed with the room @param outlines that its messages can name */
    public static WarningsRoom of(
            CityPack pack,
            WarningsModel model,
            LinksModel links,
            Outlines outlines,
            CommandHand hand,
            Seat seat,
            Wording wording) {
        return new WarningsRoom(
                model,
                links,
                outlines,
                new WarningForms(model, seat.tree(), outlines, hand, new Identities(), wording),
                new WarningWords(pack, wording),
                seat,
                wording.messages());
    }

    private WarningsRoom(
            WarningsModel model,
            LinksModel links,
            Outlines outlines,
            WarningForms forms,
            WarningWords words,
            Seat seat,
            Messages messages) {
        this.model = model;
        this.forms = forms;
        this.messages = messages;
        this.detail = new WarningDetail(words, messages, steps);
        this.dialog = new FormDialog(messages, this);
        this.desk = new ActionDesk(dialog, notices);
        this.state = new PanelState(list, messages);
        setId("warnings-room");
        getStyleClass().add("plans-room");
        list.setId("warnings");
        list.setCellFactory(view -> new WarningCell(words, messages));
        list.getSelectionModel().selectedItemProperty().subscribe(chosen -> {
            if (!filling) {
                picked = Optional.ofNullable(chosen).map(one -> one.state().id());
                show(chosen);
            }
        });
        getChildren().addAll(given(), chosen());
        this.watch = model.issued()
                .subscribe(this::show)
                .and(model.trouble().subscribe(trouble -> trouble.ifPresent(this::complain)))
                .and(links.health().subscribe(health -> platform.setText(words.platform(health.links()))))
                .and(notices.latest().subscribe(this::say))
                .and(seat.selected().subscribe(subject -> pick(subject.flatMap(WarningsRoom::warning))))
                .and(seat.selected()
                        .subscribe(subject -> lookedAt =
                                subject.flatMap(Need.Subject::ofWhichIncident).or(() -> lookedAt)))
                .and(model.issued().subscribe(fresh -> lookedAt.ifPresent(outlines::lookAt)))
                .and(seat.officer().subscribe(officer -> show(model.issued().get())));
    }

    @Override
    public void close() {
        dialog.close();
        watch.unsubscribe();
        model.close();
    }

    private VBox given() {
        Button draft = new Button(messages.text("cockpit.warning.draft"));
        draft.setId("warning-draft");
        draft.getStyleClass().addAll("action-button", "primary");
        draft.setOnAction(event -> forms.objection().ifPresentOrElse(notices::refused, () -> desk.ask(forms.draft())));
        Label title = new Label(messages.text("cockpit.warning.given"));
        title.getStyleClass().add("panel-title");
        VBox.setVgrow(state, Priority.ALWAYS);
        platform.setId("warning-platform");
        platform.getStyleClass().add("muted");
        platform.setWrapText(true);
        platform.setMinHeight(USE_PREF_SIZE);
        VBox left = new VBox(8, title, state, platform, draft);
        left.getStyleClass().add("data-room");
        left.setMinWidth(360);
        left.setPrefWidth(460);
        left.setMaxWidth(460);
        return left;
    }

    private VBox chosen() {
        steps.setId("warning-steps");
        notice.setId("warning-notice");
        notice.setWrapText(true);
        notice.setMinHeight(USE_PREF_SIZE);
        VBox.setVgrow(detail, Priority.ALWAYS);
        VBox right = new VBox(12, notice, detail);
        right.getStyleClass().add("data-room");
        right.setMinWidth(400);
        HBox.setHgrow(right, Priority.ALWAYS);
        return right;
    }

    private void pick(Optional<WarningId> wanted) {
        if (wanted.isPresent()) {
            picked = wanted;
            show(model.issued().get());
        }
    }

    /** Shows them anew; the picked one stays picked. */
    private void show(Issued issued) {
        filling = true;
        list.getItems().setAll(issued.all());
        picked.flatMap(issued::find)
                .ifPresentOrElse(
                        one -> list.getSelectionModel().select(one),
                        () -> list.getSelectionModel().selectFirst());
        filling = false;
        show(list.getSelectionModel().getSelectedItem());
        if (!issued.read()) {
            state.show(new Condition.Loading());
        } else if (issued.all().isEmpty()) {
            state.show(new Condition.Empty(
                    messages.text("cockpit.warning.none"), messages.text("cockpit.warning.none.todo")));
        } else {
            state.show(new Condition.Live());
        }
    }

    private void show(Versioned<Warning> chosen) {
        detail.show(chosen == null ? null : chosen.state());
        steps.getChildren().clear();
        if (chosen != null) {
            for (WarningForms.Step step : WarningForms.Step.values()) {
                steps.getChildren().add(button(chosen, step));
            }
        }
    }

    /** A step that cannot be taken is not silently dead: it says why when it is pressed. */
    private Button button(Versioned<Warning> shown, WarningForms.Step step) {
        Button button = new Button(forms.name(shown.state(), step));
        button.setId("warning-" + step);
        button.getStyleClass().add("action-button");
        Optional<String> objection = forms.objection(shown.state(), step);
        button.setOpacity(objection.isPresent() ? 0.5 : 1);
        button.setOnAction(
                event -> objection.ifPresentOrElse(notices::refused, () -> desk.ask(forms.form(shown, step))));
        return button;
    }

    private void complain(Exception trouble) {
        state.show(new Condition.Failed(
                messages.text("cockpit.warning.unreadable", String.valueOf(trouble.getMessage())),
                messages.text("cockpit.warning.unreadable.todo")));
    }

    private void say(Optional<Notices.Notice> latest) {
        notice.setText(latest.map(Notices.Notice::sentence).orElse(""));
        notice.setVisible(latest.isPresent());
        notice.setManaged(latest.isPresent());
    }

    private static Optional<WarningId> warning(Need.Subject subject) {
        return subject instanceof Need.Subject.OfWarning(var id) ? Optional.of(id) : Optional.empty();
    }
}
