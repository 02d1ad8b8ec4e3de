package io.cityhelm.core.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.cityhelm.core.dispatch.OrderId;
import io.cityhelm.core.geo.LonLat;
import io.cityhelm.core.incident.Grade;
import io.cityhelm.core.incident.IncidentId;
import io.cityhelm.core.incident.Place;
import io.cityhelm.core.jurisdiction.JurisdictionCode;
import io.cityhelm.core.jurisdiction.Level;
import io.cityhelm.core.plan.Deadlines;
import io.cityhelm.core.plan.Measures;
import io.cityhelm.core.plan.PlanLevel;
import io.cityhelm.core.plan.Post;
import io.cityhelm.core.plan.PreparedOrder;
import io.cityhelm.core.plan.ResponseLevel;
import io.cityhelm.core.plan.ResponsePlan;
import io.cityhelm.core.plan.Trigger;
import io.cityhelm.core.proposal.PlanProposals;
import io.cityhelm.core.text.FreeText;
import io.cityhelm.core.text.Messages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The plans of a pack: read, checked with file and line, and turned into what an activation would do. */
class PlansOfPackTest {

    private static final Messages ENGLISH = Messages.in(Locale.ENGLISH);

    @TempDir
    static Path built;

    @TempDir
    Path directory;

    @BeforeAll
    static void build() throws IOException, PackProblems {
        TestPacks.builtTwoRivers(built.resolve("pack"));
    }

    @Test
    void givenAPlan_whenRead_thenEverythingIsThere() throws Exception {
        CityPack pack = PackReader.read(built.resolve("pack"));
        ResponsePlan plan = pack.plans().find("big-fire").orElseThrow();

        assertThat(pack.plans().gapAfter(Grade.II)).isEqualTo(Duration.ofSeconds(120));
        assertThat(pack.plans().deadlines())
                .isEqualTo(new Deadlines(
                        List.of(
                                Duration.ofSeconds(60),
                                Duration.ofSeconds(120),
                                Duration.ofSeconds(180),
                                Duration.ofSeconds(240)),
                        Duration.ofSeconds(90),
                        Duration.ofHours(1)));
        assertThat(plan.levels()).extracting(PlanLevel::level).containsExactly(ResponseLevel.II, ResponseLevel.III);
        assertThat(plan.at(ResponseLevel.III).orElseThrow().triggers())
                .containsExactly(
                        new Trigger.OfWarning(Grade.III, List.of("干旱")),
                        new Trigger.OfIndicator("alarms", 5, Duration.ofMinutes(5), Set.of(Level.CITY)),
                        new Trigger.OfIncident(Grade.III, List.of("house-fire")));
        assertThat(plan.concerns("干旱橙色", "")).isTrue();
        assertThat(plan.concerns("暴雨", "")).isFalse();
        assertThat(plan.at(ResponseLevel.II).orElseThrow().pace().refresh()).hasSeconds(15);
    }

    @Test
    void givenSomethingUnknown_whenRead_thenTheProblemNamesFileAndLine() throws Exception {
        assertThat(problem("domain: fire", "domain: floods")).isEqualTo("plans.yaml:6: “floods”没有在 domains.yaml 中定义");
        assertThat(problem("department: fire, text", "department: nobody, text"))
                .isEqualTo("plans.yaml:16: “nobody”没有在 departments.yaml 中定义");
        assertThat(problem("kind: go, task: {zh: 封路", "kind: fly, task: {zh: 封路"))
                .isEqualTo("plans.yaml:27: “fly”没有在 order-kinds.yaml 中定义");
        assertThat(problem("indicator: alarms", "indicator: tides"))
                .isEqualTo("plans.yaml:14: “tides”没有在 indicators.yaml 中定义");
        assertThat(problem("categories: [house-fire]}\n        tasks: [{", "categories: [flood]}\n        tasks: [{"))
                .isEqualTo("plans.yaml:15: “flood”没有在 categories.yaml 中定义");
    }

