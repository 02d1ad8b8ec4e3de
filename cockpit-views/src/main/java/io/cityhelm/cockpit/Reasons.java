package io.cityhelm.cockpit;

import io.cityhelm.cockpit.indicator.Reading;
import io.cityhelm.cockpit.indicator.WhyView;
import io.cityhelm.cockpit.text.Wording;
import io.cityhelm.core.jurisdiction.Jurisdiction;
import io.cityhelm.core.pack.Indicator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Asks for the reasons of a value off the screen's thread, and lets them follow the place down to the grid. */
final class Reasons {

    private record Found(Reading reading, List<Reading> below) {}

    private final DeckModels models;
    private final Wording wording;
    private final Runnable ended;
    private final WhyView view;
    private Optional<Indicator> explained = Optional.empty();
    private Optional<Reading> shown = Optional.empty();

    /** @param whence asks where a reading came from @param ended called when the reasons have been put away */
    Reasons(DeckModels models, Wording wording, Consumer<Reading> whence, Runnable ended) {
        this.models = models;
        this.wording = wording;
        this.ended = ended;
        this.view = new WhyView(wording, place -> models.seat().goTo(place.code()), whence, this::end);
        view.setVisible(false);
    }

    /** The reading whose reasons are shown. */
    Optional<Reading> shown() {
        return shown;
    }

    WhyView view() {
        return view;
    }

    void explain(Reading reading) {
        explained = Optional.of(reading.indicator());
        explain(reading.indicator(), reading.place());
    }

    /** The seat looks elsewhere: so do the reasons, if they are shown. */
    void follow(Jurisdiction place) {
        explained.ifPresent(indicator -> explain(indicator, place));
    }

    void end() {
        explained = Optional.empty();
        shown = Optional.empty();
        view.setVisible(false);
        ended.run();
    }

    private void explain(Indicator indicator, Jurisdiction place) {
        CockpitServices services = models.services();
        var now = services.clock().instant();
        var source = models.indicators().source();
        String from = services.pack()
                .department(indicator.source())
                .map(department -> wording.messages().of(department.name()))
                .orElse(indicator.source());
        services.background()
                .run(
                        () -> new Found(
                                source.of(indicator, place, indicator.display().kind(), now),
                                source.below(indicator, place, now)),
                        found -> {
                            shown = Optional.of(found.reading());
                            view.explain(found.reading(), from, found.below(), now);
                            view.setVisible(true);
                        },
                        e -> {
                            throw new IllegalStateException("reading the reasons failed", e);
                        });
    }
}
