package io.cityhelm.map.overlay;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityhelm.core.geo.LonLat;
import io.cityhelm.map.world.World;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class MarkClustersTest {

    private static final double WORLD = 256 * Math.pow(2, 10);
    private static final LonLat HERE = new LonLat(120.15, 30.25);

    @Test
    void givenMinorIncidentsOnOnePlace_whenGathered_thenOneRingCountsThemAndNamesTheWorst() {
        List<Mark> marks = List.of(
                Mark.incident("a", HERE, MarkGrade.IV, "a"),
                Mark.incident("b", HERE, MarkGrade.III, "b"),
                Mark.alert("c", HERE, MarkGrade.IV, "c"));

        MarkClusters clusters = MarkClusters.of(marks, WORLD, Set.of(), List.of());

        assertThat(clusters.all()).hasSize(1);
        assertThat(clusters.all().getFirst().marks()).hasSize(3);
        assertThat(clusters.all().getFirst().worst()).hasValue(MarkGrade.III);
    }

    @Test
    void givenSeriousOrSelectedOrSentMarks_whenGathered_thenNoneOfThemHides() {
        List<Mark> marks = List.of(
                Mark.incident("minor", HERE, MarkGrade.IV, ""),
                Mark.incident("grave", HERE, MarkGrade.I, ""),
                Mark.incident("chosen", HERE, MarkGrade.IV, ""),
                Mark.unit("sent", HERE, "").linkedTo("grave"),
                Mark.unit("idle", HERE, ""));

        MarkClusters clusters = MarkClusters.of(marks, WORLD, Set.of("chosen"), List.of());

        assertThat(clusters.all()).hasSize(5).allMatch(MarkCluster::isSingle);
    }

    @Test
    void givenUnitsThatWaitNextToOnesThatWork_whenGathered_thenTheyStayApartAndTheWaitingOnesRankLast() {
        List<Mark> marks = List.of(
                Mark.unit("idle-1", HERE, "").asQuiet(),
                Mark.unit("idle-2", HERE, "").asQuiet(),
                Mark.unit("on-its-way", HERE, ""),
                Mark.incident("minor", HERE, MarkGrade.IV, ""));

        MarkClusters clusters = MarkClusters.of(marks, WORLD, Set.of(), List.of());

        assertThat(clusters.all()).hasSize(3);
        assertThat(clusters.all().getLast().marks()).extracting(Mark::id).containsExactly("idle-1", "idle-2");
        assertThat(clusters.all()).extracting(MarkCluster::isQuiet).containsExactly(false, false, true);
    }

    @Test
    void givenADepotAmongCarsThatWait_whenGathered_thenItStandsByItself() {
        List<Mark> marks = List.of(
                Mark.unit("idle-1", HERE, "").asQuiet(),
                Mark.unit("idle-2", HERE, "").asQuiet(),
                Mark.depot("open", HERE, true, ""),
                Mark.depot("closed", HERE, false, ""));

        MarkClusters clusters = MarkClusters.of(marks, WORLD, Set.of(), List.of());

        assertThat(clusters.all())
                .filteredOn(MarkCluster::isSingle)
                .extracting(cluster -> cluster.first().kind())
                .containsExactlyInAnyOrder(MarkKind.DEPOT, MarkKind.CLOSED_DEPOT);
        assertThat(new MarkFilter(true, true, false, true).shows(marks.getLast()))
                .as("switched off with the force")
                .isFalse();
    }

    @Test
    void givenAQuietUnit_whenItIsLinkedToAnIncident_thenItIsQuietNoLonger() {
        assertThat(Mark.unit("sent", HERE, "").asQuiet().linkedTo("grave").quiet())
                .isFalse();
    }

    @Test
    void givenACluster_whenZoomedIn_thenItOpens() {
        List<Mark> marks = IntStream.range(0, 9)
                .mapToObj(i -> Mark.incident("i" + i, new LonLat(120.15 + i * 0.01, 30.25), MarkGrade.IV, ""))
                .toList();

        assertThat(MarkClusters.of(marks, WORLD, Set.of(), List.of()).all()).hasSizeLessThan(4);
        assertThat(MarkClusters.of(marks, WORLD * 32, Set.of(), List.of()).all())
                .hasSize(9);
    }

    @Test
    void givenGradesThreeAndFour_whenCalledUrgent_thenTheyStillDoNotBlink() {
        assertThat(Mark.incident("a", HERE, MarkGrade.III, "").asUrgent().urgent())
                .isFalse();
        assertThat(Mark.incident("a", HERE, MarkGrade.II, "").asUrgent().urgent())
                .isTrue();
    }

    @Test
    void givenANameOfTheGround_whenACountWouldCoverIt_thenTheCountMakesWayAndIsFoundThere() {
        List<Mark> waiting = List.of(
                Mark.unit("idle-1", HERE, "").asQuiet(),
                Mark.unit("idle-2", HERE, "").asQuiet());
        NameBox name = new NameBox(World.x(HERE.lon()), World.y(HERE.lat()) + 4 / WORLD, 30, 8);

        MarkClusters clusters = MarkClusters.of(waiting, WORLD, Set.of(), List.of(name));

        MarkCluster count = clusters.all().getFirst();
        assertThat(count.worldX()).isEqualTo(World.x(HERE.lon()));
        assertThat((World.y(HERE.lat()) - count.worldY()) * WORLD)
                .as("upwards, which is the shorter way")
                .isBetween(13.9, 14.1);
        assertThat(clusters.nearest(count.worldX(), count.worldY(), 1)).contains(count);
    }

    @Test
    void givenNamesAllAround_whenACountHasNowhereToGo_thenItStaysWhereItIs() {
        List<Mark> waiting = List.of(
                Mark.unit("idle-1", HERE, "").asQuiet(),
                Mark.unit("idle-2", HERE, "").asQuiet());
        NameBox wall = new NameBox(World.x(HERE.lon()), World.y(HERE.lat()), 200, 100);

        MarkCluster count =
                MarkClusters.of(waiting, WORLD, Set.of(), List.of(wall)).all().getFirst();

        assertThat(count.worldY()).isEqualTo(World.y(HERE.lat()));
    }

    @Test
    void givenANameOfTheGround_whenMarksThatNeedAttentionLieOnIt_thenTheyStayAtTheirPlace() {
        List<Mark> marks = List.of(
                Mark.incident("a", HERE, MarkGrade.III, ""),
                Mark.incident("b", HERE, MarkGrade.III, ""),
                Mark.unit("idle", HERE, "").asQuiet());
        NameBox name = new NameBox(World.x(HERE.lon()), World.y(HERE.lat()), 30, 8);

        assertThat(MarkClusters.of(marks, WORLD, Set.of(), List.of(name)).all())
                .isEqualTo(MarkClusters.of(marks, WORLD, Set.of(), List.of()).all());
    }

    @Property(tries = 100)
    void givenAnyMarks_whenGathered_thenEachIsInExactlyOneClusterAndCanBeFound(
            @ForAll @Size(max = 120) List<@IntRange(max = 999_999) Integer> spots) {
        List<Mark> marks = IntStream.range(0, spots.size())
                .mapToObj(i -> Mark.incident(
                        "m" + i,
                        new LonLat(120 + spots.get(i) % 1000 / 1000.0, 30 + spots.get(i) / 1000 / 1000.0),
                        MarkGrade.values()[spots.get(i) % 4],
                        ""))
                .toList();

        MarkClusters clusters = MarkClusters.of(marks, WORLD, Set.of(), List.of());

        assertThat(clusters.all().stream().flatMap(c -> c.marks().stream())).containsExactlyInAnyOrderElementsOf(marks);
        clusters.all()
                .forEach(c ->
                        assertThat(clusters.nearest(c.worldX(), c.worldY(), 1)).isPresent());
        clusters.all()
                .forEach(c -> c.marks().forEach(m -> assertThat(distance(m, c)).isLessThan(2 * MarkClusters.REACH)));
    }

    private static double distance(Mark mark, MarkCluster cluster) {
        return WORLD
                * Math.hypot(
                        World.x(mark.place().lon()) - cluster.worldX(),
                        World.y(mark.place().lat()) - cluster.worldY());
    }
}
