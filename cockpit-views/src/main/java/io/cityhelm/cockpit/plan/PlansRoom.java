package io.cityhelm.cockpit.plan;

import io.cityhelm.cockpit.action.ActionDesk;
import io.cityhelm.cockpit.action.ActionForm;
import io.cityhelm.cockpit.action.CommandHand;
import io.cityhelm.cockpit.action.FormDialog;
import io.cityhelm.cockpit.action.Identities;
import io.cityhelm.cockpit.action.NoticeLine;
import io.cityhelm.cockpit.action.Notices;
import io.cityhelm.cockpit.panel.PanelState;
import io.cityhelm.cockpit.panel.PanelState.Condition;
import io.cityhelm.cockpit.seat.Seat;
import io.cityhelm.cockpit.text.Wording;
import io.cityhelm.core.jurisdiction.Jurisdiction;
import io.cityhelm.core.pack.CityPack;
import io.cityhelm.core.plan.ResponsePlan;
import io.cityhelm.core.plan.ResponsePlans;
import io.cityhelm.core.proposal.PlanProposals;
import io.cityhelm.core.text.Messages;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/**
 * 预案: what is prepared on the left with the chosen plan beside it, what is in force or was on the right. Arrows choose, Enter starts a plan, Tab leads
 * to every button, Space ticks an item. FX thread.
 */
public final class PlansRoom extends HBox implements AutoCloseable {

    private final PlansModel model;
    private final PlanForms starts;
    private final PlanWords words;
    private final Seat seat;
    private final Messages messages;
    private final ListView<ResponsePlan> plans = new ListView<>();
    private final Label name = new Label();
    private final PlanDetail detail;
    private final Button start = new Button();
    private final PanelState state;
    private final ActivationsPane activations;
    private final Notices notices = new Notices();
    private final NoticeLine notice = new NoticeLine(notices, "plan-notice");
    private final ActionDesk desk;
    private final FormDialog dialog;
    private final Subscription watch;

    /** The room for the plans of a city, with its forms. */
    public static PlansRoom of(CityPack pack, PlansModel model, CommandHand hand, Seat seat, Wording wording) {
        Messages messages = wording.messages();
        PlanWords words = new PlanWords(pack, seat.tree(), wording);
        Identities identities = new Identities();
        io.cityhelm.cockpit.action.Wording said = new io.cityhelm.cockpit.action.Wording(messages);
        return new PlansRoom(
                pack.plans(),
                model,
                new PlanForms(model, new PlanProposals(pack), words, seat.tree(), hand, identities, said),
                new ActivationForms(model, pack, words, hand, identities, said),
                words,
                seat,
                messages);
    }

