package io.cityhelm.cockpit.warning;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityhelm.cockpit.action.ActionForm;
import io.cityhelm.cockpit.action.CommandHand;
import io.cityhelm.cockpit.action.Effect;
import io.cityhelm.cockpit.action.Field;
import io.cityhelm.cockpit.action.Identities;
import io.cityhelm.cockpit.action.Prefill;
import io.cityhelm.cockpit.crossing.Background;
import io.cityhelm.cockpit.handling.HandlingFixture;
import io.cityhelm.cockpit.text.Wording;
import io.cityhelm.cockpit.warning.WarningForms.Step;
import io.cityhelm.connect.cap.CapWriter;
import io.cityhelm.core.attention.Need;
import io.cityhelm.core.command.Request;
import io.cityhelm.core.pack.CityPack;
import io.cityhelm.core.security.Actor;
import io.cityhelm.core.security.Role;
import io.cityhelm.core.warning.Bulletin;
import io.cityhelm.core.warning.Colour;
import io.cityhelm.core.warning.EventType;
import io.cityhelm.core.warning.MessageStatus;
import io.cityhelm.core.warning.MessageType;
import io.cityhelm.core.warning.Warning;
import io.cityhelm.core.warning.WarningCommand;
import io.cityhelm.core.warning.WarningRules;
import io.cityhelm.core.warning.WarningStage;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A warning through its forms, without a toolkit. */
class WarningFormsTest {

    private static final CityPack PACK = HandlingFixture.PACK;
    private static final Actor.Officer SECOND =
            new Actor.Officer("city-2", "Second", Role.DUTY_OFFICER, HandlingFixture.CITY);

    @TempDir
    Path folder;

    private HandlingFixture city;
    private WarningsModel model;
    private WarningForms forms;

    @BeforeEach
    void open() throws Exception {
        city = new HandlingFixture(
                folder,
                Background.inline(),
                false,
                HandlingFixture.LADDERS.with(new WarningRules(PACK.warnings(), MessageStatus.ACTUAL)));
        model = new WarningsModel(city.ledger.lookups().warnings(), city.picture, city.services.background());
        forms = new WarningForms(
                model,
                HandlingFixture.TREE,
                new CommandHand(city.desk, city.seat, city.clock, city.services.background()),
                new Identities(),
                new Wording(HandlingFixture.chinese(), PACK.info().zone()));
    }

    @AfterEach
    void close() throws Exception {
        model.close();
        city.close();
    }

    @Test
    void only_the_city_drafts_and_the_others_hear_the_rule() {
        city.seat.enter(HandlingFixture.AT_DISTRICT);
        assertThat(forms.objection().orElseThrow()).contains("只有市级驾驶舱");
        city.seat.enter(HandlingFixture.AT_CITY);
        assertThat(forms.objection()).isEmpty();
    }

    @Test
    void what_is_previewed_is_what_is_handed_in_and_what_is_approved() {
        city.seat.enter(HandlingFixture.AT_CITY);
        ActionForm form = forms.draft();
        assertThat(form.effect().get().objection()).as("a text is missing").isPresent();
        Prefill.choose(
                form,
                "event",
                value -> value instanceof EventType type && type.code().equals("11B03"));
        Prefill.choose(form, "colour", value -> value == Colour.ORANGE);
        area(form, HandlingFixture.DISTRICT.value());
        Prefill.write(form, "预计 <3 小时> 内有大暴雨", "text");
        assertThat(form.effect().get().objection()).isEmpty();
        String previewed = sheet(form);
        assertThat(previewed)
                .contains("<msgType>Alert</msgType>", "<status>Actual</status>", "&lt;3 小时&gt;", "<value>11B03</value>")
                .contains("暴雨橙色预警</headline>");

        form.confirm();

        assertThat(form.state().get()).isInstanceOf(ActionForm.State.Done.class);
        Bulletin drafted = only().latest().bulletin();
        assertThat(CapWriter.write(drafted)).as("the clock stood still").isEqualTo(previewed);
        assertThat(forms.objection(only(), Step.APPROVE).orElseThrow()).contains("第二人");
        city.seat.enter(SECOND);
        ActionForm approval = forms.form(model.issued().get().live().getFirst(), Step.APPROVE);
        assertThat(sheet(approval)).isEqualTo(previewed);
        approval.confirm();
        assertThat(only().stage()).isEqualTo(WarningStage.RELEASED);
        assertThat(only().latest().bulletin()).isEqualTo(drafted);
    }

    @Test
    void a_published_warning_is_updated_and_cancelled_and_each_waits_for_a_second_person() throws Exception {
        publish();
        assertThat(forms.objection(only(), Step.APPROVE)).as("nothing waits").isPresent();

        city.seat.enter(HandlingFixture.AT_CITY);
        ActionForm update = form(Step.UPDATE);
        assertThat(update.effect().get().objection().orElseThrow())
                .as("nothing new yet")
                .contains("相同");
        Prefill.choose(update, "colour", value -> value == Colour.RED);
        assertThat(sheet(update)).as("the usual headline follows").contains("红色预警</headline>");
        Prefill.write(update, "台风加强", "headline");
        Prefill.choose(update, "colour", value -> value == Colour.YELLOW);
        assertThat(sheet(update)).as("what was written stays").contains("<headline>台风加强</headline>");
        update.confirm();
        assertThat(only().stage()).isEqualTo(WarningStage.CHANGE_DRAFTED);
        assertThat(only().latest().bulletin().replaces()).isPresent();
        city.seat.enter(SECOND);
        ActionForm no = form(Step.REFUSE);
        assertThat(no.effect().get().objection()).as("a reason is missing").isPresent();
        Prefill.write(no, "雨势未增", "reason");
        no.confirm();
        assertThat(only().stage()).isEqualTo(WarningStage.PUBLISHED);
        assertThat(only().content().colour()).isEqualTo(Colour.ORANGE);

        ActionForm cancel = form(Step.CANCEL);
        assertThat(sheet(cancel)).contains("解除“");
        Prefill.write(cancel, "雨停了", "reason");
        cancel.confirm();
        assertThat(only().latest().bulletin().type()).isEqualTo(MessageType.CANCEL);
        city.seat.enter(HandlingFixture.AT_CITY);
        form(Step.APPROVE).confirm();
        accept();
        assertThat(model.issued().get().live()).isEmpty();
        assertThat(model.issued().get().past().getFirst().state().stage()).isEqualTo(WarningStage.CANCELLED);
    }

