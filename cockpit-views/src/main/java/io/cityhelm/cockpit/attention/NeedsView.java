package io.cityhelm.cockpit.attention;

import io.cityhelm.cockpit.attention.NeedsState.SourceLine;
import io.cityhelm.cockpit.deadline.Beat;
import io.cityhelm.cockpit.panel.Emptiness;
import io.cityhelm.cockpit.panel.ListPanel;
import io.cityhelm.cockpit.panel.Skeleton;
import io.cityhelm.cockpit.panel.Unfolding;
import io.cityhelm.core.text.Messages;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;

/** The queue on the screen. */
public final class NeedsView extends ListPanel<NeedLine> {

    private static final double ROW = 56;
    private static final int BONES = 3;

    private final Messages messages;
    private final NeedsModel model;

    /** @param beat of the clocks */
    public NeedsView(NeedsModel model, Messages messages, Beat beat) {
        super(messages.text("needs.title"), messages.text("needs.next"), ROW);
        this.model = model;
        this.messages = messages;
        getStyleClass().add("needs");
        setId("needs");
        list().setId("needs-list");
        list().setCellFactory(view -> new NeedCell(messages, model::words, beat, model::isUnfolded));
        Unfolding.on(list(), new Groups());
        onPick(model::pick);
        model.selected().addListener((property, before, subject) -> follow(model::isPicked));
        model.state().addListener((property, before, state) -> show(state));
        model.lines()
                .addListener((property, before, lines) -> show(model.state().get()));
        show(model.state().get());
    }

    private void show(NeedsState state) {
        complain("");
        switch (state) {
            case NeedsState.Loading() -> empty(skeleton());
            case NeedsState.Waiting(List<NeedLine> waiting) -> fill(waiting);
            case NeedsState.Quiet(List<SourceLine> sources) -> empty(quiet(sources));
            case NeedsState.Trouble(String why, List<NeedLine> last) -> {
                complain(why);
                fill(last);
            }
        }
    }

    /** The count is one of the queue's lines: what was given as one waits as one. */
    private void fill(List<NeedLine> waiting) {
        count(String.valueOf(waiting.size()));
        show(model.lines().get(), model::isPicked);
    }

    private void empty(Node what) {
        count("");
        showInstead(what);
    }

    private Node quiet(List<SourceLine> sources) {
        long live = sources.stream().filter(SourceLine::live).count();
        Emptiness box = new Emptiness(
                messages.text("needs.quiet"),
                sources.isEmpty()
                        ? messages.text("needs.quiet.deaf")
                        : messages.text("needs.quiet.why", live, sources.size()));
        if (!sources.isEmpty()) {
            box.getChildren().add(new SourceFlow(sources, messages));
        }
        // on a low screen a city has more sources than there is room: the head of the panel must not give way
        ScrollPane scroll = new ScrollPane(box);
        scroll.getStyleClass().add("quiet-scroll");
        scroll.setFitToWidth(true);
        scroll.setMinHeight(0);
        scroll.setFocusTraversable(false);
        return scroll;
    }

    private Node skeleton() {
        Skeleton bones = new Skeleton(BONES);
        bones.setAccessibleText(messages.text("needs.loading"));
        return bones;
    }

    private final class Groups implements Unfolding.Groups<NeedLine> {

        @Override
        public Optional<NeedLine> groupOf(NeedLine line) {
            return rows().stream()
                    .filter(each -> each instanceof NeedGroup group
                            && (group.equals(line)
                                    || (line instanceof NeedRow row
                                            && row.member()
                                            && group.members().contains(row))))
                    .findFirst();
        }

        @Override
        public boolean isUnfolded(NeedLine group) {
            return group instanceof NeedGroup its && model.isUnfolded(its);
        }

        @Override
        public void unfold(NeedLine group, boolean on) {
            if (group instanceof NeedGroup its) {
                model.unfold(its, on);
            }
        }

        @Override
        public void pick(NeedLine group) {
            model.pick(group);
        }
    }
}
