package io.cityhelm.cockpit.vicinity;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityhelm.cockpit.crossing.Background;
import io.cityhelm.cockpit.handling.HandlingFixture;
import io.cityhelm.cockpit.picture.Picture;
import io.cityhelm.cockpit.text.Wording;
import io.cityhelm.cockpit.vicinity.Answer.Line;
import io.cityhelm.cockpit.vicinity.Answer.Section;
import io.cityhelm.cockpit.vicinity.VicinityModel.State;
import io.cityhelm.core.force.Unit;
import io.cityhelm.core.force.UnitStatus;
import io.cityhelm.core.geo.LonLat;
import io.cityhelm.core.incident.Grade;
import io.cityhelm.core.jurisdiction.JurisdictionCode;
import io.cityhelm.map.datum.AxisOrder;
import io.cityhelm.map.datum.Datums;
import io.cityhelm.map.importing.FileOrigin;
import io.cityhelm.map.importing.ImportOrder;
import io.cityhelm.map.importing.ImportWatch;
import io.cityhelm.map.importing.LayerImport;
import io.cityhelm.map.importing.LayerShelf;
import io.cityhelm.map.overlay.Drawing;
import io.cityhelm.map.source.SourceOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is asked of the map, over a real journal, real boards and a real imported layer; no screen. */
class VicinityModelTest {

    private static final LonLat HERE = new LonLat(120.14, 30.26);

    @TempDir
    Path folder;

    private final List<Target> opened = new ArrayList<>();
    private final List<String> shown = new ArrayList<>();
    private HandlingFixture city;
    private VicinityModel model;

    @BeforeEach
    void asked() throws Exception {
        city = new HandlingFixture(folder, Background.inline(), false);
        var services = city.services;
        Answers answers = new Answers(
                new Answers.Means(
                        HandlingFixture.PACK,
                        services.units(),
                        services.depots(),
                        services.lookups().forces(),
                        LayerShelf.in(folder),
                        services.clock()),
                new Wording(
                        HandlingFixture.chinese(), HandlingFixture.PACK.info().zone()));
        model = new VicinityModel(answers, () -> picture(), () -> List.copyOf(shown), opened::add, Background.inline());
    }

    @AfterEach
    void closed() throws Exception {
        city.close();
    }

    private Picture picture() {
        city.picture.refresh();
        return city.picture.picture().get();
    }

    private void unit(String id, String kind, UnitStatus status, double north) {
        Instant now = city.services.clock().instant();
        city.services
                .units()
                .accept(List.of(new Unit(
                        id,
                        id,
                        kind,
                        "fire-rescue",
                        status,
                        new LonLat(HERE.lon(), HERE.lat() + north),
                        Optional.empty(),
                        now)));
    }

    private void layer(String name, String csv) throws Exception {
        Path file = Files.writeString(folder.resolve("points.csv"), csv);
        var report = new LayerImport(
                        LayerShelf.in(folder),
                        city.services.clock(),
                        new ImportOrder(
                                new FileOrigin(file),
                                name,
                                Optional.of(Datums.parse("wgs84")),
                                AxisOrder.EAST_NORTH,
                                SourceOptions.NONE,
                                "wang",
                                Optional.empty(),
                                false))
                .run(ImportWatch.NONE);
        assertThat(report.layer().name()).isEqualTo(name);
        shown.add(name);
    }

    private Answer answer() {
        assertThat(model.state().get()).isInstanceOf(State.Answered.class);
        return ((State.Answered) model.state().get()).answer();
    }

