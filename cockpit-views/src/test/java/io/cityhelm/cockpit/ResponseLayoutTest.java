package io.cityhelm.cockpit;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityhelm.core.command.Request;
import io.cityhelm.core.plan.ActivationCommand;
import io.cityhelm.core.plan.ActivationId;
import io.cityhelm.core.plan.ResponseLevel;
import io.cityhelm.core.proposal.PlanProposals;
import io.cityhelm.map.FxToolkit;
import io.cityhelm.map.view.MapView;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** 平急转换 on the real scene: a response that is approved changes the layout and the duties, its end changes them back. */
class ResponseLayoutTest extends OpenCockpit {

    ResponseLayoutTest() {
        super(1366, 768);
    }

    @BeforeEach
    void sitDown() {
        FxToolkit.onFx(() -> cockpit.seat().enter(city.officer("city")));
        FxToolkit.await(FxToolkit.onFx(cockpit::whenSettled));
    }

    @Test
    void an_approved_response_brings_its_panel_one_key_looks_back_and_its_end_takes_it_away() throws Exception {
        until(() -> find("#card-hotline-calls") != null && find("#card-rain-hour") == null, "the panel of peace");
        assertThat(FxToolkit.onFx(() -> find("#layout-turn").isVisible())).isFalse();
        Object place = view();

        ActivationId flood = flood();
        until(() -> find("#card-rain-hour") != null, "the panel of the response by itself");
        until(() -> title().contains("II 级") && title().contains("地下空间"), "its name");
        assertThat(FxToolkit.onFx(this::state)).startsWith("急");
        assertThat(view()).as("the map stays where it was").isEqualTo(place);

        turn();
        until(() -> find("#card-rain-hour") == null && title().contains("综合"), "the panel of peace");
        assertThat(FxToolkit.onFx(this::state))
                .as("the response is in force all the same")
                .startsWith("急");
        assertThat(FxToolkit.onFx(() -> find("#state").getPseudoClassStates()))
                .as("the head shows that its panel was set aside")
                .contains(PseudoClass.getPseudoClass("aside"));
        FxToolkit.onFx(() -> cockpit.seat().goTo(city.officer("district").jurisdiction()));
        until(() -> title().contains("综合"), "set aside in the district too");
        FxToolkit.onFx(() -> cockpit.seat().goTo(city.officer("city").jurisdiction()));

        PlanProposals plans = new PlanProposals(city.services().pack());
        city.done(
                city.officer("city"),
                Request.of(new ActivationCommand.Lower(
                        flood,
                        plans.milder(
                                city.services()
                                        .pack()
                                        .plans()
                                        .find("flood-typhoon")
                                        .orElseThrow(),
                                ResponseLevel.III),
                        "雨势减弱")));
        city.done(city.officer("city-2"), Request.of(new ActivationCommand.Approve(flood, "")));
        until(() -> title().contains("III 级"), "another level brings its panel, whatever was set aside");

        city.done(city.officer("city"), Request.of(new ActivationCommand.End(flood, "雨停")));
        city.done(city.officer("city-2"), Request.of(new ActivationCommand.Approve(flood, "")));
        until(() -> find("#card-rain-hour") == null && title().contains("综合"), "peace again");
        until(() -> state().equals("平时"), "peace at the head");
        turn();
        until(() -> toast().contains("没有生效的响应"), "the key says why it does nothing");
    }

    @Test
    void the_sheet_of_duties_shows_the_posts_and_a_key_mans_them() throws Exception {
        flood();
        until(() -> find("#card-rain-hour") != null, "the response");
        FxToolkit.robot(robot -> {
            robot.keyPress(KeyCode.CONTROL);
            robot.keyType(KeyCode.D);
            robot.keyRelease(KeyCode.CONTROL);
        });
        until(() -> words("#staffing").contains("岗位 0/6 到岗"), "the posts");
        assertThat(words("#staffing")).contains("指挥长", "指挥部值班席", "气象会商席", "缺 4 人");

        FxToolkit.robot(robot -> {
            robot.keyPress(KeyCode.ALT);
            robot.keyType(KeyCode.P);
            robot.keyRelease(KeyCode.ALT);
        });
        until(() -> find("#form-confirm") != null, "the form");
        FxToolkit.onFx(() -> {
            ((TextInputControl) find("#field-name")).setText("吴建国");
            ((TextInputControl) find("#field-telephone")).setText("13800000001");
        });
        FxToolkit.onFx(() -> ((Button) find("#form-confirm")).fire());
        until(() -> words("#staffing").contains("岗位 1/6 到岗"), "one is there");
        assertThat(words("#staffing")).contains("吴建国 · 13800000001");
    }

    private ActivationId flood() throws Exception {
        return ResponsesOfPack.inForce(
                city::done,
                city.services().pack(),
                "flood-typhoon",
                ResponseLevel.II,
                city.officer("city"),
                city.officer("city-2"));
    }

    private void turn() {
        FxToolkit.robot(robot -> {
            robot.keyPress(KeyCode.CONTROL);
            robot.keyType(KeyCode.L);
            robot.keyRelease(KeyCode.CONTROL);
        });
    }

    private String title() {
        return ((MenuButton) find("#domains")).getText();
    }

    private String state() {
        return ((Label) find("#state")).getText();
    }

    private String toast() {
        return ((Label) find("#toast")).getText();
    }

    private Object view() {
        return FxToolkit.onFx(() -> ((MapView) cockpit.root().lookup(".map-view")).viewport());
    }

    private String words(String id) {
        StringBuilder words = new StringBuilder();
        Node node = find(id);
        if (node != null) {
            node.lookupAll(".label")
                    .forEach(label -> words.append(((Label) label).getText()).append('\n'));
        }
        return words.toString();
    }
}