    /** @param plans of the city */
    public PlansRoom(
            ResponsePlans plans,
            PlansModel model,
            PlanForms starts,
            ActivationForms steps,
            PlanWords words,
            Seat seat,
            Messages messages) {
        this.model = model;
        this.starts = starts;
        this.words = words;
        this.seat = seat;
        this.messages = messages;
        this.detail = new PlanDetail(words, messages);
        this.dialog = new FormDialog(messages, this);
        this.desk = new ActionDesk(dialog, notices);
        this.activations = new ActivationsPane(steps, words, messages, desk, notices);
        this.state = new PanelState(activations, messages);
        getStyleClass().add("plans-room");
        setId("plans-room");
        this.plans.setId("plans");
        this.plans.getItems().setAll(plans.all());
        this.plans.setCellFactory(view -> new PlanCell());
        this.plans.getSelectionModel().selectedItemProperty().subscribe(this::showPlan);
        this.plans.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                start();
                event.consume();
            }
        });
        this.plans.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                start();
            }
        });
        getChildren().addAll(prepared(), chosen(), running());
        this.plans.getSelectionModel().selectFirst();
        this.watch = model.responses()
                .subscribe(this::showResponses)
                .and(model.trouble().subscribe(trouble -> trouble.ifPresent(this::complain)))
                .and(seat.officer()
                        .subscribe(officer -> showResponses(model.responses().get())));
    }

    @Override
    public void close() {
        dialog.close();
        watch.unsubscribe();
    }

    private VBox prepared() {
        start.setId("plan-start");
        start.setText(messages.text("cockpit.plan.start"));
        start.getStyleClass().addAll("action-button", "primary");
        start.setOnAction(event -> start());
        VBox.setVgrow(plans, Priority.ALWAYS);
        VBox left = new VBox(title("cockpit.plan.prepared"), plans, start);
        left.getStyleClass().add("data-room");
        left.setMinWidth(300);
        left.setPrefWidth(340);
        left.setMaxWidth(340);
        return left;
    }

    private VBox chosen() {
        VBox.setVgrow(detail, Priority.ALWAYS);
        VBox middle = new VBox(name, detail);
        middle.getStyleClass().addAll("data-room", "plan-chosen");
        middle.setMinWidth(340);
        middle.setPrefWidth(560);
        HBox.setHgrow(middle, Priority.SOMETIMES);
        name.getStyleClass().add("room-title");
        return middle;
    }

    private VBox running() {
        VBox.setVgrow(state, Priority.ALWAYS);
        VBox right = new VBox(12, title("cockpit.plan.running"), state, notice);
        right.getStyleClass().add("data-room");
        right.setMinWidth(360);
        HBox.setHgrow(right, Priority.ALWAYS);
        return right;
    }

    /** Asks for the start of the selected plan, or says why it cannot be started from here. */
    private void start() {
        ResponsePlan plan = plans.getSelectionModel().getSelectedItem();
        if (plan == null) {
            return;
        }
        List<Jurisdiction> scopes = starts.scopes(plan, seat.place().get());
        if (scopes.isEmpty()) {
            notices.refused(
                    messages.text("cockpit.plan.no-scope", seat.place().get().name()));
            return;
        }
        ActionForm form = starts.start(plan, scopes);
        desk.ask(form);
    }

    private void showPlan(ResponsePlan plan) {
        start.setDisable(plan == null);
        name.setText(plan == null ? "" : messages.of(plan.name()));
        detail.show(plan);
    }

    private void showResponses(Responses responses) {
        activations.show(responses);
        plans.refresh();
        if (!responses.read()) {
            state.show(new Condition.Loading());
        } else if (responses.live().isEmpty() && responses.past().isEmpty()) {
            state.show(
                    new Condition.Empty(messages.text("cockpit.plan.none"), messages.text("cockpit.plan.none.todo")));
        } else {
            state.show(new Condition.Live());
        }
    }

    private void complain(Exception trouble) {
        state.show(new Condition.Failed(
                messages.text("cockpit.plan.unreadable", String.valueOf(trouble.getMessage())),
                messages.text("cockpit.plan.unreadable.todo")));
    }

    private Label title(String key) {
        Label label = new Label(messages.text(key));
        label.getStyleClass().add("room-title");
        return label;
    }

    /** A plan: its name and domain, and whether it is in force somewhere. */
    private final class PlanCell extends ListCell<ResponsePlan> {
        private final Label title = new Label();
        private final Label note = new Label();
        private final VBox lines = new VBox(title, note);

        PlanCell() {
            note.getStyleClass().add("muted");
            lines.getStyleClass().add("two-lines");
            // as wide as the list, so that a long name ends in an ellipsis and not in a scroll bar
            lines.setMinWidth(0);
            lines.setPrefWidth(0);
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(ResponsePlan plan, boolean empty) {
            super.updateItem(plan, empty);
            if (empty || plan == null) {
                setGraphic(null);
                return;
            }
            long inForce = model.responses().get().states().stream()
                    .filter(one -> one.stage().isInForce() && one.terms().plan().equals(plan.id()))
                    .count();
            String line = messages.text(
                    "cockpit.plan.row",
                    words.domain(plan.domain()),
                    plan.levels().size());
            title.setText(messages.of(plan.name()));
            note.setText(inForce == 0 ? line : messages.text("cockpit.plan.row.active", line, inForce));
            setGraphic(lines);
        }
    }
}
