package io.cityhelm.cockpit.handling;

import static io.cityhelm.cockpit.handling.HandlingFixture.AT_DISTRICT;

import io.cityhelm.cockpit.crossing.FxBackground;
import io.cityhelm.cockpit.dispatch.OrderLinks;
import io.cityhelm.cockpit.theme.Theme;
import io.cityhelm.core.attention.Need;
import io.cityhelm.core.command.Request;
import io.cityhelm.core.dispatch.OrderId;
import io.cityhelm.core.dispatch.OrderStage;
import io.cityhelm.core.incident.Grade;
import io.cityhelm.core.incident.IncidentCommand;
import io.cityhelm.core.incident.IncidentId;
import io.cityhelm.core.text.Messages;
import io.cityhelm.map.FxToolkit;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javafx.scene.Scene;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Draws the handling panels alone, at the sizes of the real cockpit, in both languages and both looks, to PNG files. */
public final class HandlingDemo {

    private HandlingDemo() {}

    /** @param args the folder for the pictures */
    public static void main(String[] args) throws Exception {
        Path out = Files.createDirectories(Path.of(args[0]));
        Path folder = Files.createTempDirectory("handling");
        try (HandlingFixture city = new HandlingFixture(folder, new FxBackground(), true)) {
            IncidentId leak = fill(city);
            FxToolkit.onFx(() -> city.seat.enter(AT_DISTRICT));
            for (Messages language : List.of(HandlingFixture.chinese(), HandlingFixture.english())) {
                String tag = language.locale().getLanguage();
                draw(city, language, leak, Theme.DARK, 1516, 1000, 416, out.resolve("wide-" + tag + ".png"));
                draw(city, language, leak, Theme.DARK, 1060, 660, 340, out.resolve("small-" + tag + ".png"));
            }
            draw(city, HandlingFixture.chinese(), leak, Theme.LIGHT, 1516, 1000, 416, out.resolve("light-zh.png"));
            forms(city, leak, out);
        }
    }

    private static void draw(
            HandlingFixture city,
            Messages language,
            IncidentId leak,
            Theme theme,
            int width,
            int height,
            int column,
            Path file) {
        Stand stand = stand(city, language, theme, width, height, column);
        FxToolkit.onFx(() -> city.seat.selected().set(Optional.of(new Need.Subject.OfIncident(leak))));
        settle();
        FxToolkit.save(FxToolkit.picture(stand.scene), file);
        FxToolkit.onFx(stand.panels::close);
    }

    private static void forms(HandlingFixture city, IncidentId leak, Path out) {
        for (Messages language : List.of(HandlingFixture.chinese(), HandlingFixture.english())) {
            String tag = language.locale().getLanguage();
            Stand stand = stand(city, language, Theme.DARK, 1366, 740, 340);
            FxToolkit.onFx(() -> city.seat.selected().set(Optional.of(new Need.Subject.OfIncident(leak))));
            settle();
            for (String key : List.of("D", "E", "G", "Ctrl+N")) {
                FxToolkit.onFx(() -> stand.panels.actions().stream()
                        .filter(a -> a.key().getName().equals(key))
                        .forEach(a -> System.err.println(key + " " + a.press())));
                settle();
                FxToolkit.save(FxToolkit.picture(stand.scene), out.resolve("form-" + key + "-" + tag + ".png"));
                FxToolkit.onFx(() -> stand.panels.dismiss());
            }
            FxToolkit.onFx(() -> {
                Need.Subject alert = city.picture.picture().get().needs().stream()
                        .filter(n -> n.what() == Need.What.ACKNOWLEDGE_ALERT)
                        .findFirst()
                        .orElseThrow()
                        .subject();
                city.seat.selected().set(Optional.of(alert));
            });
            settle();
            FxToolkit.save(FxToolkit.picture(stand.scene), out.resolve("alert-" + tag + ".png"));
            for (String key : List.of("A", "P")) {
                FxToolkit.onFx(() -> stand.panels.actions().stream()
                        .filter(a -> a.key().getName().equals(key))
                        .forEach(a -> System.err.println(key + " " + a.press())));
                settle();
                FxToolkit.save(FxToolkit.picture(stand.scene), out.resolve("form-" + key + "-" + tag + ".png"));
                FxToolkit.onFx(() -> stand.panels.dismiss());
            }
            FxToolkit.onFx(stand.panels::close);
        }
    }

