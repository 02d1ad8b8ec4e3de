package io.cityhelm.cockpit.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityhelm.cockpit.action.ActionForm;
import io.cityhelm.cockpit.action.Effect;
import io.cityhelm.cockpit.action.Field;
import io.cityhelm.cockpit.handling.HandlingFixture;
import io.cityhelm.cockpit.handling.TypedStand;
import io.cityhelm.core.command.Request;
import io.cityhelm.core.force.AssignmentCommand;
import io.cityhelm.core.force.UnitRef;
import io.cityhelm.core.incident.Grade;
import io.cityhelm.core.incident.Incident;
import io.cityhelm.core.incident.IncidentId;
import io.cityhelm.core.security.Actor;
import io.cityhelm.core.security.Role;
import io.cityhelm.core.warning.Colour;
import io.cityhelm.core.warning.MessageType;
import io.cityhelm.core.warning.Warning;
import io.cityhelm.core.warning.WarningCommand;
import io.cityhelm.core.warning.WarningStage;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is typed about incidents that rest or are watched over, about units, sketches and warnings. */
class TypedBesideOrdersTest {

    private static final Actor.Officer SECOND =
            new Actor.Officer("city-2", "李芳", Role.DUTY_OFFICER, HandlingFixture.CITY);

    @TempDir
    Path folder;

    private TypedStand stand;
    private IncidentId incident;

    @BeforeEach
    void open() throws Exception {
        stand = new TypedStand(folder);
        incident = stand.city.incident(HandlingFixture.AT_DISTRICT, "临街违建", "rainstorm-flooding", Grade.IV, "曙光路");
        stand.city.verify(HandlingFixture.AT_DISTRICT, incident, Grade.IV);
        stand.enter(HandlingFixture.AT_DISTRICT);
        stand.select(incident);
    }

    @AfterEach
    void close() throws Exception {
        stand.close();
    }

    @Test
    void an_incident_is_put_off_granted_and_resumed_by_typed_lines() throws Exception {
        ActionForm asked = preview("挂账 7天 等规划部门批复");
        assertThat(chosen(asked, "length")).isEqualTo(Duration.ofDays(7));
        assertThat(now().holds().asked()).as("only previewed").isEmpty();
        asked.confirm();
        assertThat(now().holds().asked())
                .hasValueSatisfying(ask -> assertThat(ask.reason()).isEqualTo("等规划部门批复"));

        stand.enter(HandlingFixture.AT_CITY);
        stand.select(incident);
        preview("let-rest agreed").confirm();
        assertThat(now().holds().isDeferred()).isTrue();

        stand.enter(HandlingFixture.AT_DISTRICT);
        stand.select(incident);
        preview("hfbl 批复已到").confirm();
        assertThat(now().holds().isDeferred()).isFalse();
        stand.refresh();
        stand.type("恢复办理 再来一次");
        assertThat(stand.command().objection())
                .hasValueSatisfying(why -> assertThat(why).contains("恢复事件"));
    }

    @Test
    void an_incident_is_watched_over_and_no_longer() throws Exception {
        stand.enter(HandlingFixture.AT_CITY);
        stand.select(incident);
        ActionForm watched = preview("督办事件 8h 每日一报");
        assertThat(chosen(watched, "length")).isEqualTo(Duration.ofHours(8));
        watched.confirm();
        assertThat(now().holds().supervision()).isPresent();
        stand.refresh();
        preview("jcdb 已落实").confirm();
        assertThat(now().holds().supervision()).isEmpty();
    }

    @Test
    void what_orders_and_incidents_share_means_the_incident_that_is_selected() throws Exception {
        ActionForm asked = preview("缓办 3天 等批复");
        assertThat(asked.title()).contains("挂账");
        assertThat(chosen(asked, "length")).isEqualTo(Duration.ofDays(3));
        asked.confirm();
        stand.enter(HandlingFixture.AT_CITY);
        stand.select(incident);
        preview("同意").confirm();
        assertThat(now().holds().isDeferred()).isTrue();
        stand.refresh();
        preview("督办 每日一报").confirm();
        assertThat(now().holds().supervision()).isPresent();
    }

    @Test
    void a_length_that_the_form_does_not_offer_is_refused() {
        stand.type("挂账 15分钟 太短");
        assertThat(stand.command().objection())
                .hasValueSatisfying(why -> assertThat(why).contains("不能选"));
        stand.enterKey();
        assertThat(stand.form()).isEmpty();
    }