    @Test
    void givenALevelOrAnItemTwice_whenRead_thenTheProblemNamesIt() throws Exception {
        assertThat(problem("level: 2", "level: 3"))
                .startsWith("plans.yaml:22: ")
                .endsWith("重复");
        assertThat(problem("id: press", "id: hydrants"))
                .startsWith("plans.yaml:31: ")
                .endsWith("重复");
    }

    @Test
    void givenAFieldOutsideTheSchemaOrWindowsThatShrink_whenRead_thenTheProblemNamesFileAndLine() throws Exception {
        assertThat(problem("due: 900", "dew: 900")).startsWith("plans.yaml:");
        assertThat(problem("deliver: 5, accept: 6", "deliver: 8, accept: 6"))
                .startsWith("plans.yaml:27: ")
                .endsWith("时限须依次递增：送达、签收、完成");
    }

    @Test
    void givenLimitsOfPosts_whenRead_thenAPostHasItsOwnElseThatOfItsLevelElseNone() throws Exception {
        Path pack = directory.resolve("limits");
        TestPacks.copy(built.resolve("pack"), pack);
        Path file = pack.resolve("plans.yaml");
        Files.writeString(
                file,
                Files.readString(file)
                        .replace(
                                "people: 2}]",
                                "people: 2}, {department: fire, post: {zh: 联络, en: Liaison}, people: 1,"
                                        + " man-within: 60}]\n        man-within: 600"));
        ResponsePlan plan = PackReader.read(pack).plans().find("big-fire").orElseThrow();
        Post command = new Post("fire", Map.of("zh", "指挥", "en", "Commander"));

        PlanLevel level = plan.at(ResponseLevel.II).orElseThrow();
        assertThat(level.manWithin(command)).contains(Duration.ofMinutes(10));
        assertThat(level.manWithin(new Post("fire", Map.of("zh", "联络", "en", "Liaison"))))
                .contains(Duration.ofMinutes(1));
        assertThat(plan.at(ResponseLevel.III).orElseThrow().manWithin(command)).isEmpty();
    }

    @Test
    void givenAPostTwiceOrALimitThatIsNone_whenRead_thenTheProblemNamesFileAndLine() throws Exception {
        assertThat(problem("people: 2}]", "people: 2}, {department: fire, post: {zh: 指挥, en: Commander}, people: 1}]"))
                .startsWith("plans.yaml:32: ")
                .endsWith("重复");
        assertThat(problem("people: 2}]", "people: 2, man-within: soon}]")).startsWith("plans.yaml:32: ");
    }

    @Test
    void givenAPanelOfAResponse_whenRead_thenItStandsOnlyWhileThatResponseIsInForce() throws Exception {
        Path pack = panel("domain: fire, response: [1, 2]");

        Layout layout = PackReader.read(pack).layout();

        assertThat(layout.emergency(Level.CITY, "fire", ResponseLevel.II)).isPresent();
        assertThat(layout.emergency(Level.CITY, "fire", ResponseLevel.III)).isEmpty();
        assertThat(layout.tiles(Level.CITY, Optional.of("fire"))).isEmpty();
        assertThat(PackReader.read(panel("domain: fire, response: true"))
                        .layout()
                        .emergency(Level.CITY, "fire", ResponseLevel.IV))
                .isPresent();
    }

    @Test
    void givenAPanelOfAResponseThatIsNone_whenRead_thenTheProblemNamesFileAndLine() throws Exception {
        for (String wrong : List.of("domain: fire, response: [5]", "domain: fire, response: often", "response: true")) {
            assertThat(catchThrowableOfType(PackProblems.class, () -> PackReader.read(panel(wrong)))
                            .problems())
                    .as(wrong)
                    .isNotEmpty()
                    .allSatisfy(problem -> {
                        assertThat(problem.file()).isEqualTo("layout.yaml");
                        assertThat(problem.line()).isEqualTo(3);
                    });
        }
    }

    private Path panel(String members) throws IOException {
        Path pack = directory.resolve("panel-" + members.hashCode());
        TestPacks.copy(built.resolve("pack"), pack);
        Path file = pack.resolve("layout.yaml");
        Files.writeString(
                file,
                Files.readString(file).stripTrailing()
                        + "\n  - {levels: [city], " + members
                        + ", tiles: [{indicator: alarms, display: gauge}]}\n");
        return pack;
    }

