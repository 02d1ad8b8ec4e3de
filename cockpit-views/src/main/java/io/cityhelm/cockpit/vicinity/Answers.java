package io.cityhelm.cockpit.vicinity;

import io.cityhelm.cockpit.picture.Picture;
import io.cityhelm.cockpit.text.Wording;
import io.cityhelm.cockpit.vicinity.Answer.Section;
import io.cityhelm.core.force.DepotBoard;
import io.cityhelm.core.force.Forces;
import io.cityhelm.core.force.UnitBoard;
import io.cityhelm.core.geo.LonLat;
import io.cityhelm.core.geo.Outline;
import io.cityhelm.core.journal.JournalUnavailableException;
import io.cityhelm.core.pack.Border;
import io.cityhelm.core.pack.CityPack;
import io.cityhelm.core.pack.Resources;
import io.cityhelm.core.situation.Versioned;
import io.cityhelm.core.text.Messages;
import io.cityhelm.core.vicinity.Area;
import io.cityhelm.core.vicinity.Inside;
import io.cityhelm.core.vicinity.NearestUnits;
import io.cityhelm.core.vicinity.PeopleEstimator;
import io.cityhelm.map.importing.KeptLayers;
import io.cityhelm.map.measure.Geodesics;
import io.cityhelm.map.overlay.Drawing;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Answers questions about the map. Reads borders and layers from the disk: never on the screen's thread. */
public final class Answers {

    private static final String GROUND = "vicinity:ground";
    private static final int RINGS = 8;
    private static final int CORNERS = 400;

    /** Where the facts come from. */
    public record Means(
            CityPack pack, UnitBoard units, DepotBoard depots, Forces forces, KeptLayers shelf, Clock clock) {}

    private final Means means;
    private final Wording wording;
    private final Messages messages;
    private final LayerFinds layers;
    private final InsideAnswer inside;
    private final NearestAnswer nearest;
    private final PointAnswer point;

    public Answers(Means means, Wording wording) {
        this.means = means;
        this.wording = wording;
        this.messages = wording.messages();
        this.layers = new LayerFinds(means.shelf(), Geodesics::metres);
        this.inside = new InsideAnswer(means.pack(), wording);
        this.nearest = new NearestAnswer(means.pack(), wording);
        this.point = new PointAnswer(means.pack(), wording);
    }

    /**
     * The answer; empty when the question was worth none.
     *
     * @param picture what is open now
     * @param shown names of the imported layers that are on the map, the topmost first
     * @throws IOException when a layer cannot be read
     */
    Optional<Answer> to(Question question, Picture picture, List<String> shown)
            throws IOException, JournalUnavailableException {
        return switch (question) {
            case Question.Around q -> {
                List<LonLat> circle = Geodesics.circle(q.place(), q.metres());
                String radius = wording.distance(q.metres());
                yield Optional.of(inside(
                        messages.text("vicinity.around", q.of().orElseGet(() -> coordinates(q.place())), radius),
                        Area.round(q.place(), q.metres(), circle),
                        List.of(new Drawing(GROUND, Drawing.Shape.AREA, circle, radius)),
                        picture,
                        shown));
            }
            case Question.Within q -> {
                Border border = means.pack().boundaries().find(q.place()).orElseThrow();
                yield Optional.of(inside(
                        messages.text("vicinity.within", means.pack().tree().nameOf(q.place())),
                        Area.of(border.shape()),
                        outline(border),
                        picture,
                        shown));
            }
            case Question.Drawn q ->
                Optional.of(inside(
                        q.name().isBlank()
                                ? messages.text("vicinity.drawn")
                                : messages.text("vicinity.within", q.name()),
                        Area.drawn(q.corners()),
                        List.of(new Drawing(GROUND, Drawing.Shape.AREA, q.corners(), q.name())),
                        picture,
                        shown));
            case Question.Nearest q -> Optional.of(nearest(q));
            case Question.At q -> at(q, shown);
        };
    }

    private Answer inside(String title, Area area, List<Drawing> drawings, Picture picture, List<String> shown)
            throws IOException {
        Instant now = means.clock().instant();
        CityPack pack = means.pack();
        Inside.Facts facts = new Inside.Facts(
                picture.incidents().stream().map(Versioned::state).toList(),
                picture.alerts().stream().map(Versioned::state).toList(),
                means.units().units(),
                means.depots().standings(pack.resources()));
        var people =
                pack.population().flatMap(known -> new PeopleEstimator(known, pack.tree(), pack.boundaries()).of(area));
        List<Section> sections =
                inside.sections(Inside.of(area, facts, people, Geodesics::metres), layers.within(area, shown), now);
        return new Answer(title, messages.text("vicinity.asof", wording.clock(now)), sections, drawings);
    }

    private Answer nearest(Question.Nearest q) throws JournalUnavailableException {
        Instant now = means.clock().instant();
        Set<String> held = means.forces().openAssignments().stream()
                .map(one -> one.state().unit().id())
                .collect(Collectors.toSet());
        Resources resources = means.pack().resources();
        String kind = resources.kinds().stream()
                .filter(one -> q.kind().equals(Optional.of(one.id())))
                .map(one -> messages.of(one.name()))
                .findFirst()
                .orElseGet(() -> messages.text("vicinity.any-kind"));
        return new Answer(
                messages.text("vicinity.nearest", coordinates(q.place()), kind),
                messages.text("vicinity.asof", wording.clock(now)),
                nearest.sections(new NearestUnits(resources, Geodesics::metres)
                        .of(q.place(), q.kind(), means.units().units(), held, now)),
                List.of(new Drawing(GROUND, Drawing.Shape.POINT, List.of(q.place()), "")));
    }

    private Optional<Answer> at(Question.At q, List<String> shown) throws IOException {
        List<LayerFinds.Found> found = layers.at(q.place(), q.metres(), shown);
        return q.onlyFeatures() && found.isEmpty()
                ? Optional.empty()
                : Optional.of(new Answer(
                        messages.text("vicinity.at", coordinates(q.place())),
                        messages.text("vicinity.at.reach", wording.distance(q.metres())),
                        point.sections(found, means.pack().boundaries().locate(q.place())),
                        List.of(new Drawing(GROUND, Drawing.Shape.POINT, List.of(q.place()), ""))));
    }

    private static String coordinates(LonLat place) {
        return String.format(Locale.ROOT, "%.5f, %.5f", place.lon(), place.lat());
    }

    private static List<Drawing> outline(Border border) {
        List<List<LonLat>> rings = Outline.of(border.shape(), RINGS, CORNERS);
        return IntStream.range(0, rings.size())
                .mapToObj(i -> new Drawing(GROUND + i, Drawing.Shape.AREA, rings.get(i), ""))
                .toList();
    }
}
