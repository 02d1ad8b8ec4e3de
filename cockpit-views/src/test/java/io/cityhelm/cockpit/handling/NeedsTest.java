package io.cityhelm.cockpit.handling;

import static io.cityhelm.cockpit.handling.HandlingFixture.AT_DISTRICT;
import static io.cityhelm.cockpit.handling.HandlingFixture.AT_STREET;
import static org.assertj.core.api.Assertions.assertThat;

import io.cityhelm.cockpit.attention.NeedLine;
import io.cityhelm.cockpit.attention.NeedsModel;
import io.cityhelm.cockpit.attention.NeedsState;
import io.cityhelm.cockpit.crossing.Background;
import io.cityhelm.core.attention.Need;
import io.cityhelm.core.dispatch.OrderId;
import io.cityhelm.core.dispatch.OrderStage;
import io.cityhelm.core.incident.Grade;
import io.cityhelm.core.incident.IncidentId;
import io.cityhelm.core.indicator.Sample;
import io.cityhelm.core.indicator.SampleKey;
import io.cityhelm.core.pack.Indicator;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NeedsTest {

    @TempDir
    Path folder;

    @Test
    void the_queue_says_what_is_to_be_done_with_what_and_N_walks_through_it() throws Exception {
        try (HandlingFixture city = new HandlingFixture(folder, Background.inline(), false)) {
            IncidentId leak = city.incident(AT_DISTRICT, "化工厂氯气泄漏", "chemical-leak", Grade.I, "曙光路 33 号");
            city.verify(AT_DISTRICT, leak, Grade.I);
            OrderId fire = city.order(AT_DISTRICT, leak, 0);
            city.deliver(fire);
            city.answer(fire, OrderStage.RETURNED, "不在本所辖区");
            city.alert("燃气味投诉集中", "gas-leak", Grade.II, "保俶路 12 号");
            try (NeedsModel model = new NeedsModel(city.services, HandlingFixture.chinese(), city.seat, city.picture)) {
                assertThat(model.state().get()).isInstanceOf(NeedsState.Loading.class);
                city.seat.enter(AT_DISTRICT);

                List<NeedLine> rows = model.queue();
                assertThat(rows)
                        .extracting(line -> model.words(line).headline())
                        .containsExactly("化工厂氯气泄漏 · 曙光路 33 号", "燃气味投诉集中 · 保俶路 12 号");
                assertThat(rows)
                        .extracting(line -> model.words(line).task())
                        .containsExactly("重新派发：消防救援支队（退回）", "确认预警");
                assertThat(rows).allSatisfy(row -> assertThat(row.deadline()).isPresent());

                assertThat(model.next()).isTrue();
                assertThat(city.seat.selected().get()).contains(new Need.Subject.OfOrder(fire, leak));
                assertThat(model.next()).isTrue();
                assertThat(model.next()).isTrue();
                assertThat(city.seat.selected().get()).contains(new Need.Subject.OfOrder(fire, leak));
            }
        }
    }

    @Test
    void a_quiet_queue_says_who_is_being_listened_to() throws Exception {
        try (HandlingFixture city = new HandlingFixture(folder, Background.inline(), false)) {
            Indicator indicator = HandlingFixture.PACK.indicators().iterator().next();
            city.indicators.accept(List.of(new Sample(
                    new SampleKey(indicator.id(), HandlingFixture.CITY),
                    1,
                    city.clock.instant(),
                    city.clock.instant(),
                    "feed")));
            city.seat.enter(AT_STREET);
            try (NeedsModel model = new NeedsModel(city.services, HandlingFixture.chinese(), city.seat, city.picture)) {
                assertThat(model.state().get())
                        .isInstanceOfSatisfying(
                                NeedsState.Quiet.class,
                                quiet -> assertThat(quiet.sources())
                                        .singleElement()
                                        .satisfies(source ->
                                                assertThat(source.live()).isTrue()));
                assertThat(model.next()).isFalse();

                city.clock.advance(indicator.period().multipliedBy(4));
                model.lookAtSources();
                assertThat(model.state().get())
                        .isInstanceOfSatisfying(
                                NeedsState.Quiet.class,
                                quiet -> assertThat(quiet.sources().getFirst().live())
                                        .isFalse());
            }
        }
    }

    @Test
    void a_journal_that_cannot_be_read_is_said_and_not_shown_as_quiet() throws Exception {
        try (HandlingFixture city = new HandlingFixture(folder, Background.inline(), false)) {
            city.seat.enter(AT_STREET);
            try (NeedsModel model = new NeedsModel(city.services, HandlingFixture.chinese(), city.seat, city.picture)) {
                city.ledger.close();
                city.picture.refresh();
                assertThat(city.picture.trouble().get()).isNotEqualTo(Optional.empty());
                assertThat(model.state().get())
                        .isInstanceOfSatisfying(
                                NeedsState.Trouble.class,
                                trouble -> assertThat(trouble.why()).contains("此前的记录都完好"));
            }
        }
    }
}
