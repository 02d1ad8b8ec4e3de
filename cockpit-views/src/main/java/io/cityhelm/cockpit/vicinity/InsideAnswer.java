package io.cityhelm.cockpit.vicinity;

import io.cityhelm.cockpit.force.ForceWords;
import io.cityhelm.cockpit.map.MapSpot;
import io.cityhelm.cockpit.text.Wording;
import io.cityhelm.cockpit.vicinity.Answer.Line;
import io.cityhelm.cockpit.vicinity.Answer.Section;
import io.cityhelm.core.alert.Alert;
import io.cityhelm.core.attention.Need;
import io.cityhelm.core.force.DepotStanding;
import io.cityhelm.core.force.Unit;
import io.cityhelm.core.incident.Incident;
import io.cityhelm.core.pack.CityPack;
import io.cityhelm.core.text.Messages;
import io.cityhelm.core.vicinity.Inside;
import io.cityhelm.core.vicinity.Nearby;
import io.cityhelm.core.vicinity.PeopleEstimate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What is inside, in words: one section a kind, those with nothing last and in one line. Pure. */
final class InsideAnswer {

    private static final double TENTH_OF_A_PERCENT = 0.001;

    private final CityPack pack;
    private final Wording wording;
    private final Messages messages;
    private final ForceWords force;
    private final FeatureWords features;

    InsideAnswer(CityPack pack, Wording wording) {
        this.pack = pack;
        this.wording = wording;
        this.messages = wording.messages();
        this.force = new ForceWords(pack, wording);
        this.features = new FeatureWords(pack, messages);
    }

    List<Section> sections(Inside inside, List<LayerFinds.OfLayer> layers, Instant now) {
        List<Section> all = new ArrayList<>();
        all.add(people(inside.people()));
        all.add(section("incidents", inside.incidents(), this::incident));
        all.add(section("alerts", inside.alerts(), this::alert));
        all.add(section("units", inside.units(), unit -> unit(unit, now)));
        all.add(section("depots", inside.depots(), depot -> depot(depot, now)));
        layers.forEach(layer -> all.add(layer(layer)));
        List<Section> some = new ArrayList<>(
                all.stream().filter(section -> !section.lines().isEmpty()).toList());
        List<String> none = all.stream()
                .filter(section -> section.lines().isEmpty())
                .map(Section::title)
                .toList();
        if (!none.isEmpty()) {
            some.add(new Section(
                    "none",
                    messages.text("vicinity.none-of"),
                    String.join(messages.text("list.and"), none),
                    List.of()));
        }
        return some;
    }

    private Section people(Optional<PeopleEstimate> estimate) {
        if (estimate.isEmpty()) {
            return new Section("people", messages.text("vicinity.people.unknown"), "", List.of());
        }
        PeopleEstimate found = estimate.get();
        var source = pack.population().orElseThrow();
        String figure = found.isCount()
                ? messages.text("vicinity.people.count", wording.number(found.people(), 0))
                : messages.text("vicinity.people.about", wording.number(rounded(found.people()), 0));
        String how = found.isCount() ? "" : messages.text("vicinity.people.how");
        String gap = found.known() < 1 - TENTH_OF_A_PERCENT
                ? messages.text("vicinity.people.gap", percent(1 - found.known()))
                : "";
        return new Section(
                "people",
                figure,
                String.join(
                        "",
                        how,
                        gap,
                        messages.text("vicinity.people.source", source.asOf(), messages.of(source.source()))),
                found.parts().stream().map(this::part).toList());
    }

    private Line part(PeopleEstimate.Part part) {
        return new Line(
                pack.tree().nameOf(part.place()),
                part.isWhole()
                        ? messages.text("vicinity.people.whole", wording.number(part.of(), 0))
                        : messages.text(
                                "vicinity.people.share",
                                wording.number(part.of(), 0),
                                percent(part.share()),
                                wording.number(rounded(Math.round(part.people())), 0)),
                "",
                new Target.Ground(part.place()));
    }

    private String percent(double share) {
        return wording.number(share * 100, share < 0.1 ? 2 : 1);
    }

    /** Two figures: an estimate by ground is no better. */
    private static long rounded(long people) {
        long unit = (long) Math.pow(10, Math.max(0, Math.floor(Math.log10(Math.max(1, people))) - 1));
        return Math.round((double) people / unit) * unit;
    }

    private <T> Section section(String id, List<Nearby<T>> found, Function<Nearby<T>, Line> line) {
        String title = messages.text("vicinity." + id);
        return found.isEmpty()
                ? new Section(id, title, "", List.of())
                : new Section(
                        id,
                        messages.text("vicinity.counted", title, found.size()),
                        "",
                        found.stream().map(line).toList());
    }

    private Line incident(Nearby<Incident> found) {
        Incident incident = found.what();
        return new Line(
                incident.title(),
                String.join(" · ", messages.name(incident.grade()), messages.name(incident.stage()), incident.number()),
                wording.distance(found.metres()),
                new Target.Matter(new Need.Subject.OfIncident(incident.id()), found.place()));
    }

    private Line alert(Nearby<Alert> found) {
        Alert alert = found.what();
        return new Line(
                alert.content().title(),
                String.join(
                        " · ",
                        messages.name(alert.content().grade()),
                        messages.name(alert.state()),
                        wording.dayClock(alert.raisedAt())),
                wording.distance(found.metres()),
                new Target.Matter(new Need.Subject.OfAlert(alert.key()), found.place()));
    }

    private Line unit(Nearby<Unit> found, Instant now) {
        Unit unit = found.what();
        return new Line(
                unit.name(),
                String.join(
                        " · ",
                        messages.name(unit.status()),
                        force.kind(unit),
                        force.department(unit.department()),
                        wording.age(unit.at(), now)),
                wording.distance(found.metres()),
                spot(MapSpot.of(unit)));
    }

    private Line depot(Nearby<DepotStanding> found, Instant now) {
        DepotStanding depot = found.what();
        return new Line(
                messages.of(depot.depot().name()),
                String.join(" · ", messages.name(depot.status()), force.asOf(depot, now)),
                wording.distance(found.metres()),
                spot(MapSpot.of(depot)));
    }

    private static Target spot(MapSpot spot) {
        return new Target.Spot(spot.mark(), spot.place());
    }

    private Section layer(LayerFinds.OfLayer layer) {
        boolean all = layer.count() == layer.listed().size();
        return new Section(
                "layer",
                messages.text("vicinity.counted", features.layer(layer.layer()), layer.count()),
                all ? "" : messages.text("vicinity.nearest-of", layer.listed().size()),
                layer.listed().stream()
                        .map(found -> new Line(
                                features.name(found),
                                features.details(found),
                                wording.distance(found.metres()),
                                new Target.Feature(found.layer().info().name(), found.fid(), found.place())))
                        .toList());
    }
}
