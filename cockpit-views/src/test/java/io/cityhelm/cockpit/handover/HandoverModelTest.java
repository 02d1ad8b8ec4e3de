package io.cityhelm.cockpit.handover;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityhelm.cockpit.action.CommandHand;
import io.cityhelm.cockpit.crossing.Background;
import io.cityhelm.cockpit.handling.HandlingFixture;
import io.cityhelm.core.alert.AlertCommand;
import io.cityhelm.core.alert.AlertKey;
import io.cityhelm.core.command.Request;
import io.cityhelm.core.handover.HandoverStage;
import io.cityhelm.core.incident.Grade;
import io.cityhelm.core.security.Actor;
import io.cityhelm.core.security.Role;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A shift ends and another begins, over a real journal, without a toolkit. */
class HandoverModelTest {

    private static final Actor.Officer RELIEF =
            new Actor.Officer("relief", "王敏", Role.DUTY_OFFICER, HandlingFixture.DISTRICT);

    @TempDir
    Path folder;

    @Test
    void both_sign_and_the_next_shift_sees_what_was_acknowledged_but_not_closed() throws Exception {
        try (HandlingFixture city = new HandlingFixture(folder, Background.inline(), false)) {
            city.incident(HandlingFixture.AT_DISTRICT, "路面<b>塌陷", "gas-leak", Grade.III, "保俶路 12 号");
            AlertKey alert = city.alert("仓库氯气泄漏", "chemical-leak", Grade.I, "曙光路 33 号");
            city.done(
                    HandlingFixture.AT_DISTRICT,
                    Request.of(new AlertCommand.Acknowledge(
                            alert, "已派人", city.clock.instant().plus(Duration.ofHours(1)))));
            HandoverModel model = new HandoverModel(means(city), city.seat, HandlingFixture.chinese());

            city.seat.enter(HandlingFixture.AT_DISTRICT);
            model.draft();
            model.note("区长在外");
            assertThat(waits(model)).as("a draft waits for nobody else").isFalse();
            model.signComing();
            assertThat(model.said().get()).contains("待交班人签字");
            model.signLeaving();
            model.signComing();
            assertThat(model.said().get()).contains("不能是同一个人");
            assertThat(waits(model)).isFalse();

            city.seat.leave();
            city.seat.enter(RELIEF);
            assertThat(waits(model)).as("the coming officer is asked").isTrue();
            var shown = model.shown().get().orElseThrow().state();
            List<String> words = model.lines().of(shown).stream()
                    .flatMap(part -> part.lines().stream())
                    .map(HandoverLines.Line::joined)
                    .toList();
            assertThat(words)
                    .anySatisfy(line -> assertThat(line).contains("仓库氯气泄漏", "已确认", "西湖区值班员：已派人"))
                    .anySatisfy(line -> assertThat(line).contains("路面<b>塌陷"))
                    .anySatisfy(line -> assertThat(line).contains("区长在外"))
                    .contains("气象");
            model.signComing();
            assertThat(model.shown().get().orElseThrow().state().stage()).isEqualTo(HandoverStage.TAKEN);
            assertThat(waits(model)).isFalse();

            model.print();
            try (var printed = Files.list(folder.resolve("printed"))) {
                String page = Files.readString(printed.findFirst().orElseThrow());
                assertThat(page).contains("路面&lt;b&gt;塌陷").doesNotContain("<b>").contains("relief");
            }
        }
    }

    private static HandoverModel.Means means(HandlingFixture city) {
        var services = city.services;
        return new HandoverModel.Means(
                services.pack(),
                services.lookups(),
                new CommandHand(services.desk(), city.seat, services.clock(), services.background()),
                () -> List.of("气象"),
                services.prints(),
                services.clock(),
                services.background());
    }

    private static boolean waits(HandoverModel model) {
        AtomicBoolean waits = new AtomicBoolean();
        model.refresh(waits::set);
        return waits.get();
    }
}