    @Test
    void one_line_releases_every_unit_that_the_incident_holds() throws Exception {
        stand.type("qbsf 处置结束");
        assertThat(stand.command().objection()).as("none is held").isPresent();
        stand.city.done(
                HandlingFixture.AT_DISTRICT,
                Request.of(new AssignmentCommand.Dispatch(
                        new UnitRef("fire-1", "消防车01号", "engine", "fire-rescue", HandlingFixture.DISTRICT),
                        incident,
                        "")));
        stand.refresh();
        ActionForm form = preview("全部释放 处置结束");
        assertThat(form.effect().get().lines()).extracting(Effect.Line::label).contains("消防车01号");
        assertThat(held()).isEqualTo(1);
        form.confirm();
        assertThat(held()).isZero();
    }

    @Test
    void drawing_begins_by_a_word_and_is_previewed_before_it_is_handed_in() throws Exception {
        ActionForm form = preview("画图");
        assertThat(stand.city.ledger.lookups().sketches().sketchesOf(incident)).isEmpty();
        form.fields().stream()
                .map(Field.Words.class::cast)
                .forEach(words -> words.text().set("集结点"));
        form.confirm();
        assertThat(stand.city.ledger.lookups().sketches().sketchesOf(incident)).hasSize(1);
    }

    @Test
    void a_warning_is_published_updated_and_cancelled_by_typed_lines() throws Exception {
        stand.type("发布预警 暴雨 橙色 330106 大雨将至");
        assertThat(stand.command().objection())
                .hasValueSatisfying(why -> assertThat(why).contains("只有市级"));

        stand.enter(HandlingFixture.AT_CITY);
        ActionForm draft = preview("fbyj 暴雨 橙色 330106 大雨将至");
        assertThat(sheet(draft)).contains("11B03", "ORANGE", "330106", "大雨将至");
        assertThat(stand.city.ledger.lookups().warnings().live()).isEmpty();
        draft.confirm();
        assertThat(warning().stage()).isEqualTo(WarningStage.DRAFTED);
        published();

        ActionForm update = preview("update-warning " + warning().number() + " red it is getting worse");
        assertThat(chosen(update, "colour")).isEqualTo(Colour.RED);
        update.confirm();
        assertThat(warning().latest().bulletin().type()).isEqualTo(MessageType.UPDATE);
        published();

        preview("解除发布 雨停了").confirm();
        assertThat(warning().latest().bulletin().type()).isEqualTo(MessageType.CANCEL);
    }

    @Test
    void what_the_platform_refused_is_acknowledged_by_a_typed_line() throws Exception {
        stand.enter(HandlingFixture.AT_CITY);
        preview("publish fog yellow 330106 thick fog").confirm();
        approve();
        stand.city.done(
                new Actor.Rule("outbox", HandlingFixture.CITY),
                Request.of(new WarningCommand.RecordRejection(
                        warning().id(), warning().latest().bulletin().identifier(), "not known")));
        stand.refresh();
        preview("知悉 已电话通知").confirm();
        assertThat(stand.city.ledger.lookups().warnings().live()).isEmpty();
    }

    private ActionForm preview(String line) {
        stand.refresh();
        stand.type(line);
        assertThat(stand.command().objection()).as(line).isEmpty();
        stand.enterKey();
        return stand.form().orElseThrow();
    }

    private void published() throws Exception {
        approve();
        stand.city.done(
                new Actor.Rule("outbox", HandlingFixture.CITY),
                Request.of(new WarningCommand.RecordAcceptance(
                        warning().id(), warning().latest().bulletin().identifier(), "r-1")));
        stand.refresh();
    }

    private void approve() throws Exception {
        stand.city.done(SECOND, Request.of(new WarningCommand.Approve(warning().id(), "")));
    }

    private Warning warning() throws Exception {
        return stand.city.ledger.lookups().warnings().live().getFirst().state();
    }

    private Incident now() throws Exception {
        return stand.city.ledger.situation().incident(incident).orElseThrow().state();
    }

    private long held() throws Exception {
        return stand.city.ledger.lookups().forces().openAssignments(incident).size();
    }

    private static Object chosen(ActionForm form, String field) {
        return form.fields().stream()
                .filter(each -> each.name().equals(field))
                .map(each -> ((Field.Choice<?>) each).choice().orElseThrow())
                .findFirst()
                .orElseThrow();
    }

    private static String sheet(ActionForm form) {
        return form.fields().stream()
                .filter(Field.Sheet.class::isInstance)
                .map(field -> ((Field.Sheet) field).text().get())
                .findFirst()
                .orElseThrow();
    }
}
