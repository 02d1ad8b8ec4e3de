package io.cityhelm.cockpit.handling;

import io.cityhelm.cockpit.action.Notices;
import io.cityhelm.cockpit.alert.AlertModel;
import io.cityhelm.cockpit.alert.AlertView;
import io.cityhelm.cockpit.incident.CaseModel;
import io.cityhelm.cockpit.incident.CaseView;
import io.cityhelm.cockpit.panel.Emptiness;
import io.cityhelm.cockpit.panel.Skeleton;
import io.cityhelm.cockpit.selection.Selection;
import io.cityhelm.cockpit.switching.SwitchBoards;
import io.cityhelm.cockpit.switching.SwitchView;
import io.cityhelm.core.text.Messages;
import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The selected alert or incident, and below it what was last said about an act. */
final class SelectedView extends VBox {

    private static final PseudoClass GOOD = PseudoClass.getPseudoClass("good");
    private static final int BONES = 4;

    private final Messages messages;
    private final AlertModel alerts;
    private final CaseModel cases;
    private final AlertView alertView;
    private final CaseView caseView;
    private final SwitchView switchView;
    private final SwitchBoards switches;
    private final ScrollPane scroll = new ScrollPane();
    private final Label notice = new Label();

    SelectedView(
            Messages messages,
            AlertModel alerts,
            CaseModel cases,
            AlertView alertView,
            CaseView caseView,
            SwitchView switchView,
            SwitchBoards switches,
            Notices notices) {
        this.messages = messages;
        this.alerts = alerts;
        this.cases = cases;
        this.alertView = alertView;
        this.caseView = caseView;
        this.switchView = switchView;
        this.switches = switches;
        getStyleClass().addAll("handling-panel", "selected-matter");
        setId("selected");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("matter-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        notice.getStyleClass().add("notice");
        notice.setId("notice");
        notice.setWrapText(true);
        notice.setMaxWidth(Double.MAX_VALUE);
        getChildren().addAll(scroll, notice);
        notices.latest().addListener((property, before, said) -> say(said));
        say(notices.latest().get());
        InvalidationListener changed = change -> show();
        alerts.state().addListener(changed);
        cases.state().addListener(changed);
        switches.model().state().addListener(changed);
        switches.model().answered().addListener(changed);
        show();
    }

    private void say(Optional<Notices.Notice> said) {
        notice.setText(said.map(Notices.Notice::sentence).orElse(""));
        notice.setVisible(said.isPresent());
        notice.setManaged(said.isPresent());
        notice.pseudoClassStateChanged(GOOD, said.map(Notices.Notice::good).orElse(false));
    }

    private void show() {
        Node content = content();
        if (scroll.getContent() != content) {
            scroll.setContent(content);
            scroll.setVvalue(0);
        }
    }

    private Node content() {
        return of(alerts.state().get(), alertView)
                .or(() -> of(switches.model().state().get(), switchView))
                .or(() -> of(cases.state().get(), caseView))
                .or(() -> switches.became().map(became -> words("cockpit.plan.answered", became)))
                .orElseGet(() -> words("case.nothing", messages.text("case.nothing.why")));
    }

    /** What is shown of one kind of matter; empty when nothing of this kind is selected. */
    private Optional<Node> of(Selection.State<?> state, Node view) {
        return switch (state) {
            case Selection.State.Nothing<?>() -> Optional.empty();
            case Selection.State.Loading<?>() -> Optional.of(new Skeleton(BONES));
            case Selection.State.Shown<?> shown -> Optional.of(view);
            case Selection.State.Trouble<?>(String why) -> Optional.of(words("case.trouble", why));
        };
    }

    private Node words(String title, String why) {
        return new Emptiness(messages.text(title), why);
    }
}
