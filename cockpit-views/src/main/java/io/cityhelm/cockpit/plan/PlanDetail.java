package io.cityhelm.cockpit.plan;

import io.cityhelm.cockpit.grade.GradeMark;
import io.cityhelm.core.incident.Grade;
import io.cityhelm.core.plan.PlanLevel;
import io.cityhelm.core.plan.ResponsePlan;
import io.cityhelm.core.text.Messages;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;

/** What a plan brings at each of its levels, one card a level. FX thread. */
final class PlanDetail extends ScrollPane {

    private final PlanWords words;
    private final Messages messages;
    private final VBox levels = new VBox();

    PlanDetail(PlanWords words, Messages messages) {
        this.words = words;
        this.messages = messages;
        setId("plan-detail");
        levels.getStyleClass().add("plan-levels");
        setContent(levels);
        setFitToWidth(true);
        getStyleClass().add("quiet-scroll");
    }

    /** Shows a plan, from the top; nothing when none is chosen. */
    void show(ResponsePlan plan) {
        levels.getChildren().clear();
        setVvalue(0);
        if (plan != null) {
            levels.getChildren().add(text(messages.of(plan.basis()), "muted"));
            plan.levels().forEach(level -> levels.getChildren().add(card(level)));
        }
    }

    private VBox card(PlanLevel level) {
        VBox card = new VBox(text(messages.name(level.level()), "panel-title"));
        // a response level has the colour of the grade that it answers
        card.getStyleClass()
                .addAll(
                        "plan-level",
                        GradeMark.styleOf(Grade.values()[level.level().ordinal()]));
        level.triggers().forEach(trigger -> card.getChildren().add(text(words.trigger(trigger), "plan-trigger")));
        card.getChildren()
                .add(text(
                        messages.text(
                                "cockpit.plan.level.brings",
                                level.orders().size(),
                                level.checklist().size(),
                                level.tasks().size(),
                                level.resources().size()),
                        "muted"));
        level.tasks()
                .forEach(task -> card.getChildren()
                        .add(text(words.department(task.department()) + " · " + messages.of(task.text()), "muted")));
        card.getChildren().add(text(words.pace(level.pace()), "muted"));
        return card;
    }

    private static Label text(String words, String look) {
        Label label = new Label(words);
        label.setWrapText(true);
        label.getStyleClass().add(look);
        return label;
    }
}
