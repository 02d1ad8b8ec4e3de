package io.cityhelm.app.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityhelm.connect.health.LinkHealth;
import io.cityhelm.core.dispatch.Order;
import io.cityhelm.core.dispatch.OrderStage;
import io.cityhelm.core.incident.Incident;
import io.cityhelm.core.incident.IncidentId;
import io.cityhelm.core.incident.IncidentStage;
import io.cityhelm.core.journal.JournalUnavailableException;
import io.cityhelm.core.jurisdiction.Jurisdiction;
import io.cityhelm.core.jurisdiction.JurisdictionCode;
import io.cityhelm.core.jurisdiction.JurisdictionTree;
import io.cityhelm.core.jurisdiction.Level;
import io.cityhelm.core.plan.ResponsePlan;
import io.cityhelm.core.report.ReportFile;
import io.cityhelm.core.report.ReportKind;
import io.cityhelm.core.security.Role;
import io.cityhelm.core.situation.Versioned;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A chemical leak in Xiaoshan, from a grid officer's report to its end, by hand over the whole product: take-over, the
 * plan and its second person, a joint order to twelve departments of which one is away and one answers with a forged
 * signature, lifting, reports upward, closing.
 */
class ChemicalLeakTest {

    private static final String TITLE = "氯气储罐泄漏";
    private static final String AWAY = "health";
    private static final String FORGING = "gas-utility";
    private static final List<String> HELPERS =
            List.of("公安局", "交警支队", "生态环境局", "卫生健康委", "燃气集团", "水务集团", "应急管理局", "市场监督管理局", "供电公司", "交通运输局", "气象局");

    @TempDir
    private Path data;

    private CommandPost post;
    private IncidentId leak;

    @Test
    void the_leak_is_reported_taken_over_answered_by_a_plan_and_a_joint_order_lifted_reported_and_closed()
            throws Exception {
        List<String> departments = List.of(
                "--speed",
                "40",
                "--misbehave",
                "duplicate-answers,out-of-order,away@" + AWAY + ",wrong-signature@" + FORGING);
        try (CommandPost opened = new CommandPost(data, departments)) {
            post = opened;
            JurisdictionCode city = post.house.cockpit().tree().root().code();
            Jurisdiction grid = gridOf(post.house.cockpit().tree(), "萧山区");
            post.employ("grid-officer", "周敏", Role.GRID_OFFICER, grid.code());
            post.employ("city-officer", "陈立", Role.DUTY_OFFICER, city);
            post.employ("second-officer", "林岚", Role.DUTY_OFFICER, city);

            gridReports(grid);
            cityTakesOver(city);
            planIsStartedByTwo();
            jointOrderToTwelve();
            secondOfficerConsents();
            whatMisbehavesIsGivenToOthers();
            everyResultIsChecked();
            responseIsLiftedAndReviewed();
            reportAndClose();
        }
    }

    private void gridReports(Jurisdiction grid) throws Exception {
        post.signIn("grid-officer");
        post.openForm(KeyCode.CONTROL, KeyCode.N);
        post.write("#field-title", TITLE);
        post.write("#field-category .text-field", "危化品");
        post.confirm();
        post.untilSaid("#case", TITLE);
        leak = post.house.cockpit().situation().openIncidents().stream()
                .map(Versioned::state)
                .filter(each -> each.title().equals(TITLE))
                .map(Incident::id)
                .findFirst()
                .orElseThrow();
        assertThat(incident().owner()).isEqualTo(grid.code());
    }

    private void cityTakesOver(JurisdictionCode city) {
        post.signIn("city-officer");
        select();
        post.form("take-over", KeyCode.T);
        post.write("#field-words", "影响范围超出街道");
        post.confirm();
        post.until("the city as owner", () -> incident().owner().equals(city));
        post.form("report-up", KeyCode.I);
        post.confirm();
        post.until("the first report", () -> sent(ReportKind.FIRST));
    }

    /** The mildest level of the plan, led by the leak: proposed by one, approved by another. */
    private void planIsStartedByTwo() throws Exception {
        post.click("#rail-PLANS");
        post.pick("#plans", plan -> plan instanceof ResponsePlan one && one.id().equals("hazardous-chemicals"));
        post.click("#plan-start");
        post.until("the form", () -> post.find("#form-confirm").isPresent());
        post.focus("#field-lead .list-view");
        post.press(KeyCode.END);
        post.write("#field-reason", "氯气持续泄漏");
        post.confirm();

        post.signIn("second-officer");
        post.click("#rail-PLANS");
        post.pick("#activations", any -> true);
        post.click("#step-APPROVE");
        post.until("the form", () -> post.find("#form-confirm").isPresent());
        assertThat(post.words("#form-effect"))
                .as("every order is previewed")
                .contains("消防救援支队")
                .contains("生态环境局");
        post.confirm();
        post.until("the prepared orders", () -> orders().size() == 2);
        post.click("#rail-DATA");
        post.click("#data-links");
        post.untilSaid("#links-table", "按响应加密：每 30 秒");
        assertThat(quickened()).containsEntry("ecology-indicators", Duration.ofSeconds(30));
    }

    private void jointOrderToTwelve() throws Exception {
        post.signIn("city-officer");
        post.click("#rail-SITUATION");
        select();
        post.form("order", KeyCode.D);
        post.press(KeyCode.DOWN);
        post.write("#field-department .text-field", "消防救援支队");
        for (String helper : HELPERS) {
            post.write("#field-helpers .text-field", helper);
            post.focus("#field-helpers .text-field");
            post.press(KeyCode.SPACE);
        }
        assertThat(post.words("#form-effect")).contains("消防救援支队").contains(HELPERS);
        post.confirm();
        post.until("twelve more orders", () -> orders().size() == 14);
        assertThat(in(OrderStage.HELD))
                .as("an evacuation waits for a second person")
                .isNotEmpty();
        post.untilSaid("#case-orders", "公安局");
        assertThat(post.words("#case-orders"))
                .as("what waits for a person is seen, the others are folded")
                .doesNotContain("气象局");
    }

