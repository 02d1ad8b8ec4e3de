package io.cityhelm.cockpit.vicinity;

import io.cityhelm.cockpit.crossing.Background;
import io.cityhelm.cockpit.picture.Picture;
import io.cityhelm.core.geo.LonLat;
import io.cityhelm.map.overlay.Drawing;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * What is asked of the map, and the answer. An answer is of the moment when it was asked: it stays as it is until somebody
 * asks again. FX thread; needs no toolkit.
 */
public final class VicinityModel {

    private static final String WAY = "vicinity:way";

    /** What the panel shows. */
    public sealed interface State {
        /** Nobody asks. */
        record Quiet() implements State {}

        record Looking(Question question) implements State {}

        record Answered(Question question, Answer answer) implements State {}

        /** @param why in the words of the disk */
        record Failed(Question question, String why) implements State {}

        /** The ground that it is about; empty when that is not known, or nothing. */
        default List<LonLat> ground() {
            return switch (this) {
                case Quiet _ -> List.of();
                case Looking(Question question) -> question.ground();
                case Answered(var _, Answer answer) ->
                    answer.drawings().stream()
                            .flatMap(drawing -> drawing.points().stream())
                            .toList();
                case Failed(Question question, var _) -> question.ground();
            };
        }
    }

    private final Answers answers;
    private final Supplier<Picture> picture;
    private final Supplier<List<String>> layers;
    private final Consumer<Target> open;
    private final Background background;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(new State.Quiet());
    private final ReadOnlyObjectWrapper<List<Drawing>> drawings = new ReadOnlyObjectWrapper<>(List.of());
    private Optional<State.Answered> before = Optional.empty();
    private long asked;

    /**
     * @param layers names of the imported layers that are on the map, the topmost first
     * @param open brings the officer to what was chosen
     */
    public VicinityModel(
            Answers answers,
            Supplier<Picture> picture,
            Supplier<List<String>> layers,
            Consumer<Target> open,
            Background background) {
        this.answers = answers;
        this.picture = picture;
        this.layers = layers;
        this.open = open;
        this.background = background;
    }

    public ReadOnlyObjectProperty<State> state() {
        return state.getReadOnlyProperty();
    }

    /** The ground that was asked about, and the way to what was chosen. */
    public ReadOnlyObjectProperty<List<Drawing>> drawings() {
        return drawings.getReadOnlyProperty();
    }

    /** Asks; the answer before stays until this one comes, unless nobody needs to know that anything is looked for. */
    public void ask(Question question) {
        long ticket = ++asked;
        before = question instanceof Question.At && state.get() instanceof State.Answered list
                ? Optional.of(before.filter(_ -> list.question() instanceof Question.At)
                        .orElse(list))
                : Optional.empty();
        boolean quietly = question instanceof Question.At at && at.onlyFeatures();
        if (!quietly) {
            state.set(new State.Looking(question));
            drawings.set(List.of());
        }
        Picture now = picture.get();
        List<String> shown = layers.get();
        background.run(
                () -> answers.to(question, now, shown),
                answer -> answer.filter(_ -> ticket == asked).ifPresent(found -> show(question, found)),
                e -> fail(ticket, question, e));
    }

    /** Asks the same again, as it is now. */
    void again() {
        question().ifPresent(this::ask);
    }

    /** Back to the list out of which a feature was opened. @return whether there was one */
    boolean back() {
        Optional<State.Answered> list = before;
        before = Optional.empty();
        list.ifPresent(answered -> {
            asked++;
            show(answered.question(), answered.answer());
        });
        return list.isPresent();
    }

    /** Whether there is a list to go back to. */
    boolean hasBack() {
        return before.isPresent();
    }

    /** The same place with another radius. @return whether it was one, and is asked for */
    boolean widen(String typed) {
        Optional<Double> metres = Radius.parse(typed);
        if (metres.isPresent() && question().orElse(null) instanceof Question.Around(var place, double old, var of)) {
            ask(new Question.Around(place, metres.get(), of));
            return true;
        }
        return false;
    }

    /** Units of another kind, or of every kind. */
    void only(Optional<String> kind) {
        if (question().orElse(null) instanceof Question.Nearest(LonLat place, Optional<String> before)
                && !before.equals(kind)) {
            ask(new Question.Nearest(place, kind));
        }
    }

    /** Goes to what a line is about, and draws the way to a unit. */
    void choose(Answer.Line line) {
        if (!(state.get() instanceof State.Answered(Question question, Answer answer))) {
            return;
        }
        List<Drawing> all = new ArrayList<>(answer.drawings());
        if (line.target() instanceof Target.Spot(String mark, LonLat there)
                && question instanceof Question.Nearest(LonLat here, var kind)) {
            all.add(new Drawing(WAY, Drawing.Shape.LINE, List.of(here, there), line.distance()));
        }
        drawings.set(List.copyOf(all));
        open.accept(line.target());
    }

    /** Nobody asks any more. */
    public void end() {
        asked++;
        before = Optional.empty();
        state.set(new State.Quiet());
        drawings.set(List.of());
    }

    private Optional<Question> question() {
        return switch (state.get()) {
            case State.Quiet quiet -> Optional.empty();
            case State.Looking(Question question) -> Optional.of(question);
            case State.Answered(Question question, var answer) -> Optional.of(question);
            case State.Failed(Question question, var why) -> Optional.of(question);
        };
    }

    private void show(Question question, Answer answer) {
        drawings.set(answer.drawings());
        state.set(new State.Answered(question, answer));
    }

    private void fail(long ticket, Question question, Exception e) {
        if (ticket == asked) {
            state.set(new State.Failed(question, String.valueOf(e.getMessage())));
        }
    }
}
