package io.cityhelm.cockpit.staffing;

import io.cityhelm.cockpit.action.ActionDesk;
import io.cityhelm.cockpit.action.ActionForm;
import io.cityhelm.cockpit.action.Notices;
import io.cityhelm.core.plan.Post;
import io.cityhelm.core.security.Act;
import io.cityhelm.core.staffing.Posts;
import io.cityhelm.core.staffing.Stint;
import io.cityhelm.core.text.Messages;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/**
 * 应急值守: each response in force at the place with its posts, who is on them, and a button for everybody who can come,
 * hand on or go. What cannot be done says why when it is pressed. FX thread.
 */
public final class StaffingPane extends VBox {

    private final StaffingModel model;
    private final StaffingWords words;
    private final StaffingForms forms;
    private final Messages messages;
    private final ActionDesk desk;
    private final Notices notices;
    private StaffingModel.Shown shown;

    public StaffingPane(
            StaffingModel model,
            StaffingWords words,
            StaffingForms forms,
            Messages messages,
            ActionDesk desk,
            Notices notices) {
        super(8);
        this.model = model;
        this.words = words;
        this.forms = forms;
        this.messages = messages;
        this.desk = desk;
        this.notices = notices;
        setId("staffing");
        model.shown().subscribe(this::show);
        model.trouble()
                .subscribe(trouble -> trouble.ifPresent(
                        e -> notices.refused(messages.text("staffing.unreadable", String.valueOf(e.getMessage())))));
    }

    /** Opens the form of coming to the first response that asks, or says why not: what a key does. */
    public void take() {
        first(forms::objectionToTake, one -> forms.take(one, Optional.empty()));
    }

    /** The same for handing on. */
    public void handOver() {
        first(one -> forms.objectionToMove(one, Act.HAND_POST), one -> forms.handOver(one, Optional.empty()));
    }

    /** The same for leaving. */
    public void leave() {
        first(one -> forms.objectionToMove(one, Act.LEAVE_POST), one -> forms.leave(one, Optional.empty()));
    }

    private void first(Function<Staffed, Optional<String>> objection, Function<Staffed, ActionForm> form) {
        shown.responses().stream()
                .filter(one -> one.otherLeads().isEmpty())
                .findFirst()
                .ifPresentOrElse(
                        one -> start(objection.apply(one), () -> form.apply(one)),
                        () -> notices.refused(messages.text("staffing.peace")));
    }

    private void show(StaffingModel.Shown fresh) {
        if (fresh.equals(shown)) {
            return; // buttons that stay the same stay, and keep the focus
        }
        shown = fresh;
        getChildren().setAll(fresh.responses().stream().map(this::response).toList());
        if (fresh.responses().isEmpty()) {
            Label none = muted(messages.text(fresh.read() ? "staffing.peace" : "duty.reading"));
            none.setId("staffing-none");
            getChildren().add(none);
        }
    }

    private VBox response(Staffed one) {
        Posts posts = one.posts();
        Label title = plain(words.response(one.activation()));
        title.getStyleClass().add("duty-here");
        HBox.setHgrow(title, Priority.ALWAYS);
        title.setMaxWidth(Double.MAX_VALUE);
        Label count = plain(words.count(posts));
        count.setMinWidth(USE_PREF_SIZE);
        count.getStyleClass().add(posts.open() == 0 ? "may" : "complaint");
        VBox box = new VBox(4, new HBox(12, title, count));
        one.otherLeads().ifPresent(leading -> box.getChildren().add(muted(words.leads(leading))));
        posts.lines().forEach(line -> box.getChildren().add(post(one, line)));
        return box;
    }

    private HBox post(Staffed one, Posts.Line line) {
        Label name = plain(words.post(line.post()));
        name.setPrefWidth(250);
        name.setMinWidth(140);
        VBox on = new VBox(4);
        on.setAlignment(Pos.CENTER_LEFT);
        line.on().forEach(stint -> on.getChildren().add(person(one, stint)));
        if (line.open() > 0) {
            Label open = plain(messages.text("staffing.open", line.open()));
            open.getStyleClass().add(one.otherLeads().isEmpty() ? "complaint" : "muted");
            on.getChildren().add(open);
        }
        HBox.setHgrow(on, Priority.ALWAYS);
        HBox row = new HBox(12, name, on);
        if (line.open() > 0) {
            row.getChildren().add(takeButton(one, line.post()));
        }
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("sheet-row");
        return row;
    }

    private HBox person(Staffed one, Stint stint) {
        Label name = plain(words.on(stint));
        HBox.setHgrow(name, Priority.ALWAYS);
        name.setMaxWidth(Double.MAX_VALUE);
        HBox row = new HBox(
                8,
                name,
                button(
                        Act.HAND_POST,
                        forms.objectionToMove(one, Act.HAND_POST),
                        () -> forms.handOver(one, Optional.of(stint))),
                button(
                        Act.LEAVE_POST,
                        forms.objectionToMove(one, Act.LEAVE_POST),
                        () -> forms.leave(one, Optional.of(stint))));
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private Button takeButton(Staffed one, Post post) {
        return button(Act.TAKE_POST, forms.objectionToTake(one), () -> forms.take(one, Optional.of(post)));
    }

    private Button button(Act act, Optional<String> objection, Supplier<ActionForm> form) {
        Button button = new Button(messages.name(act));
        button.setId("act-" + act);
        button.setMinWidth(USE_PREF_SIZE);
        button.getStyleClass().add("action-button");
        button.setOpacity(objection.isPresent() ? 0.5 : 1);
        button.setOnAction(event -> start(objection, form));
        return button;
    }

    private void start(Optional<String> objection, Supplier<ActionForm> form) {
        objection.ifPresentOrElse(notices::refused, () -> desk.ask(form.get()));
    }

    /** Looks again: who stands where changes while somebody looks. */
    public void refresh() {
        model.refresh();
    }

    private static Label plain(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        return label;
    }

    private static Label muted(String text) {
        Label label = plain(text);
        label.getStyleClass().add("muted");
        return label;
    }
}
