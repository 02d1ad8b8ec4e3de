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
import io.cityhelm.cockpit.sketch.SketchModel;
import io.cityhelm.cockpit.text.Wording;
import io.cityhelm.cockpit.warning.WarningForms.Step;
import io.cityhelm.connect.cap.CapWriter;
import io.cityhelm.core.attention.Need;
import io.cityhelm.core.command.Request;
import io.cityhelm.core.geo.LonLat;
import io.cityhelm.core.incident.IncidentId;
import io.cityhelm.core.pack.CityPack;
import io.cityhelm.core.room.Sketch;
import io.cityhelm.core.room.SketchId;
import io.cityhelm.core.room.SketchShape;
import io.cityhelm.core.room.Sketches;
import io.cityhelm.core.security.Actor;
import io.cityhelm.core.security.Role;
import io.cityhelm.core.situation.Versioned;
import io.cityhelm.core.warning.Bulletin;
import io.cityhelm.core.warning.Colour;
import io.cityhelm.core.warning.Drafting;
import io.cityhelm.core.warning.EventType;
import io.cityhelm.core.warning.MessageStatus;
import io.cityhelm.core.warning.MessageType;
import io.cityhelm.core.warning.Supplement;
import io.cityhelm.core.warning.Warning;
import io.cityhelm.core.warning.WarningCommand;
import io.cityhelm.core.warning.WarningRules;
import io.cityhelm.core.warning.WarningStage;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
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
    private SketchModel sketches;
    private List<Sketch> drawn = List.of();

    @BeforeEach
    void open() throws Exception {
        city = new HandlingFixture(
                folder,
                Background.inline(),
                false,
                HandlingFixture.LADDERS.with(new WarningRules(PACK.warnings(), MessageStatus.ACTUAL)));
        model = new WarningsModel(city.ledger.lookups().warnings(), city.picture, city.services.background());
        sketches = new SketchModel(new Drawn(), Background.inline());
        forms = new WarningForms(
                model,
                HandlingFixture.TREE,
                new Outlines(PACK.boundaries(), Background.inline(), sketches),
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

    @Test
    void what_is_written_in_english_goes_out_in_english_too_and_its_cancellation_as_well() throws Exception {
        city.seat.enter(HandlingFixture.AT_CITY);
        ActionForm form = forms.draft();
        area(form, HandlingFixture.DISTRICT.value());
        Prefill.write(form, "大风将至", "text");
        assertThat(sheet(form)).doesNotContain("en-US");
        Prefill.write(form, "Red typhoon warning", "en-headline");
        assertThat(form.effect().get().objection())
                .as("a text in English is missing")
                .isPresent();
        Prefill.write(form, "A gale is coming", "en-text");
        assertThat(form.effect().get().objection()).isEmpty();
        assertThat(sheet(form)).contains("<language>en-US</language>", "<event>Typhoon</event>", "A gale is coming");
        form.confirm();
        assertThat(only().latest().supplement().english()).isPresent();
        city.seat.enter(SECOND);
        ActionForm approval = form(Step.APPROVE);
        assertThat(sheet(approval)).as("the second person sees both").contains("A gale is coming");
        approval.confirm();
        accept();

        ActionForm cancel = form(Step.CANCEL);
        assertThat(sheet(cancel)).contains("Cancelled: Red typhoon warning");
        Prefill.write(cancel, "风停了", "reason");
        Prefill.write(cancel, "The gale is over", "en-text");
        cancel.confirm();
        assertThat(only().latest().supplement().english().orElseThrow().text()).isEqualTo("The gale is over");
    }

    @Test
    void borders_and_drawn_areas_go_out_as_polygons_beside_the_codes() throws Exception {
        LonLat corner = new LonLat(120.1, 30.2);
        drawn = List.of(new Sketch(
                new SketchId(new UUID(4, 4)),
                new IncidentId(new UUID(4, 5)),
                SketchShape.AREA,
                List.of(corner, new LonLat(120.2, 30.2), new LonLat(120.2, 30.3)),
                "封控区",
                "city",
                city.clock.instant(),
                false));
        sketches.show(Optional.of(drawn.getFirst().incident()));
        city.seat.enter(HandlingFixture.AT_CITY);
        ActionForm form = forms.draft();
        area(form, HandlingFixture.DISTRICT.value());
        Prefill.write(form, "大风将至", "text");
        chip(form, "shape", "附辖区边界");
        form.confirm();
        List<Supplement.Shape> borders = only().latest().supplement().shapes();
        assertThat(borders).isNotEmpty();
        assertThat(borders.getFirst().area()).contains(HandlingFixture.DISTRICT);
        assertThat(borders.getFirst().points()).hasSizeBetween(4, Drafting.MOST_POINTS);
        city.seat.enter(SECOND);
        form(Step.APPROVE).confirm();
        accept();

        city.seat.enter(HandlingFixture.AT_CITY);
        ActionForm update = form(Step.UPDATE);
        assertThat(update.effect().get().objection())
                .as("nothing new: the outline is kept")
                .isPresent();
        chip(update, "shape", "标绘“封控区”");
        assertThat(sheet(update)).contains("<polygon>30.2,120.1 30.2,120.2 30.3,120.2 30.2,120.1</polygon>");
        update.confirm();
        assertThat(only().latest().supplement().shapes())
                .singleElement()
                .satisfies(shape -> assertThat(shape.area()).isEmpty());
    }

    @Test
    void times_are_typed_as_well_and_what_is_no_time_or_past_is_said() {
        city.seat.enter(HandlingFixture.AT_CITY);
        ActionForm form = forms.draft();
        area(form, HandlingFixture.DISTRICT.value());
        Prefill.write(form, "大风将至", "text");
        Prefill.write(form, "18:30 至 11-08 06:00", "times");
        assertThat(sheet(form))
                .contains("<effective>2020-11-07T18:30:00+08:00</effective>")
                .contains("<expires>2020-11-08T06:00:00+08:00</expires>");
        assertThat(form.effect().get().objection()).isEmpty();
        Prefill.write(form, "今晚", "times");
        assertThat(form.effect().get().objection().orElseThrow()).contains("“今晚”不是时间");
        Prefill.write(form, "09:00 至 20:00", "times");
        assertThat(form.effect().get().objection().orElseThrow()).contains("已过去");
        Prefill.write(form, "11-08 06:00 至 11-08 05:00", "times");
        assertThat(form.effect().get().objection().orElseThrow()).contains("晚于");
    }

    private static void chip(ActionForm form, String field, String name) {
        form.fields().stream()
                .filter(each -> each.name().equals(field))
                .forEach(each -> choose((Field.Choice<?>) each, name));
    }

    private static <T> void choose(Field.Choice<T> field, String name) {
        field.chosen()
                .set(field.options().stream()
                        .filter(option -> option.name().equals(name))
                        .findFirst()
                        .orElseThrow());
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

    private final class Drawn implements Sketches {
        @Override
        public Optional<Versioned<Sketch>> sketch(SketchId id) {
            return Optional.empty();
        }

        @Override
        public List<Versioned<Sketch>> sketchesOf(IncidentId incident) {
            return drawn.stream().map(one -> new Versioned<>(one, 1)).toList();
        }
    }
}