    private void secondOfficerConsents() throws Exception {
        post.signIn("second-officer");
        select();
        for (Order held : in(OrderStage.HELD)) {
            post.pickOrder(held.number());
            post.form("approve-order", KeyCode.SHIFT, KeyCode.A);
            post.confirm();
            post.until("the order on its way", () -> now(held).stage() != OrderStage.HELD);
        }
        post.until(
                "the answers of all who behave",
                () -> orders().stream()
                        .filter(each -> !misbehaves(each))
                        .allMatch(each -> each.stage() == OrderStage.DONE));
    }

    /** Neither a department that does not read nor one whose answers are not its own has brought its order forward. */
    private void whatMisbehavesIsGivenToOthers() throws Exception {
        List<Order> stuck = orders().stream().filter(this::misbehaves).toList();
        assertThat(stuck).hasSize(2).allMatch(each -> each.stage() == OrderStage.DELIVERED);
        for (Order order : stuck) {
            post.pickOrder(order.number());
            post.form("reassign-order", KeyCode.SHIFT, KeyCode.J);
            post.write("#field-department .text-field", "城市管理局");
            post.write("#field-words", "原部门无人应答");
            post.confirm();
            post.until("the order taken back", () -> now(order).stage() == OrderStage.CANCELLED);
        }
        post.until(
                "the answers of those who took over",
                () -> orders().stream()
                        .filter(each -> each.stage() != OrderStage.CANCELLED)
                        .allMatch(each -> each.stage() == OrderStage.DONE));
    }

    private void everyResultIsChecked() throws Exception {
        for (Order done : in(OrderStage.DONE)) {
            post.pickOrder(done.number());
            post.form("verify-order", KeyCode.V);
            post.confirm();
            post.until("the checked result", () -> now(done).stage() == OrderStage.VERIFIED);
        }
        assertThat(in(OrderStage.VERIFIED)).hasSize(14);
    }

    /** One asks for the end and another lets it end, as with the start. */
    private void responseIsLiftedAndReviewed() {
        post.click("#rail-PLANS");
        step("END", "泄漏点已封堵，空气达标");
        post.untilSaid("#activations", "终止待审批");
        post.signIn("city-officer");
        post.click("#rail-PLANS");
        post.untilSaid("#activations", "终止待审批");
        step("APPROVE", "");
        post.untilSaid("#activations", "待复盘");
        post.until("links that go as their files say", () -> quickened().isEmpty());
        step("REVIEW", "卫健值班电话无人接听，须整改");
        step("CLOSE", "");
        post.click("#rail-SITUATION");
    }

    /** The links that look more often than their files say. */
    private Map<String, Duration> quickened() {
        return post.house.departments().health().stream()
                .filter(link -> link.quickened().isPresent())
                .collect(Collectors.toMap(
                        LinkHealth::id, link -> link.quickened().orElseThrow()));
    }

    private void step(String step, String words) {
        post.pick("#activations", any -> true);
        post.click("#step-" + step);
        post.until("the form", () -> post.find("#form-confirm").isPresent());
        if (!words.isEmpty()) {
            post.write("#field-reason", words);
        }
        post.confirm();
    }

    private void reportAndClose() throws Exception {
        select();
        post.form("resolve", KeyCode.F);
        post.write("#field-words", "泄漏点已封堵，空气达标");
        post.confirm();
        post.until("the resolved incident", () -> incident().stage() == IncidentStage.RESOLVED);
        post.untilOffered("close"); // the screen has it too
        post.form("report-up", KeyCode.I);
        post.chip("#field-kind", "终报");
        post.confirm();
        post.until("the final report", () -> sent(ReportKind.FINAL));
        post.form("close", KeyCode.C);
        post.confirm();
        post.until("the end", () -> incident().stage() == IncidentStage.CLOSED);
    }

    /** Finds the incident in the command bar, as somebody does whose queue it is not in. */
    private void select() {
        post.press(KeyCode.SLASH);
        post.write("#command-bar", TITLE);
        post.press(KeyCode.ENTER);
        post.untilSaid("#case", TITLE);
    }

    private boolean misbehaves(Order order) {
        return List.of(AWAY, FORGING).contains(order.content().department());
    }

    private boolean sent(ReportKind kind) throws JournalUnavailableException {
        return post
                .house
                .cockpit()
                .lookups()
                .reports()
                .of(leak)
                .map(Versioned::state)
                .map(ReportFile::sent)
                .orElse(List.of())
                .stream()
                .anyMatch(each -> each.kind() == kind);
    }

    private Incident incident() throws JournalUnavailableException {
        return post.house.cockpit().situation().incident(leak).orElseThrow().state();
    }

    private Order now(Order order) throws JournalUnavailableException {
        return post.house.cockpit().situation().order(order.id()).orElseThrow().state();
    }

    private List<Order> orders() throws JournalUnavailableException {
        return post.house.cockpit().situation().ordersOf(leak).stream()
                .map(Versioned::state)
                .toList();
    }

    private List<Order> in(OrderStage stage) throws JournalUnavailableException {
        return orders().stream().filter(each -> each.stage() == stage).toList();
    }

    private static Jurisdiction gridOf(JurisdictionTree tree, String district) {
        return tree.all().stream()
                .filter(each -> each.level() == Level.GRID)
                .filter(each ->
                        tree.path(each.code()).stream().anyMatch(up -> up.name().equals(district)))
                .findFirst()
                .orElseThrow();
    }
}
