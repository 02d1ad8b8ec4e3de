package io.cityhelm.cockpit.plan;

import io.cityhelm.cockpit.action.ActionDesk;
import io.cityhelm.cockpit.action.Notices;
import io.cityhelm.core.plan.Activation;
import io.cityhelm.core.plan.ActivationId;
import io.cityhelm.core.plan.ChecklistItem;
import io.cityhelm.core.situation.Versioned;
import io.cityhelm.core.text.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The activations, and the selected one with its checklist and all that can be done to it. FX thread. */
final class ActivationsPane extends VBox {

    private final ActivationForms steps;
    private final PlanWords words;
    private final Messages messages;
    private final ActionDesk desk;
    private final Notices notices;
    private final ListView<Versioned<Activation>> list = new ListView<>();
    private final VBox detail = new VBox(8);
    private final FlowPane buttons = new FlowPane(8, 8);
    private boolean filling;

    ActivationsPane(ActivationForms steps, PlanWords words, Messages messages, ActionDesk desk, Notices notices) {
        super(12);
        this.steps = steps;
        this.words = words;
        this.messages = messages;
        this.desk = desk;
        this.notices = notices;
        list.setId("activations");
        list.setPrefHeight(200);
        list.setMinHeight(100);
        list.setCellFactory(view -> new ActivationCell());
        list.getSelectionModel().selectedItemProperty().subscribe(chosen -> {
            if (!filling) {
                showDetail(chosen);
            }
        });
        buttons.setId("activation-steps");
        ScrollPane scroll = new ScrollPane(detail);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("quiet-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(list, buttons, scroll);
    }

    /** Shows them anew; the selected one stays selected. */
    void show(Responses responses) {
        Optional<ActivationId> chosen = Optional.ofNullable(
                        list.getSelectionModel().getSelectedItem())
                .map(one -> one.state().id());
        List<Versioned<Activation>> all = new ArrayList<>(responses.live().reversed());
        all.addAll(responses.past());
        filling = true;
        list.getItems().setAll(all);
        chosen.flatMap(responses::find)
                .ifPresentOrElse(
                        one -> list.getSelectionModel().select(one),
                        () -> list.getSelectionModel().selectFirst());
        filling = false;
        showDetail(list.getSelectionModel().getSelectedItem());
    }

    private void showDetail(Versioned<Activation> shown) {
        detail.getChildren().clear();
        buttons.getChildren().clear();
        if (shown == null) {
            return;
        }
        Activation now = shown.state();
        for (ActivationForms.Step step : ActivationForms.Step.values()) {
            buttons.getChildren().add(button(shown, step));
        }
        line(messages.text("cockpit.plan.detail.number", now.number(), words.person(now.proposedBy()), now.reason()));
        line(messages.text(
                "cockpit.plan.detail.approved",
                now.approvedBy().map(words::person).orElseGet(() -> messages.text("cockpit.plan.nobody"))));
        now.causes().forEach(cause -> line(messages.text("cockpit.plan.detail.cause", words.cause(cause))));
        now.pending().ifPresent(pending -> line(words.pending(pending)));
        now.overrides().forEach(one -> loud(words.overridden(one)));
        line(messages.text("cockpit.plan.detail.sent", now.sent().size()));
        line(words.pace(now.measures().pace()));
        now.measures()
                .roster()
                .forEach(duty -> line(messages.text(
                        "cockpit.plan.duty",
                        words.department(duty.department()),
                        messages.of(duty.post()),
                        duty.people())));
        if (!now.findings().isEmpty()) {
            line(messages.text("cockpit.plan.detail.findings", now.findings()));
        }
        Label title = new Label(messages.text("cockpit.plan.checklist"));
        title.getStyleClass().add("panel-title");
        detail.getChildren().add(title);
        now.measures().checklist().forEach(item -> detail.getChildren().add(item(shown, item)));
    }

    /** A step that cannot be taken is not silently dead: it says why when it is pressed. */
    private Button button(Versioned<Activation> shown, ActivationForms.Step step) {
        Button button = new Button(messages.text("cockpit.plan.step." + step));
        button.setId("step-" + step);
        button.getStyleClass().add("action-button");
        Optional<String> objection = steps.objection(shown.state(), step);
        button.setOpacity(objection.isPresent() ? 0.5 : 1);
        button.setOnAction(
                event -> objection.ifPresentOrElse(notices::refused, () -> desk.ask(steps.form(shown, step))));
        return button;
    }

    private CheckBox item(Versioned<Activation> shown, ChecklistItem item) {
        Activation now = shown.state();
        Optional<Activation.Ticked> done = now.ticked(item.id());
        CheckBox box = new CheckBox(done.map(tick -> messages.text(
                        "cockpit.plan.item.done", messages.of(item.text()), tick.by(), words.clock(tick.at())))
                .orElseGet(
                        () -> messages.text("cockpit.plan.item.due", messages.of(item.text()), words.due(now, item))));
        box.setId("item-" + item.id());
        box.setWrapText(true);
        box.setSelected(done.isPresent());
        box.setDisable(done.isPresent() || !now.stage().isInForce());
        box.setOnAction(event -> {
            box.setSelected(false); // what is recorded is ticked, and nothing else
            steps.tick(shown, item.id(), notices::refused);
        });
        return box;
    }

    private Label line(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        detail.getChildren().add(label);
        return label;
    }

    private void loud(String text) {
        line(text).getStyleClass().add("complaint");
    }

    /** Level, plan, scope and stage in a line. */
    private final class ActivationCell extends ListCell<Versioned<Activation>> {
        @Override
        protected void updateItem(Versioned<Activation> one, boolean empty) {
            super.updateItem(one, empty);
            setText(empty || one == null ? null : words.line(one.state()));
        }
    }
}