    private Section section(String id) {
        return answer().sections().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError(answer().text()));
    }

    @Test
    void around_a_place_everything_inside_is_listed_by_kind_with_its_distance() throws Exception {
        city.incident(HandlingFixture.AT_STREET, "化工厂泄漏", "chemical-leak", Grade.II, "灵隐路 1 号");
        city.alert("商铺冒烟", "structure-fire", Grade.III, "灵隐路 2 号");
        unit("近车", "消防车", UnitStatus.EN_ROUTE, 0.003);
        unit("远车", "消防车", UnitStatus.AVAILABLE, 0.03);
        layer("医院", "lon,lat,名称,床位\n120.141,30.261,第一医院,800\n120.9,30.9,外地医院,10\n");

        model.ask(new Question.Around(HERE, 1_000, Optional.empty()));

        assertThat(section("incidents").lines()).singleElement().satisfies(line -> {
            assertThat(line.name()).isEqualTo("化工厂泄漏");
            assertThat(line.distance()).isEqualTo("0 米");
        });
        assertThat(section("alerts").lines()).extracting(Line::name).containsExactly("商铺冒烟");
        assertThat(section("units").lines()).singleElement().satisfies(line -> {
            assertThat(line.name()).isEqualTo("近车");
            assertThat(line.detail()).contains("途中").contains("消防车");
            assertThat(line.distance()).isEqualTo("333 米");
        });
        assertThat(section("layer").title()).isEqualTo("医院 · 1");
        assertThat(section("layer").lines())
                .singleElement()
                .satisfies(line -> assertThat(line.name()).isEqualTo("第一医院"));
        assertThat(section("none").note()).isEqualTo("仓库");
        assertThat(model.drawings().get())
                .singleElement()
                .satisfies(ring -> assertThat(ring.shape()).isEqualTo(Drawing.Shape.AREA));
    }

    @Test
    void the_people_are_estimated_and_the_way_how_is_said() {
        model.ask(new Question.Around(HERE, 1_000, Optional.empty()));

        assertThat(section("people").title()).startsWith("常住人口约");
        assertThat(section("people").note())
                .contains("按所占面积的份额")
                .contains("2016-12-31")
                .contains("统计局");

        model.ask(new Question.Within(JurisdictionCode.of("330106")));

        assertThat(section("people").title()).isEqualTo("常住人口 844,200 人");
        assertThat(section("people").note()).doesNotContain("估算");
    }

    @Test
    void another_radius_asks_again_and_nonsense_does_not() {
        unit("车", "消防车", UnitStatus.AVAILABLE, 0.012);
        model.ask(new Question.Around(HERE, 1_000, Optional.empty()));
        assertThat(section("none").note()).contains("力量");

        assertThat(model.widen("1.5公里")).isTrue();
        assertThat(section("units").lines()).hasSize(1);
        assertThat(model.widen("很远")).isFalse();
        assertThat(section("units").lines()).hasSize(1);
    }

    @Test
    void the_nearest_units_stand_free_ones_first_and_the_way_to_the_chosen_one_is_drawn() {
        unit("忙车", "消防车", UnitStatus.ON_SCENE, 0.001);
        unit("闲车", "消防车", UnitStatus.AVAILABLE, 0.01);
        unit("警车", "警车", UnitStatus.AVAILABLE, 0.005);
        model.ask(new Question.Nearest(HERE, Optional.of("fire-engine")));

        assertThat(answer().sections()).extracting(Section::title).containsExactly("可派 · 1", "有任务或已占用 · 1");
        Line first = section("free").lines().getFirst();
        assertThat(first.name()).isEqualTo("闲车");
        model.choose(first);

        assertThat(opened).containsExactly(first.target());
        assertThat(model.drawings().get()).anySatisfy(way -> {
            assertThat(way.shape()).isEqualTo(Drawing.Shape.LINE);
            assertThat(way.points()).containsExactly(HERE, new LonLat(HERE.lon(), HERE.lat() + 0.01));
            assertThat(way.label()).isEqualTo("1.1 公里");
        });

        model.only(Optional.empty());
        assertThat(section("free").lines()).extracting(Line::name).containsExactly("警车", "闲车");
    }

    @Test
    void under_a_point_the_attributes_of_features_stand_the_topmost_layer_first_and_then_the_jurisdictions()
            throws Exception {
        layer("医院", "lon,lat,名称,床位\n120.14,30.26,第一医院,800\n");
        layer("消火栓", "lon,lat,编号\n120.14,30.26,甲-7\n");

        model.ask(new Question.At(HERE, 20, true));

        assertThat(answer().sections())
                .extracting(Section::title)
                .startsWith("第一医院 · 图层“医院”", "甲-7 · 图层“消火栓”")
                .endsWith("所在辖区");
        assertThat(section("feature").lines())
                .extracting(line -> line.detail() + "=" + line.name())
                .contains("名称=第一医院", "床位=800");
        assertThat(section("places").lines().getLast().name()).isEqualTo("杭州市");
    }

    @Test
    void a_click_beside_everything_leaves_the_list_as_it_is_and_from_a_feature_there_is_a_way_back() throws Exception {
        layer("医院", "lon,lat,名称\n120.14,30.26,第一医院\n");
        model.ask(new Question.Around(HERE, 500, Optional.empty()));
        Answer list = answer();

        model.ask(new Question.At(new LonLat(120.5, 30.5), 20, true));
        assertThat(answer()).isSameAs(list);

        model.choose(section("layer").lines().getFirst());
        model.ask(new Question.At(HERE, 20, false));
        assertThat(answer().title()).contains("是什么");
        assertThat(model.back()).isTrue();
        assertThat(answer()).isSameAs(list);
        assertThat(model.back()).isFalse();
    }

    @Test
    void the_answer_can_be_copied_as_a_table() {
        unit("车", "消防车", UnitStatus.AVAILABLE, 0.003);
        model.ask(new Question.Around(HERE, 1_000, Optional.of("化工厂泄漏")));

        assertThat(answer().text()).startsWith("化工厂泄漏 周围 1.0 公里 内\n截至").containsPattern("车\t待命 · 消防车 · [^\t]+\t333 米");
    }
}
