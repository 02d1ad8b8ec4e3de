package io.cityhelm.cockpit;

import io.cityhelm.cockpit.basemap.BaseMapOffer;
import io.cityhelm.cockpit.layers.LayersOnMap;
import io.cityhelm.cockpit.map.MapKeys;
import io.cityhelm.cockpit.map.SituationMap;
import io.cityhelm.cockpit.secondmap.SecondMapModel;
import io.cityhelm.cockpit.secondmap.SecondMapWindow;
import io.cityhelm.cockpit.secondmap.ViewLink;
import io.cityhelm.cockpit.shell.Toast;
import io.cityhelm.cockpit.text.Wording;
import io.cityhelm.core.text.Messages;
import io.cityhelm.map.furniture.MapPane;
import io.cityhelm.map.view.MapView;
import java.util.Optional;
import javafx.stage.Window;
import javafx.util.Subscription;

/** One opening of the second window: its map, bound to the same seat, picture and layers as the first. FX thread. */
final class SecondMapContent implements AutoCloseable {

    private final MapView map = new MapView();
    private final SituationMap situation;
    private final BaseMapOffer baseMaps;
    private final LayersOnMap layers;
    private final ViewLink link;
    private final SecondMapWindow window;
    private final Subscription replay;

    SecondMapContent(DeckModels models, SecondMapModel model, SecondMap.First first, Wording wording) {
        Messages messages = wording.messages();
        CockpitServices services = models.services();
        Toast toast = new Toast();
        MapPane pane = new MapPane(map, messages);
        pane.onSaid(toast::say);
        pane.getChildren().add(toast);
        map.steering()
                .animatedProperty()
                .set(first.map().steering().animatedProperty().get());
        this.situation = models.situation(pane, wording);
        situation.stay();
        this.baseMaps = new BaseMapOffer(pane, models.baseMap(), messages, services.clock());
        this.layers = new LayersOnMap(
                pane,
                models.imported(),
                messages,
                () -> importing(first, Optional.empty()),
                path -> importing(first, Optional.of(path.toString())));
        this.link = new ViewLink(side(first.map()), side(map), model.linked());
        this.window = new SecondMapWindow(
                model,
                pane,
                first.window().get().getScene(),
                new MapKeys(pane, messages, toast::say).actions(),
                services.simulated(),
                messages,
                toast::say);
        this.replay = first.replaying().onShown(shown -> {
            situation.rewind(shown);
            layers.rewind(shown.map(SituationMap.Rewound::moment));
            window.past(shown.map(past -> messages.text("second.past", wording.clock(past.moment()))));
        });
    }

    SecondMapWindow window() {
        return window;
    }

    /** Once a second. */
    void tick() {
        baseMaps.tick();
    }

    @Override
    public void close() {
        replay.unsubscribe();
        link.close();
        window.close();
        layers.close();
        baseMaps.close();
        situation.close();
    }

    /** The sheet lies in the first window. */
    private static void importing(SecondMap.First first, Optional<String> path) {
        Window window = first.window().get();
        window.requestFocus();
        first.importing().open(path);
    }

    private static ViewLink.Side side(MapView of) {
        return new ViewLink.Side(of.viewportProperty(), of.steering()::follow);
    }
}
