package io.cityhelm.cockpit.links;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityhelm.cockpit.crossing.Background;
import io.cityhelm.cockpit.mappingbench.BenchModel;
import io.cityhelm.cockpit.text.Wording;
import io.cityhelm.connect.health.LinkHealth;
import io.cityhelm.connect.health.LinkKind;
import io.cityhelm.connect.health.LinkState;
import io.cityhelm.connect.health.Note;
import io.cityhelm.core.intake.Quarantine;
import io.cityhelm.core.intake.Rejected;
import io.cityhelm.core.intake.ReplayResults;
import io.cityhelm.core.pack.CityPack;
import io.cityhelm.core.pack.SmallCity;
import io.cityhelm.core.quality.DayCounts;
import io.cityhelm.core.quality.DayKey;
import io.cityhelm.core.quality.QualityCounts;
import io.cityhelm.core.text.Messages;
import io.cityhelm.map.FxToolkit;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;

/** The data room says in words that a response makes a link look more often, and how much went by unread. */
class DataRoomTest {

    private static final CityPack PACK = SmallCity.pack();
    private static final Clock NOON = Clock.fixed(Instant.parse("2020-11-22T04:00:00Z"), ZoneOffset.UTC);

    @Test
    void a_link_that_a_response_quickens_says_so_unless_it_failed_or_is_switched_off() {
        assertThat(details(Locale.SIMPLIFIED_CHINESE))
                .containsExactly("按响应加密：每 5 秒", "连接不上：refused（x）", "", "按响应加密：每 90 秒", "来得太快，1,234 条未读即弃");
        assertThat(details(Locale.ENGLISH).getFirst()).isEqualTo("quickened by a response: every 5 s");
        assertThat(details(Locale.ENGLISH).getLast())
                .isEqualTo("1,234 went by unread: more came than could be taken in");
    }

    @Test
    void what_was_set_aside_is_filtered_by_link_and_words_of_the_reason_and_shown_as_it_came() {
        LinksModel model = new LinksModel(
                () -> List.of(
                        link("ecology", LinkState.LIVE, Optional.empty(), Note.NONE),
                        link("health", LinkState.LIVE, Optional.empty(), Note.NONE)),
                NOON,
                Background.inline());
        DataRoom room = FxToolkit.onFx(() -> new DataRoom(
                models(model, Locale.ENGLISH), PACK, new Wording(Messages.in(Locale.ENGLISH), ZoneOffset.UTC)));
        Stage stage = FxToolkit.show(room, 1000, 600);
        try {
            FxToolkit.onFx(model::refresh);
            FxToolkit.onFx(() -> ((ToggleButton) room.lookup("#data-rejected")).fire());
            FxToolkit.pulse(3);
            assertThat(rejected(room)).hasSize(3);
            assertThat(FxToolkit.onFx(() -> room.lookup("#rejected-replay").isDisabled()))
                    .as("a link is chosen first")
                    .isTrue();
            FxToolkit.onFx(() -> ((TextField) room.lookup("#rejected-reason")).setText("missing"));
            assertThat(rejected(room)).hasSize(2);
            FxToolkit.onFx(() -> {
                @SuppressWarnings("unchecked")
                ComboBox<String> choice = (ComboBox<String>) room.lookup("#rejected-link");
                choice.setValue("ecology");
            });
            assertThat(rejected(room)).extracting(Rejected::reason).containsExactly("\"value\" is missing");
            assertThat(FxToolkit.onFx(() -> room.lookup("#rejected-replay").isDisabled()))
                    .isFalse();
            FxToolkit.onFx(() -> {
                ((TextField) room.lookup("#rejected-reason")).setText("");
                table(room).getSelectionModel().select(0);
            });
            assertThat(FxToolkit.onFx(() -> ((TextArea) room.lookup("#rejected-raw")).getText()))
                    .isEqualTo("{\"indicator\": \"x\"}");
        } finally {
            FxToolkit.onFx(() -> {
                room.close();
                stage.hide();
            });
        }
    }

    @SuppressWarnings("unchecked")
    private static TableView<Rejected> table(DataRoom room) {
        return (TableView<Rejected>) room.lookup("#rejected-table");
    }

