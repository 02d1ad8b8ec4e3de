package io.cityhelm.cockpit.security;

import io.cityhelm.cockpit.seat.Seat;
import io.cityhelm.cockpit.security.SecurityModel.Verification;
import io.cityhelm.cockpit.text.Wording;
import io.cityhelm.core.security.Act;
import io.cityhelm.core.security.Actor;
import io.cityhelm.core.security.Role;
import io.cityhelm.core.text.Messages;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/** 安全: who sits here, whether the record holds, and what each role may do. FX thread. */
public final class SecurityRoom extends VBox implements AutoCloseable {

    private final Messages messages;
    private final Wording wording;
    private final Seat seat;
    private final Label who = new Label();
    private final Label answer = new Label();
    private final Button verify = new Button();
    private final Subscription watch;

    public SecurityRoom(SecurityModel model, Seat seat, Wording wording) {
        this.messages = wording.messages();
        this.wording = wording;
        this.seat = seat;
        getStyleClass().add("data-room");
        verify.setId("verify");
        verify.setText(messages.text("cockpit.security.verify"));
        verify.setOnAction(e -> model.verify());
        answer.setId("verify-answer");
        answer.setWrapText(true);
        HBox record = new HBox(12, verify, answer);
        record.setAlignment(Pos.CENTER_LEFT);
        ScrollPane rights = new ScrollPane(rights());
        rights.getStyleClass().add("quiet-scroll");
        getChildren()
                .addAll(
                        title("cockpit.security.who"),
                        who,
                        title("cockpit.security.record"),
                        record,
                        title("cockpit.security.rights"),
                        rights);
        this.watch =
                seat.officer().subscribe(this::name).and(model.verification().subscribe(this::tell));
    }

    @Override
    public void close() {
        watch.unsubscribe();
    }

    private void name(Optional<Actor.Officer> officer) {
        who.setText(officer.map(o -> messages.text(
                        "cockpit.security.officer",
                        o.name(),
                        o.id(),
                        messages.name(o.role()),
                        seat.tree()
                                .find(o.jurisdiction())
                                .map(p -> p.name())
                                .orElse(o.jurisdiction().value())))
                .orElse(""));
    }

    private void tell(Verification state) {
        verify.setDisable(state instanceof Verification.Running);
        answer.setText(
                switch (state) {
                    case Verification.NotYet() -> messages.text("cockpit.security.not-yet");
                    case Verification.Running() -> messages.text("cockpit.security.running");
                    case Verification.Holds(long entries) ->
                        messages.text("cockpit.security.holds", wording.number(entries, 0));
                    case Verification.Broken(var fault) ->
                        messages.text(
                                "cockpit.security.broken",
                                wording.number(fault.sequence(), 0),
                                messages.text("cockpit.security.fault." + fault.kind()));
                    case Verification.Unreadable(var why) -> messages.text("cockpit.security.unreadable", why);
                });
    }

    private Node rights() {
        GridPane grid = new GridPane(24, 8);
        for (Role role : Role.values()) {
            grid.add(head(messages.name(role)), role.ordinal() + 1, 0);
        }
        for (Act act : Act.values()) {
            grid.add(new Label(messages.name(act)), 0, act.ordinal() + 1);
            for (Role role : Role.values()) {
                grid.add(mark(role.may(act)), role.ordinal() + 1, act.ordinal() + 1);
            }
        }
        return grid;
    }

    private Label mark(boolean may) {
        Label mark = new Label(messages.text(may ? "cockpit.security.may" : "cockpit.security.may-not"));
        mark.getStyleClass().add(may ? "may" : "muted");
        return mark;
    }

    private Label title(String key) {
        Label label = new Label(messages.text(key));
        label.getStyleClass().add("room-title");
        return label;
    }

    private static Label head(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("panel-title");
        return label;
    }
}
