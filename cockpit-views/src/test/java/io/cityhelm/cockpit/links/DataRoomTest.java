package io.cityhelm.cockpit.links;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityhelm.cockpit.crossing.Background;
import io.cityhelm.cockpit.text.Wording;
import io.cityhelm.connect.health.LinkHealth;
import io.cityhelm.connect.health.LinkKind;
import io.cityhelm.connect.health.LinkState;
import io.cityhelm.connect.health.Note;
import io.cityhelm.core.intake.Quarantine;
import io.cityhelm.core.intake.Rejected;
import io.cityhelm.core.text.Messages;
import io.cityhelm.map.FxToolkit;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.scene.control.TableView;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;

/** The data room says in words that a response makes a link look more often, and how much went by unread. */
class DataRoomTest {

    private static final Clock NOON = Clock.fixed(Instant.parse("2020-11-22T04:00:00Z"), ZoneOffset.UTC);

    @Test
    void a_link_that_a_response_quickens_says_so_unless_it_failed_or_is_switched_off() {
        assertThat(details(Locale.SIMPLIFIED_CHINESE))
                .containsExactly("按响应加密：每 5 秒", "连接不上：refused（x）", "", "按响应加密：每 90 秒", "来得太快，1,234 条未读即弃");
        assertThat(details(Locale.ENGLISH).getFirst()).isEqualTo("quickened by a response: every 5 s");
        assertThat(details(Locale.ENGLISH).getLast())
                .isEqualTo("1,234 went by unread: more came than could be taken in");
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
                new NothingRejected(),
                NOON,
                Background.inline());
        DataRoom room = FxToolkit.onFx(() -> new DataRoom(model, new Wording(Messages.in(language), ZoneOffset.UTC)));
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
                0,
                Optional.empty(),
                0,
                0,
                id.equals("traffic") ? 1234 : 0,
                0,
                Optional.empty(),
                quickened,
                detail);
    }

    private static final class NothingRejected implements Quarantine {
        @Override
        public void put(Rejected rejected) {
            throw new AssertionError(rejected);
        }

        @Override
        public List<Rejected> latest(int limit) {
            return List.of();
        }

        @Override
        public long count() {
            return 0;
        }
    }
}
