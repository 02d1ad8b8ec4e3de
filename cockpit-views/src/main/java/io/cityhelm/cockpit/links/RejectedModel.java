package io.cityhelm.cockpit.links;

import io.cityhelm.cockpit.crossing.Background;
import io.cityhelm.core.intake.Quarantine;
import io.cityhelm.core.intake.Rejected;
import io.cityhelm.core.intake.ReplayResults;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The records that were not taken, by link and words of the reason. FX thread; needs no toolkit. */
public final class RejectedModel {

    /** How many are shown. */
    static final int MOST = 500;

    /**
     * What is shown.
     *
     * @param count how many were set aside since the start
     * @param replay what came of the last replay of the link that is looked at
     */
    public record Shown(List<Rejected> rejected, long count, Optional<ReplayResults.Result> replay) {
        static final Shown NOTHING = new Shown(List.of(), 0, Optional.empty());

        public Shown {
            rejected = List.copyOf(rejected);
        }
    }

    private final Quarantine quarantine;
    private final ReplayResults replays;
    private final Background background;
    private final ReadOnlyObjectWrapper<Shown> shown = new ReadOnlyObjectWrapper<>(Shown.NOTHING);
    private Optional<String> link = Optional.empty();
    private String words = "";
    private long asked;

    public RejectedModel(Quarantine quarantine, ReplayResults replays, Background background) {
        this.quarantine = quarantine;
        this.replays = replays;
        this.background = background;
    }

    public ReadOnlyObjectProperty<Shown> shown() {
        return shown.getReadOnlyProperty();
    }

    /** Looks at those of a link, or of all, whose reason contains the words. */
    void look(Optional<String> ofLink, String ofWords) {
        link = ofLink;
        words = ofWords;
        refresh();
    }

    /** Reads again. */
    void refresh() {
        long ticket = ++asked;
        Optional<String> ofLink = link;
        String ofWords = words;
        background.run(
                () -> new Shown(quarantine.of(ofLink, ofWords, MOST), quarantine.count(), ofLink.flatMap(replays::of)),
                fresh -> {
                    // a slow answer to an older question comes too late
                    if (ticket == asked) {
                        shown.set(fresh);
                    }
                },
                e -> {
                    throw new IllegalStateException("reading the quarantine failed", e);
                });
    }
}
