package io.cityhelm.cockpit;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityhelm.cockpit.handling.HandlingFixture;
import io.cityhelm.cockpit.navigation.Room;
import io.cityhelm.core.command.Request;
import io.cityhelm.core.security.Actor;
import io.cityhelm.core.warning.Colour;
import io.cityhelm.core.warning.WarningCommand;
import io.cityhelm.core.warning.WarningContent;
import io.cityhelm.core.warning.WarningId;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A warning from its draft to its approval, by keys, in the real scene. */
class WarningsRoomTest {

    private static final Clock NOON = Clock.fixed(Instant.parse("2020-11-15T04:00:00Z"), ZoneOffset.UTC);

    @TempDir
    Path folder;

    @Test
    void a_warning_is_drafted_by_keys_and_leaves_only_when_the_second_person_whom_the_queue_asks_approves()
            throws Exception {
        try (RoomStand stand = new RoomStand(folder, HandlingFixture.chinese(), NOON)) {
            stand.enter("district");
            stand.go(Room.WARNINGS);
            stand.untilSaid("#warnings-room", "还没有发布过预警");
            stand.fire("#warning-draft");
            stand.untilSaid("#warning-notice", "只有市级驾驶舱");
            assertThat(stand.find("#form-confirm")).isEmpty();

            stand.enter("city");
            stand.focus("#warning-draft");
            stand.press(KeyCode.SPACE);
            stand.until("the form", () -> stand.find("#form-confirm").isPresent());
            stand.write("#field-text", "台风将于今夜登陆");
            stand.focus("#field-areas .text-field");
            stand.press(KeyCode.DOWN);
            stand.press(KeyCode.SPACE);
            stand.until("no objection", () -> !stand.words("#form-effect").contains("请至少选择"));
            stand.confirm();
            stand.untilSaid("#warnings", "待审批");
            stand.fire("#warning-APPROVE");
            stand.untilSaid("#warning-notice", "第二人");

            stand.enter("city-2");
            stand.go(Room.SITUATION);
            stand.untilSaid("#needs-list", "审批预警");
            stand.focus("#needs-list");
            stand.press(KeyCode.N);
            stand.until("its room", () -> stand.find("#warning-APPROVE").isPresent());
            stand.focus("#warning-APPROVE");
            stand.press(KeyCode.SPACE);
            stand.until("the form", () -> stand.find("#form-confirm").isPresent());
            stand.confirm();
            stand.untilSaid("#warnings", "待平台受理");
            stand.untilSaid("#warning-platform", "会一直等待");
            stand.untilSaid("#warning-messages", "批准 city-2");

            stand.go(Room.SITUATION);
            stand.until("an empty queue", () -> !stand.words("#needs").contains("审批预警"));
        }
    }

    @Test
    void the_platforms_no_waits_in_the_queue_with_its_reason_until_somebody_says_what_follows() throws Exception {
        try (RoomStand stand = new RoomStand(folder, HandlingFixture.chinese(), NOON)) {
            WarningId id = new WarningId(new UUID(7, 7));
            refused(stand, id);
            stand.enter("city");
            stand.untilSaid("#needs-list", "发布平台拒收");
            stand.untilSaid("#needs-list", "区域编码不明");
            stand.focus("#needs-list");
            stand.press(KeyCode.N);
            stand.until("its room", () -> stand.find("#warning-ACKNOWLEDGE").isPresent());
            stand.untilSaid("#warning-steps", "更正重发");
            stand.focus("#warning-ACKNOWLEDGE");
            stand.press(KeyCode.SPACE);
            stand.until("the form", () -> stand.find("#form-confirm").isPresent());
            stand.write("#field-reason", "降雨已停，不再发布");
            stand.confirm();
            stand.untilSaid("#warning-messages", "city 知悉：降雨已停");
            stand.go(Room.SITUATION);
            stand.until("an empty queue", () -> !stand.words("#needs").contains("发布平台拒收"));
        }
    }

    private static void refused(RoomStand stand, WarningId id) throws Exception {
        WarningContent rain = new WarningContent(
                "11B03",
                Colour.ORANGE,
                "暴雨橙色预警",
                "大雨将至",
                "",
                List.of(stand.city.services().tree().root().code()),
                NOON.instant(),
                NOON.instant().plus(Duration.ofHours(6)));
        stand.city.done(stand.city.officer("city"), Request.of(new WarningCommand.Draft(id, rain)));
        stand.city.done(stand.city.officer("city-2"), Request.of(new WarningCommand.Approve(id, "")));
        String identifier = stand.city
                .ledger()
                .lookups()
                .warnings()
                .warning(id)
                .orElseThrow()
                .state()
                .latest()
                .bulletin()
                .identifier();
        stand.city.done(
                new Actor.Rule("outbox", stand.city.services().tree().root().code()),
                Request.of(new WarningCommand.RecordRejection(id, identifier, "区域编码不明")));
    }
}
