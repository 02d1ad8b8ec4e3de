package io.cityhelm.cockpit.search;

import io.cityhelm.cockpit.crossing.Background;
import io.cityhelm.cockpit.handling.HandlingFixture;
import io.cityhelm.core.phrase.PastLines;
import io.cityhelm.core.text.Messages;
import java.util.List;

/** The model of the command bar, and hands on it. */
public class BarStand {

    public BarModel bar;

    protected final void build(HandlingFixture city, Steering steering, Messages language) {
        build(city, steering, language, Background.inline());
    }

    protected final void build(HandlingFixture city, Steering steering, Messages language, Background words) {
        LineReader reader = new LineReader(
                HandlingFixture.PACK,
                HandlingFixture.TREE,
                city.picture.picture()::get,
                steering,
                java.util.List::of,
                language,
                words);
        bar = new BarModel(
                reader::read,
                reader.words(),
                hit -> {
                    if (hit instanceof Hit.Do command) {
                        steering.preview(command.phrase());
                    }
                },
                new Recall(PastLines.NONE, city.seat, Background.inline()));
        bar.activate(true);
    }

    protected final void begin() {
        bar.activate(true);
    }

    public final void type(String line) {
        bar.line().set(line);
    }

    /** Down and up. */
    public final void enterKey() {
        bar.enterPressed();
        bar.enterReleased();
    }

    /** The command that Enter would preview. */
    public final Hit.Do command() {
        List<Hit> hits = bar.hits().get();
        if (hits.isEmpty() || !(hits.getFirst() instanceof Hit.Do command)) {
            throw new AssertionError("no command: " + hits);
        }
        return command;
    }
}