    private record Stand(Scene scene, HandlingPanels panels) {}

    private static Stand stand(
            HandlingFixture city, Messages language, Theme theme, int width, int height, int column) {
        return FxToolkit.onFx(() -> {
            OrderLinks links = id -> Optional.of(new OrderLinks.LinkNote(
                    true, Optional.of(city.clock.instant().plusSeconds(15))));
            HandlingPanels panels = new HandlingPanels(city.services, language, city.seat, city.picture, links);
            panels.queue().setPrefHeight(height * 0.36);
            panels.queue().setMinHeight(Region.USE_PREF_SIZE);
            VBox right = new VBox(panels.queue(), panels.incident());
            VBox.setVgrow(panels.incident(), javafx.scene.layout.Priority.ALWAYS);
            right.setPrefWidth(column);
            right.setMinWidth(column);
            right.setMaxWidth(column);
            panels.queue().getStyleClass().add("queue-slot");
            panels.incident().getStyleClass().add("incident-slot");
            panels.orders().getStyleClass().add("orders-slot");
            panels.orders().setPrefHeight(height * 0.36);
            BorderPane middle = new BorderPane();
            middle.setBottom(panels.orders());
            BorderPane root = new BorderPane(middle);
            root.setRight(right);
            Scene scene = new Scene(root, width, height);
            theme.applyTo(scene);
            return new Stand(scene, panels);
        });
    }

    private static void settle() {
        FxToolkit.pulse(25);
    }

    private static IncidentId fill(HandlingFixture city) throws Exception {
        IncidentId leak = city.incident(AT_DISTRICT, "化工厂氯气泄漏", "chemical-leak", Grade.II, "曙光路 33 号化工仓库");
        city.clock.advance(Duration.ofSeconds(67));
        city.verify(AT_DISTRICT, leak, Grade.I);
        city.clock.advance(Duration.ofSeconds(12));
        OrderId fire = city.order(AT_DISTRICT, leak, 0);
        city.clock.advance(Duration.ofSeconds(2));
        city.deliver(fire);
        OrderId air = city.order(AT_DISTRICT, leak, 1);
        OrderId police = city.order(AT_DISTRICT, leak, 2);
        OrderId health = city.order(AT_DISTRICT, leak, 3);
        city.clock.advance(Duration.ofSeconds(7));
        city.answer(fire, OrderStage.READ, "");
        city.deliver(air);
        city.deliver(police);
        city.clock.advance(Duration.ofSeconds(22));
        city.answer(fire, OrderStage.ACCEPTED, "指挥 李某，18 人");
        city.answer(police, OrderStage.RETURNED, "警戒区不在本所辖区，请改派属地派出所，并说明封控范围和疏散去向");
        city.clock.advance(Duration.ofSeconds(80));
        city.answer(fire, OrderStage.IN_PROGRESS, "");
        IncidentId flood = city.incident(
                AT_DISTRICT,
                "武林广场地下通道积水超过 40 厘米，两辆车被困，周边道路拥堵",
                "rainstorm-flooding",
                Grade.III,
                "武林路与环城北路交叉口东北角地铁 A 口");
        city.verify(AT_DISTRICT, flood, Grade.III);
        OrderId pumps = city.order(AT_DISTRICT, flood, 0);
        city.deliver(pumps);
        city.answer(pumps, OrderStage.ACCEPTED, "");
        city.clock.advance(Duration.ofSeconds(40));
        city.answer(pumps, OrderStage.DONE, "积水已排干，通道恢复通行");
        city.done(AT_DISTRICT, Request.of(new IncidentCommand.Note(leak, "下风向两公里内有一所小学，已通知校方关闭门窗")));
        city.alert("燃气味投诉集中，同一小区 6 起", "gas-leak", Grade.II, "保俶路 12 号小区");
        city.alert("暴雨橙色预警", "rainstorm-flooding", Grade.III, "");
        city.incident(AT_DISTRICT, "机动车乱停 · 6 件合并", "rainstorm-flooding", Grade.IV, "北山街 84 号");
        city.clock.advance(Duration.ofSeconds(30));
        if (health == null) {
            throw new AssertionError();
        }
        return leak;
    }
}