    @Test
    void givenALevel_whenItIsProposed_thenEveryOrderHasItsExactWordsWindowsAndAddressee() throws Exception {
        CityPack pack = PackReader.read(built.resolve("pack"));
        Measures third = measures(pack, ResponseLevel.III, List.of());
        Measures second = measures(pack, ResponseLevel.II, third.orders());

        assertThat(third.orders()).singleElement().satisfies(order -> {
            assertThat(order.content().text()).isEqualTo("1 Lake Road: Reinforce");
            assertThat(order.content().department()).isEqualTo("fire");
            assertThat(order.content().windows().done())
                    .as("12 of the kind, 7 of the category, 9 of the department")
                    .hasSeconds(28);
        });
        assertThat(second.orders())
                .as("what left with level III is not ordered twice")
                .singleElement()
                .satisfies(order -> {
                    assertThat(order.content().text()).isEqualTo("1 Lake Road: Close the road");
                    assertThat(order.content().windows().done())
                            .as("the plan's own")
                            .hasSeconds(7);
                });
        assertThat(new PlanProposals(pack).milder(plan(pack), ResponseLevel.III).orders())
                .isEmpty();
    }

    @Test
    void givenThePlansOfTheDemoCity_whenProposed_thenEveryOrderCouldBeGiven() throws Exception {
        CityPack pack = PackReader.read(TestPacks.demo());
        PlanProposals proposals = new PlanProposals(pack);
        AtomicLong ids = new AtomicLong();

        assertThat(pack.plans().all()).hasSizeGreaterThanOrEqualTo(4);
        assertThat(pack.plans().all()).extracting(ResponsePlan::domain).doesNotHaveDuplicates();
        for (ResponsePlan plan : pack.plans().all()) {
            for (PlanLevel level : plan.levels()) {
                Measures measures = proposals.measures(
                        plan,
                        level.level(),
                        occasion(pack.tree().root().code()),
                        List.of(),
                        () -> new OrderId(new UUID(1, ids.incrementAndGet())),
                        ENGLISH);
                assertThat(measures.orders()).isNotEmpty().hasSameSizeAs(level.orders());
                assertThat(measures.orders())
                        .allSatisfy(order -> assertThat(
                                        FreeText.objection(order.content().text()))
                                .isEmpty());
            }
        }
    }

    private static Measures measures(CityPack pack, ResponseLevel level, List<PreparedOrder> sent) {
        return new PlanProposals(pack)
                .measures(
                        plan(pack),
                        level,
                        occasion(JurisdictionCode.of("9901")),
                        sent,
                        () -> new OrderId(new UUID(1, level.ordinal())),
                        ENGLISH);
    }

    private static ResponsePlan plan(CityPack pack) {
        return pack.plans().find("big-fire").orElseThrow();
    }

    private static PlanProposals.Occasion occasion(JurisdictionCode issuer) {
        return new PlanProposals.Occasion(
                new IncidentId(new UUID(2, 1)),
                "fire",
                "house-fire",
                new Place(new LonLat(120, 30), issuer, "1 Lake Road"),
                issuer);
    }

    /** The first problem of the pack with something replaced in its plans. */
    private String problem(String old, String replacement) throws IOException {
        Path pack = directory.resolve("pack-" + Math.abs(replacement.hashCode()));
        TestPacks.copy(built.resolve("pack"), pack);
        String before = Files.readString(pack.resolve("plans.yaml"));
        assertThat(before).contains(old);
        Files.writeString(pack.resolve("plans.yaml"), before.replace(old, replacement));
        PackProblems problems = catchThrowableOfType(PackProblems.class, () -> PackReader.read(pack));
        return problems.problems()
                .getFirst()
                .text(Messages.in(Locale.SIMPLIFIED_CHINESE))
                .replaceFirst("^([^:]+:\\d+):\\d+: ", "$1: ");
    }
}
