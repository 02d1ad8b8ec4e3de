package io.cityhelm.cockpit.dispatch;

import io.cityhelm.cockpit.deadline.ClockLabel;
import io.cityhelm.cockpit.grade.GradeMark;
import io.cityhelm.core.text.Messages;
import java.time.Instant;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A group of orders on the screen: its name, its sum, how much of it is done, and the clock that runs out first. */
public final class GroupLine extends HBox {

    private static final double MARK = 16;
    private static final double CLOCK = 100;
    private static final double ARROW = 8;
    private static final PseudoClass LATE = PseudoClass.getPseudoClass("late");
    private static final PseudoClass UNFOLDED = PseudoClass.getPseudoClass("unfolded");

    private final Messages messages;
    private final ObservableValue<Instant> now;
    private final Region arrow = new Region();
    private final GradeMark mark;
    private final Label title = new Label();
    private final Label sum = new Label();
    private final Region done = new Region();
    private final Region failed = new Region();
    private final Region rest = new Region();
    private final HBox bar = new HBox(done, failed, rest);
    private final ClockLabel clock;
    private final ChangeListener<Instant> beat = (property, before, second) -> tick();
    private GroupRow group;

    /** @param stacked whether there is little width: the sum stands below the name */
    public GroupLine(Messages messages, ObservableValue<Instant> now, boolean stacked) {
        this.messages = messages;
        this.now = now;
        this.mark = new GradeMark(messages, MARK);
        this.clock = new ClockLabel(messages, now, CLOCK);
        getStyleClass().add("group-line");
        setAlignment(Pos.CENTER_LEFT);
        arrow.getStyleClass().add("group-arrow");
        arrow.setMinSize(ARROW, ARROW);
        arrow.setMaxSize(ARROW, ARROW);
        title.getStyleClass().add("order-department");
        title.setMinWidth(0);
        sum.getStyleClass().add("group-sum");
        sum.setMinWidth(USE_PREF_SIZE);
        bar.getStyleClass().add("group-bar");
        style(done, "reached");
        style(failed, "failed");
        style(rest, "rest");
        bar.setMinWidth(0);
        bar.setPrefWidth(0);
        VBox words = stacked ? new VBox(4, title, sum, bar) : new VBox(6, head(), bar);
        words.setAlignment(Pos.CENTER_LEFT);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        getChildren().addAll(arrow, mark, words, clock);
        sceneProperty().addListener((property, before, scene) -> follow(scene != null));
    }

    /** Shows a group. @param unfolded whether its orders are listed below */
    public void show(GroupRow shown, boolean unfolded) {
        group = shown;
        setId("group-" + shown.id());
        arrow.pseudoClassStateChanged(UNFOLDED, unfolded);
        mark.show(shown.grade());
        title.setText(shown.title());
        clock.show(shown.next(), "");
        tick();
    }

    private HBox head() {
        HBox head = new HBox(12, title, sum);
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private void follow(boolean on) {
        now.removeListener(beat);
        if (on) {
            now.addListener(beat);
            tick();
        }
    }

    private void tick() {
        if (group == null) {
            return;
        }
        GroupSum stands = GroupSum.of(group, now.getValue());
        String words = stands.text(messages);
        if (!words.equals(sum.getText())) {
            sum.setText(words);
            setAccessibleText(group.title() + " " + words);
        }
        sum.pseudoClassStateChanged(LATE, stands.late() + stands.failed() > 0);
        grow(done, stands.done());
        grow(failed, stands.failed());
        grow(rest, stands.orders() - stands.done() - stands.failed());
    }

    private void grow(Region part, int share) {
        part.prefWidthProperty()
                .bind(bar.widthProperty().multiply((double) share / group.all().size()));
    }

    private static void style(Region part, String state) {
        part.getStyleClass().add("stage-bar");
        part.pseudoClassStateChanged(PseudoClass.getPseudoClass(state), true);
        part.setMinWidth(0);
    }
}
