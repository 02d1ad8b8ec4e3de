package io.cityhelm.cockpit.duty;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityhelm.cockpit.PackPeople;
import io.cityhelm.cockpit.action.ActionForm;
import io.cityhelm.cockpit.action.CommandHand;
import io.cityhelm.cockpit.action.Field;
import io.cityhelm.cockpit.crossing.Background;
import io.cityhelm.cockpit.handling.HandlingFixture;
import io.cityhelm.cockpit.text.People;
import io.cityhelm.core.calling.Ladders;
import io.cityhelm.core.command.Request;
import io.cityhelm.core.duty.Delegation;
import io.cityhelm.core.duty.DelegationCommand;
import io.cityhelm.core.duty.DelegationStage;
import io.cityhelm.core.incident.Grade;
import io.cityhelm.core.journal.Entry;
import io.cityhelm.core.security.Actor;
import io.cityhelm.core.security.Role;
import io.cityhelm.core.session.Account;
import io.cityhelm.core.situation.Versioned;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Roster and delegation over a real journal, without a toolkit. It is Saturday 15:14 in the city. */
class DutyModelTest {

    @TempDir
    Path folder;

    private HandlingFixture city;
    private DutyModel model;
    private DutyWords words;
    private DutyForms forms;

    @BeforeEach
    void open() throws Exception {
        city = new HandlingFixture(
                folder, Background.inline(), false, new PackPeople(HandlingFixture.PACK).rules(Ladders.NONE));
        var services = city.services;
        model = new DutyModel(
                new DutyModel.Means(
                        services.pack(),
                        services.lookups(),
                        services.accounts(),
                        new CommandHand(services.desk(), city.seat, services.clock(), services.background()),
                        services.clock(),
                        services.background()),
                city.seat);
        words = new DutyWords(services.pack(), city.seat.tree(), HandlingFixture.chinese());
        forms = new DutyForms(model, words, HandlingFixture.chinese());
    }

    @AfterEach
    void close() throws Exception {
        city.close();
    }

    @Test
    void the_roster_says_who_is_on_duty_now_and_next_and_where_nobody_is() {
        List<DutyWords.Row> rows = words.roster(HandlingFixture.DISTRICT, city.clock.instant());
        assertThat(rows).filteredOn(DutyWords.Row::here).singleElement().satisfies(row -> {
            assertThat(row.now()).contains("西湖区值班员", "白班", "11-07 20:00");
            assertThat(row.deputies()).isEqualTo("西湖区副值班员");
            assertThat(row.next()).contains("西湖区副值班员", "夜班", "11-07 20:00");
        });
        assertThat(rows)
                .as("the grid has nobody at the weekend, and somebody on Monday")
                .filteredOn(DutyWords.Row::alone)
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.now()).isEqualTo("无人值班");
                    assertThat(row.next()).contains("11-09 08:00");
                });
    }

    @Test
    void powers_are_given_used_for_somebody_else_and_gone_at_their_time() throws Exception {
        grant(HandlingFixture.AT_DISTRICT, "street", Duration.ofHours(2));
        Delegation delegation = only();

        city.seat.enter(HandlingFixture.AT_CITY);
        assertThat(model.mayAct(delegation))
                .as("they were given to somebody else")
                .isFalse();
        city.seat.enter(HandlingFixture.AT_STREET);
        model.act(delegation);
        Actor.Officer acting = city.seat.officer().get().orElseThrow();
        assertThat(acting.jurisdiction()).isEqualTo(HandlingFixture.DISTRICT);
        assertThat(city.seat.place().get().code()).isEqualTo(HandlingFixture.DISTRICT);
        assertThat(new People(city.services.pack(), HandlingFixture.chinese()).name(acting))
                .isEqualTo("北山街道值班员（代 西湖区值班员）");
        city.incident(acting, "路面塌陷", "gas-leak", Grade.III, "保俶路 12 号");
        Entry entry = city.ledger.journal().after(0, 100).getLast().entry();
        assertThat(new People(city.services.pack(), HandlingFixture.chinese()).author(entry))
                .isEqualTo("北山街道值班员（代 西湖区值班员）");
        assertThat(forms.objection()).as("what was given is not passed on").isPresent();

        city.clock.advance(Duration.ofHours(2).minusSeconds(60));
        model.tick(false);
        assertThat(model.mandate()).isPresent();
        city.clock.advance(Duration.ofSeconds(61));
        model.tick(false);
        assertThat(model.mandate()).as("the time is over").isEmpty();
        assertThat(city.seat.officer().get()).contains(HandlingFixture.AT_STREET);
    }

    @Test
    void what_is_taken_back_is_gone_from_whoever_uses_it() throws Exception {
        grant(HandlingFixture.AT_DISTRICT, "street", Duration.ofHours(8));
        Delegation delegation = only();
        city.seat.enter(HandlingFixture.AT_STREET);
        model.act(delegation);
        city.done(HandlingFixture.AT_DISTRICT, Request.of(new DelegationCommand.Revoke(delegation.id(), "提前返回")));
        model.tick(false);
        assertThat(city.seat.officer().get()).contains(HandlingFixture.AT_STREET);
        assertThat(model.delegated().get().standing()).isEmpty();
        assertThat(model.delegated().get().past())
                .extracting(Versioned::state)
                .extracting(Delegation::stage)
                .containsExactly(DelegationStage.REVOKED);
        model.act(delegation);
        assertThat(model.mandate())
                .as("what was granted once is looked up anew")
                .isPresent();
        model.tick(false);
        assertThat(model.mandate()).isEmpty();
    }

    @Test
    void the_form_previews_and_is_refused_by_the_same_rules() {
        city.seat.enter(HandlingFixture.AT_DISTRICT);
        model.refresh();
        ActionForm form = forms.grant();
        assertThat(form.effect().get().lines())
                .anySatisfy(line -> assertThat(line.text()).contains("代 西湖区值班员", "西湖区", "值班员"));
        form.confirm();
        assertThat(form.state().get()).as("a reason is missing").isInstanceOf(ActionForm.State.Editing.class);
        assertThat(model.delegated().get().standing()).isEmpty();

        city.seat.enter(new Actor.Officer("grid", "网格员", Role.GRID_OFFICER, HandlingFixture.DISTRICT));
        assertThat(forms.objection().orElseThrow()).contains("授权");
    }

    private Delegation only() {
        return model.delegated().get().standing().stream()
                .map(Versioned::state)
                .reduce((one, other) -> {
                    throw new AssertionError("there is more than one");
                })
                .orElseThrow();
    }

    /** Fills the form in as somebody would. */
    private void grant(Actor.Officer giver, String to, Duration length) {
        city.seat.enter(giver);
        model.refresh();
        ActionForm form = forms.grant();
        for (Field field : form.fields()) {
            if (field instanceof Field.Choice<?> choice) {
                choose(choice, to, length);
            } else if (field instanceof Field.Words reason) {
                reason.text().set("外出开会");
            }
        }
        Instant before = city.clock.instant();
        form.confirm();
        assertThat(form.state().get()).isInstanceOf(ActionForm.State.Done.class);
        assertThat(only().grant().from()).isEqualTo(before);
    }

    private static <T> void choose(Field.Choice<T> choice, String to, Duration length) {
        choice.options().stream()
                .filter(option -> option.value().equals(length)
                        || (option.value() instanceof Account account
                                && account.id().equals(to)))
                .findFirst()
                .ifPresent(choice.chosen()::set);
    }
}