    private static List<Rejected> rejected(DataRoom room) {
        return FxToolkit.onFx(() -> List.copyOf(table(room).getItems()));
    }

    private static List<String> details(Locale language) {
        Note refused = Note.of("LinkDetail.unreachable", "x", "refused");
        LinksModel model = new LinksModel(
                () -> List.of(
                        link("ecology", LinkState.LIVE, Optional.of(Duration.ofSeconds(5)), Note.NONE),
                        link("health", LinkState.DOWN, Optional.of(Duration.ofSeconds(5)), refused),
                        link("units", LinkState.OFF, Optional.of(Duration.ofSeconds(5)), Note.NONE),
                        link("urban", LinkState.WAITING, Optional.of(Duration.ofSeconds(90)), Note.NONE),
                        link("traffic", LinkState.LIVE, Optional.empty(), Note.NONE)),
                NOON,
                Background.inline());
        DataRoom room = FxToolkit.onFx(
                () -> new DataRoom(models(model, language), PACK, new Wording(Messages.in(language), ZoneOffset.UTC)));
        Stage stage = FxToolkit.show(room, 1400, 600);
        try {
            FxToolkit.onFx(model::refresh);
            FxToolkit.pulse(3);
            return FxToolkit.onFx(() -> {
                TableView<?> links = (TableView<?>) room.lookup("#links-table");
                var detail = links.getColumns().getLast();
                return links.getItems().stream()
                        .map(link -> String.valueOf(
                                detail.getCellData(links.getItems().indexOf(link))))
                        .toList();
            });
        } finally {
            FxToolkit.onFx(() -> {
                room.close();
                stage.hide();
            });
        }
    }

    private static LinkHealth link(String id, LinkState state, Optional<Duration> quickened, Note detail) {
        return new LinkHealth(
                id,
                Map.of("zh", id, "en", id),
                LinkKind.HTTP_POLL,
                state,
                NOON.instant(),
                Optional.empty(),
                Optional.empty(),
                0,
                Optional.empty(),
                Optional.empty(),
                0,
                0,
                id.equals("traffic") ? 1234 : 0,
                0,
                Optional.empty(),
                quickened,
                detail);
    }

    private static DataRoom.Models models(LinksModel links, Locale language) {
        return new DataRoom.Models(
                links,
                new OnboardingModel(
                        PACK.inventory(),
                        new NothingCame(),
                        () -> links.health().get().links(),
                        ZoneOffset.UTC,
                        NOON,
                        Background.inline()),
                new RejectedModel(new Quarantined(), new ReplayResults(), Background.inline()),
                new LinkSteering(null, Messages.in(language)),
                new BenchModel(PACK, NOON, Messages.in(language), Background.inline()));
    }

    private static final class NothingCame implements QualityCounts {
        @Override
        public void add(Map<DayKey, DayCounts> more) {
            throw new AssertionError(more);
        }

        @Override
        public Map<DayKey, DayCounts> since(LocalDate day) {
            return Map.of();
        }
    }

    /** Two of one link and one of another. */
    private static final class Quarantined implements Quarantine {
        private final List<Rejected> all = List.of(
                new Rejected("ecology", NOON.instant(), "no such indicator", "{\"indicator\": \"x\"}"),
                new Rejected("ecology", NOON.instant(), "\"value\" is missing", "{}"),
                new Rejected("health", NOON.instant(), "\"value\" is missing", "{}"));

        @Override
        public void put(Rejected rejected) {
            throw new AssertionError(rejected);
        }

        @Override
        public List<Rejected> latest(int limit) {
            return all;
        }

        @Override
        public List<Rejected> of(Optional<String> link, String words, int limit) {
            return all.stream()
                    .filter(one -> link.isEmpty() || one.connector().equals(link.get()))
                    .filter(one -> one.reason().contains(words))
                    .toList();
        }

        @Override
        public void settle(long number, Optional<String> reason) {
            throw new AssertionError(number);
        }

        @Override
        public long count() {
            return all.size();
        }
    }
}
