package io.cityhelm.cockpit.basemap;

import io.cityhelm.core.pack.BaseMaps;
import io.cityhelm.core.text.Messages;
import io.cityhelm.map.basemap.SourceState;
import io.cityhelm.map.furniture.BaseMapPanel;
import io.cityhelm.map.furniture.BaseMapPanel.Choice;
import io.cityhelm.map.furniture.MapPane;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.util.Subscription;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Binds the choice on the map to the {@link BaseMapModel}, in one language. FX thread. */
public final class BaseMapOffer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(BaseMapOffer.class);

    private final MapPane pane;
    private final BaseMapPanel panel;
    private final BaseMapModel model;
    private final Messages messages;
    private final Clock clock;
    private final Subscription subscription;

    public BaseMapOffer(MapPane pane, BaseMapModel model, Messages messages, Clock clock) {
        this.pane = pane;
        this.panel = pane.baseMaps();
        this.model = model;
        this.messages = messages;
        this.clock = clock;
        panel.offer(choices());
        panel.chosenProperty().addListener((_, _, now) -> chosen(now));
        this.subscription = model.shown().subscribe(this::show);
    }

    /** Once a second. */
    public void tick() {
        panel.noticeProperty().set(notice());
    }

    @Override
    public void close() {
        subscription.unsubscribe();
        pane.map().setBaseMap(Optional.empty());
    }

    private List<Choice> choices() {
        List<Choice> all = new ArrayList<>();
        all.add(new Choice("", messages.text("map.basemap.own")));
        model.offered().forEach(entry -> all.add(new Choice(entry.id(), messages.of(entry.name()))));
        return all;
    }

    private void chosen(Choice choice) {
        if (choice != null) {
            var opening = model.choose(Optional.of(choice.id()).filter(id -> !id.isEmpty()));
            LOG.debug("{} is opened: {}", choice.id(), opening);
        }
    }

    private void show(BaseMapModel.Shown shown) {
        choices().stream()
                .filter(choice -> choice.id().equals(shown.id().orElse("")))
                .findFirst()
                .ifPresent(panel.chosenProperty()::set);
        pane.map().setBaseMap(shown.look());
        panel.creditsProperty().set(shown.look().isEmpty() ? "" : credits(shown));
        tick();
    }

    private String credits(BaseMapModel.Shown shown) {
        String own = shown.id()
                .flatMap(model::entry)
                .map(BaseMaps.Entry::credits)
                .map(messages::of)
                .orElse("");
        return own.isEmpty() ? shown.look().orElseThrow().source().credits() : own;
    }

    private String notice() {
        Optional<String> objection = model.shown().get().objection().map(messages::sentence);
        return objection.orElseGet(() -> {
            String state = words(model.state());
            return state.isEmpty() ? problems() : state;
        });
    }

    private String words(SourceState state) {
        return switch (state.kind()) {
            case ANSWERING -> "";
            case SILENT ->
                state.nextTry()
                        .map(at -> messages.text(
                                "map.basemap.silent",
                                Math.max(
                                        1, Duration.between(clock.instant(), at).toSeconds())))
                        .orElse(messages.text("map.basemap.trying"));
            case REFUSING -> messages.text("map.basemap.refusing");
            case UNREADABLE -> messages.text("map.basemap.unreadable");
        };
    }

    private String problems() {
        return model.problems().stream()
                .map(problem -> problem.text(messages))
                .limit(2)
                .collect(Collectors.joining("\n"));
    }
}
