package io.cityhelm.cockpit.basemap;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityhelm.cockpit.crossing.Background;
import io.cityhelm.core.layout.SeatChoices;
import io.cityhelm.core.text.Messages;
import io.cityhelm.map.FxToolkit;
import io.cityhelm.map.Seen;
import io.cityhelm.map.demo.SyntheticCity;
import io.cityhelm.map.furniture.MapPane;
import io.cityhelm.map.view.MapView;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Envelope;

/** The real map with its furniture in a window, and hands on the keyboard. */
class BaseMapOfferTest {

    @TempDir
    private Path folder;

    private BaseMapStand stand;
    private BaseMapModel model;
    private BaseMapOffer offer;
    private MapPane pane;
    private Stage stage;

    @AfterEach
    void close() {
        FxToolkit.onFx(() -> {
            offer.close();
            model.close();
            pane.map().dispose();
            stage.hide();
        });
        stand.close();
    }

    @Test
    void givenTheList_whenChosenByKeys_thenThePicturesLieUnderTheMapAndItsCreditsStandAtTheEdge() throws Exception {
        show(Locale.SIMPLIFIED_CHINESE);
        Seen seen = new Seen(() -> pane);
        assertThat(seen.words(".map-layers")).contains("底图");
        assertThat(seen.find("#map-credits")).isEmpty();

        Node list = Objects.requireNonNull(FxToolkit.onFx(() -> pane.lookup("#map-basemap")));
        assertThat(FxToolkit.onFx(list::isFocusTraversable)).isTrue();
        FxToolkit.onFx(list::requestFocus);
        FxToolkit.press(KeyCode.DOWN);

        assertThat(FxToolkit.onFx(() -> model.shown().get().id())).contains("gradient");
        FxToolkit.await(FxToolkit.onFx(pane.map()::whenSettled));
        assertThat(pane.map().pictureCounters().orElseThrow().decoded()).isPositive();
        assertThat(pane.map().pictureCounters().orElseThrow().decodedOnFx()).isZero();
        assertThat(FxToolkit.onFx(() -> seen.find("#map-credits"))).isPresent();
        assertThat(seen.words(".map-pane")).contains("感谢测试");
    }

    @Test
    void givenAMissingKey_whenChosen_thenASentenceSaysWhatIsMissingInBothLanguages() throws Exception {
        show(Locale.SIMPLIFIED_CHINESE);
        choose("keyed");
        assertThat(new Seen(() -> pane).words(".map-layers"))
                .contains("NO_SUCH_KEY")
                .contains("环境变量");
        close();

        show(Locale.ENGLISH);
        choose("keyed");
        assertThat(new Seen(() -> pane).words(".map-layers"))
                .contains("set the environment variable NO_SUCH_KEY")
                .contains("Base map")
                .doesNotContainPattern("\\p{IsHan}");
    }

    @Test
    void givenAServerThatDoesNotAnswer_whenChosen_thenTheSecondsToTheNextTryCountDown() throws Exception {
        show(Locale.SIMPLIFIED_CHINESE);
        choose("dead");
        FxToolkit.onFx(offer::tick);
        assertThat(new Seen(() -> pane).words(".map-layers")).contains("底图服务无应答，20 秒后再试");

        stand.now.updateAndGet(at -> at.plusSeconds(7));
        FxToolkit.onFx(offer::tick);
        assertThat(new Seen(() -> pane).words(".map-layers")).contains("底图服务无应答，13 秒后再试");

        choose("gradient");
        assertThat(new Seen(() -> pane).find("#map-basemap-notice")).isEmpty();
    }

    private void choose(String id) {
        FxToolkit.await(FxToolkit.onFx(() -> model.choose(Optional.of(id))));
        FxToolkit.pulse(2);
    }

    private void show(Locale language) throws Exception {
        stand = new BaseMapStand(folder, SeatChoices.NONE);
        FxToolkit.onFx(() -> {
            pane = new MapPane(new MapView(), Messages.in(language));
            pane.getStylesheets()
                    .add(SyntheticCity.class.getResource("tokens.css").toExternalForm());
            pane.map().steering().animatedProperty().set(false);
            pane.map().steering().fitTo(new Envelope(119.6, 120.9, 29.6, 30.8), false);
            model = stand.model(Background.inline());
            offer = new BaseMapOffer(pane, model, Messages.in(language), stand.clock);
            stand.enter("wang");
        });
        stage = FxToolkit.show(pane, 900, 700);
    }
}