    @Test
    void what_the_platform_refuses_is_corrected_or_left_at_that_and_the_queue_asks_until_then() throws Exception {
        publish();
        city.seat.enter(HandlingFixture.AT_CITY);
        ActionForm update = form(Step.UPDATE);
        Prefill.choose(update, "colour", value -> value == Colour.RED);
        update.confirm();
        city.seat.enter(SECOND);
        form(Step.APPROVE).confirm();
        reject("区域编码不明");
        assertThat(asked()).containsExactly(Need.What.ANSWER_REFUSAL);
        assertThat(forms.objection(only(), Step.ACKNOWLEDGE)).isEmpty();

        ActionForm seen = form(Step.ACKNOWLEDGE);
        assertThat(seen.effect().get().lines()).extracting(Effect.Line::text).contains("区域编码不明");
        assertThat(seen.effect().get().objection()).as("a reason is missing").isPresent();
        Prefill.write(seen, "已电话通知平台", "reason");
        seen.confirm();
        assertThat(only().latest().acknowledged()).isPresent();
        assertThat(asked()).isEmpty();
        assertThat(forms.objection(only(), Step.ACKNOWLEDGE)).isPresent();
    }

    @Test
    void a_first_message_that_the_platform_refused_is_corrected_out_of_the_same_fields() throws Exception {
        draftedAndApproved();
        reject("区域编码不明");
        assertThat(only().stage()).isEqualTo(WarningStage.REJECTED);
        assertThat(forms.name(only(), Step.UPDATE)).isEqualTo("更正重发");
        city.seat.enter(HandlingFixture.AT_CITY);
        ActionForm again = form(Step.UPDATE);
        assertThat(sheet(again)).contains("<msgType>Alert</msgType>").contains("大风将至");
        Prefill.write(again, "大风将至，请远离广告牌", "text");
        again.confirm();
        assertThat(only().stage()).isEqualTo(WarningStage.DRAFTED);
        assertThat(only().latest().bulletin().replaces()).isEmpty();
        city.seat.enter(SECOND);
        assertThat(asked()).containsExactly(Need.What.APPROVE_WARNING);
        form(Step.APPROVE).confirm();
        accept();
        assertThat(only().stage()).isEqualTo(WarningStage.PUBLISHED);
    }

    private List<Need.What> asked() {
        city.picture.refresh();
        return city.picture.picture().get().needs().stream().map(Need::what).toList();
    }

    private void reject(String reason) throws Exception {
        Warning now = only();
        city.done(
                new Actor.Rule("outbox", HandlingFixture.CITY),
                Request.of(new WarningCommand.RecordRejection(
                        now.id(), now.latest().bulletin().identifier(), reason)));
        model.refresh();
    }

    private void publish() throws Exception {
        draftedAndApproved();
        accept();
        assertThat(only().stage()).isEqualTo(WarningStage.PUBLISHED);
    }

    private void draftedAndApproved() {
        city.seat.enter(HandlingFixture.AT_CITY);
        ActionForm form = forms.draft();
        Prefill.choose(form, "colour", value -> value == Colour.ORANGE);
        area(form, HandlingFixture.DISTRICT.value());
        Prefill.write(form, "大风将至", "text");
        form.confirm();
        city.seat.enter(SECOND);
        form(Step.APPROVE).confirm();
    }

    private void accept() throws Exception {
        Warning now = only();
        city.done(
                new Actor.Rule("outbox", HandlingFixture.CITY),
                Request.of(new WarningCommand.RecordAcceptance(
                        now.id(), now.latest().bulletin().identifier(), "CAP-1")));
        model.refresh();
    }

    private ActionForm form(Step step) {
        return forms.form(model.issued().get().live().getFirst(), step);
    }

    private Warning only() {
        assertThat(model.issued().get().live()).hasSize(1);
        return model.issued().get().live().getFirst().state();
    }

    private static void area(ActionForm form, String code) {
        toggle(
                form.fields().stream()
                        .filter(Field.Several.class::isInstance)
                        .map(field -> (Field.Several<?>) field)
                        .findFirst()
                        .orElseThrow(),
                code);
    }

    private static <T> void toggle(Field.Several<T> areas, String code) {
        areas.toggle(areas.options().stream()
                .filter(option -> option.detail().equals(code))
                .findFirst()
                .orElseThrow());
    }

    private static String sheet(ActionForm form) {
        return form.fields().stream()
                .filter(Field.Sheet.class::isInstance)
                .map(field -> ((Field.Sheet) field).text().get())
                .findFirst()
                .orElseThrow();
    }
}
