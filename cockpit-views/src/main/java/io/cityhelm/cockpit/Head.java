package io.cityhelm.cockpit;

import io.cityhelm.cockpit.picture.Picture;
import io.cityhelm.cockpit.plan.PlanWords;
import io.cityhelm.cockpit.shell.TopBar;
import io.cityhelm.cockpit.text.Wording;
import io.cityhelm.core.incident.Grade;
import io.cityhelm.core.incident.Incident;
import io.cityhelm.core.jurisdiction.JurisdictionCode;
import io.cityhelm.core.layout.PanelChoice;
import io.cityhelm.core.plan.Activation;
import io.cityhelm.core.plan.ResponseInForce;
import io.cityhelm.core.situation.Versioned;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.util.Subscription;

/** What the line at the head says of the place that is shown: peace or war, how many incidents, how many links. FX thread. */
final class Head implements AutoCloseable {

    private final DeckModels models;
    private final TopBar top;
    private final Wording wording;
    private final Subscription subscription;

    Head(DeckModels models, TopBar top, Wording wording) {
        this.models = models;
        this.top = top;
        this.wording = wording;
        this.subscription = Subscription.combine(
                models.links().health().subscribe(health -> top.links(health.live(), health.wanted())),
                models.picture().picture().subscribe(this::count),
                models.plans().responses().subscribe(fresh -> showState()),
                models.layout().choice().subscribe(choice -> showState()),
                models.seat().place().subscribe(place -> {
                    showState();
                    count(models.picture().picture().get());
                }));
    }

    /** Once a second. */
    void tick() {
        top.clock(wording.clock(models.services().clock().instant()));
    }

    @Override
    public void close() {
        subscription.unsubscribe();
    }

    /** 平 or 急 of the place that is shown. */
    private void showState() {
        if (!models.plans().responses().get().read()) {
            return; // not known is not peace
        }
        JurisdictionCode place = models.seat().place().get().code();
        Optional<ResponseInForce> inForce = models.plans().inForce(place);
        List<Activation> below = models.plans().below(place);
        PlanWords words = new PlanWords(models.services().pack(), models.seat().tree(), wording);
        PanelChoice choice = models.layout().choice().get();
        String note = words.stateNote(inForce, below);
        top.state(
                new TopBar.Pill(
                        words.state(inForce, below),
                        choice.emergency().isPresent() ? wording.messages().text("layout.note", note) : note,
                        inForce.map(now -> Grade.values()[now.level().ordinal()]),
                        choice.emergency().isPresent() && !choice.shown()),
                models.layout()::turn);
    }

    private void count(Picture picture) {
        var place = models.seat().place().get().code();
        Map<Grade, Long> open = picture.incidents().stream()
                .map(Versioned::state)
                .filter(i -> models.seat().tree().covers(place, i.place().jurisdiction()))
                .collect(Collectors.groupingBy(Incident::grade, Collectors.counting()));
        top.counts(open);
    }
}
