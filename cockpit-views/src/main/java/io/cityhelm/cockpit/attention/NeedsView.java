package io.cityhelm.cockpit.attention;

import io.cityhelm.cockpit.attention.NeedsState.SourceLine;
import io.cityhelm.cockpit.deadline.Beat;
import io.cityhelm.core.attention.Need;
import io.cityhelm.core.text.Messages;
import java.util.List;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The queue on the screen. */
public final class NeedsView extends VBox {

    private static final double ROW = 56;
    private static final int BONES = 3;

    private final Messages messages;
    private final NeedsModel model;
    private final ObservableList<NeedRow> rows = FXCollections.observableArrayList();
    private final ListView<NeedRow> list = new ListView<>(rows);
    private final Label count = new Label();
    private final StackPane body = new StackPane();
    private final Label trouble = new Label();
    private boolean following;

    /** @param beat of the clocks */
    public NeedsView(NeedsModel model, Messages messages, Beat beat) {
        this.model = model;
        this.messages = messages;
        getStyleClass().addAll("handling-panel", "needs");
        setId("needs");
        list.setId("needs-list");
        list.setFixedCellSize(ROW);
        list.setCellFactory(view -> new NeedCell(messages, beat));
        trouble.getStyleClass().add("trouble");
        trouble.setWrapText(true);
        VBox.setVgrow(body, Priority.ALWAYS);
        getChildren().addAll(header(), trouble, body);
        list.getSelectionModel().selectedItemProperty().addListener((property, before, row) -> pick(row));
        model.selected().addListener((property, before, subject) -> follow());
        model.state().addListener((property, before, state) -> show(state));
        show(model.state().get());
    }

    private Node header() {
        Label title = new Label(messages.text("needs.title"));
        title.getStyleClass().add("panel-title");
        count.getStyleClass().add("panel-count");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Label hint = new Label(messages.text("needs.next"));
        hint.getStyleClass().add("panel-hint");
        HBox header = new HBox(title, count, gap, hint);
        header.getStyleClass().add("panel-header");
        return header;
    }

    private void show(NeedsState state) {
        complain("");
        switch (state) {
            case NeedsState.Loading() -> empty(skeleton());
            case NeedsState.Waiting(List<NeedRow> waiting) -> fill(waiting);
            case NeedsState.Quiet(List<SourceLine> sources) -> empty(quiet(sources));
            case NeedsState.Trouble(String why, List<NeedRow> last) -> {
                complain(why);
                fill(last);
            }
        }
    }

    private void complain(String why) {
        trouble.setText(why);
        trouble.setVisible(!why.isEmpty());
        trouble.setManaged(!why.isEmpty());
    }

    private void fill(List<NeedRow> waiting) {
        count.setText(String.valueOf(waiting.size()));
        following = true;
        if (!rows.equals(waiting)) {
            rows.setAll(waiting);
        }
        following = false;
        if (!body.getChildren().contains(list)) {
            body.getChildren().setAll(list);
        }
        follow();
    }

    private void empty(Node what) {
        count.setText("");
        rows.clear();
        body.getChildren().setAll(what);
    }

    private void pick(NeedRow row) {
        if (!following && row != null) {
            model.selected().set(Optional.of(row.need().subject()));
        }
    }

    /** The selection of the seat decides; the list only shows it. */
    private void follow() {
        following = true;
        Optional<Need.Subject> subject = model.selected().get();
        int at = -1;
        for (int i = 0; i < rows.size() && at < 0; i++) {
            at = subject.filter(rows.get(i).need().subject()::equals).isPresent() ? i : -1;
        }
        if (at < 0) {
            list.getSelectionModel().clearSelection();
        } else if (list.getSelectionModel().getSelectedIndex() != at) {
            list.getSelectionModel().select(at);
            list.scrollTo(Math.max(0, at - 1));
        }
        following = false;
    }

    private Node quiet(List<SourceLine> sources) {
        Label title = new Label(messages.text("needs.quiet"));
        title.getStyleClass().add("empty-title");
        long live = sources.stream().filter(SourceLine::live).count();
        Label why = new Label(
                sources.isEmpty()
                        ? messages.text("needs.quiet.deaf")
                        : messages.text("needs.quiet.why", live, sources.size()));
        why.getStyleClass().add("empty-text");
        why.setWrapText(true);
        VBox box = new VBox(title, why);
        box.getStyleClass().add("empty");
        if (!sources.isEmpty()) {
            box.getChildren().add(new SourceFlow(sources, messages));
        }
        return box;
    }

    /** Grey bones while nothing was read: an empty panel would look like a quiet city. */
    private Node skeleton() {
        VBox bones = new VBox();
        bones.getStyleClass().add("skeleton");
        bones.setAccessibleText(messages.text("needs.loading"));
        for (int i = 0; i < BONES; i++) {
            Region bone = new Region();
            bone.getStyleClass().add("bone");
            bones.getChildren().add(bone);
        }
        return bones;
    }
}
