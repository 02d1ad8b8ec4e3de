package io.cityhelm.cockpit.attention;

import io.cityhelm.cockpit.deadline.Beat;
import io.cityhelm.cockpit.deadline.ClockLabel;
import io.cityhelm.cockpit.grade.GradeMark;
import io.cityhelm.core.attention.Need;
import io.cityhelm.core.incident.Grade;
import io.cityhelm.core.text.Messages;
import java.util.function.Function;
import java.util.function.Predicate;
import javafx.beans.value.ChangeListener;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** One line, a need or a group of them: the grade, what and where, what is to be done, and the clock. Built once and filled again and again. */
final class NeedCell extends ListCell<NeedLine> {

    private static final double MARK = 16;
    private static final double CLOCK = 100;

    private static final double DIMMED = 0.25;

    private static final double ARROW = 8;
    private static final PseudoClass MEMBER = PseudoClass.getPseudoClass("member");
    private static final PseudoClass UNFOLDED = PseudoClass.getPseudoClass("unfolded");

    private final Messages messages;
    private final Function<NeedLine, NeedWords> wording;
    private final Predicate<NeedGroup> unfolded;
    private final Region arrow = new Region();
    private final GradeMark mark;
    private final Label headline = new Label();
    private final Label task = new Label();
    private final ClockLabel clock;
    private final HBox row;
    private final Tooltip tooltip = new Tooltip();
    private final ChangeListener<Boolean> blink = (property, before, lit) -> blink(lit);

    /** @param wording what is said of a line @param unfolded whether the members of a group are listed below it */
    NeedCell(Messages messages, Function<NeedLine, NeedWords> wording, Beat beat, Predicate<NeedGroup> unfolded) {
        this.messages = messages;
        this.wording = wording;
        this.unfolded = unfolded;
        this.mark = new GradeMark(messages, MARK);
        this.clock = new ClockLabel(messages, beat.now(), CLOCK);
        mark.setMinWidth(36);
        arrow.getStyleClass().add("group-arrow");
        arrow.setMinSize(ARROW, ARROW);
        arrow.setMaxSize(ARROW, ARROW);
        arrow.managedProperty().bind(arrow.visibleProperty());
        headline.getStyleClass().add("need-headline");
        task.getStyleClass().add("need-task");
        VBox words = new VBox(headline, task);
        words.getStyleClass().add("need-words");
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        row = new HBox(mark, arrow, words, clock);
        row.getStyleClass().add("need-row");
        getStyleClass().add("need-cell");
        setPrefWidth(0);
        sceneProperty().addListener((property, before, scene) -> follow(beat, scene != null));
    }

    private void follow(Beat beat, boolean on) {
        beat.lit().removeListener(blink);
        if (on) {
            beat.lit().addListener(blink);
        }
    }

    /** Only an alarm of the two gravest grades that nobody has acknowledged blinks. */
    private void blink(boolean lit) {
        NeedLine line = getItem();
        boolean alarming = line != null
                && line.need().what() == Need.What.ACKNOWLEDGE_ALERT
                && !Grade.II.isGraverThan(line.need().grade());
        mark.setOpacity(alarming && !lit ? DIMMED : 1);
    }

    @Override
    protected void updateItem(NeedLine need, boolean empty) {
        super.updateItem(need, empty);
        if (empty || need == null) {
            setGraphic(null);
            setTooltip(null);
            return;
        }
        mark.setOpacity(1);
        mark.show(need.need().grade());
        getStyleClass().removeIf(name -> name.startsWith("grade-"));
        getStyleClass().add(GradeMark.styleOf(need.need().grade()));
        pseudoClassStateChanged(MEMBER, need instanceof NeedRow row && row.member());
        arrow.setVisible(need instanceof NeedGroup);
        arrow.pseudoClassStateChanged(UNFOLDED, need instanceof NeedGroup group && unfolded.test(group));
        NeedWords said = wording.apply(need);
        headline.setText(said.headline());
        task.setText(said.task());
        clock.show(need.deadline(), messages.text("clock.none"));
        tooltip.setText(said.headline() + "\n" + said.task());
        setTooltip(tooltip);
        setGraphic(row);
    }
}
