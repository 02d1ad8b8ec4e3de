package io.cityhelm.cockpit.vicinity;

import io.cityhelm.cockpit.force.ForceWords;
import io.cityhelm.cockpit.map.MapSpot;
import io.cityhelm.cockpit.text.Wording;
import io.cityhelm.cockpit.vicinity.Answer.Line;
import io.cityhelm.cockpit.vicinity.Answer.Section;
import io.cityhelm.core.pack.CityPack;
import io.cityhelm.core.text.Messages;
import io.cityhelm.core.vicinity.NearestUnits.Near;
import io.cityhelm.core.vicinity.NearestUnits.Readiness;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The nearest units in words, those that could go first. Pure. */
final class NearestAnswer {

    /** Of those that could go, and of those that could not, each. */
    private static final int MOST = 15;

    private final Wording wording;
    private final Messages messages;
    private final ForceWords force;

    NearestAnswer(CityPack pack, Wording wording) {
        this.wording = wording;
        this.messages = wording.messages();
        this.force = new ForceWords(pack, wording);
    }

    List<Section> sections(List<Near> nearest) {
        if (nearest.isEmpty()) {
            return List.of(new Section("none", messages.text("vicinity.nearest.none"), "", List.of()));
        }
        Map<Readiness, List<Near>> by = nearest.stream().collect(Collectors.groupingBy(Near::readiness));
        return Arrays.stream(Readiness.values())
                .filter(by::containsKey)
                .map(readiness -> section(readiness, by.get(readiness)))
                .toList();
    }

    private Section section(Readiness readiness, List<Near> of) {
        return new Section(
                readiness.name().toLowerCase(java.util.Locale.ROOT),
                messages.text("vicinity.counted", messages.name(readiness), of.size()),
                of.size() > MOST ? messages.text("vicinity.nearest-of", MOST) : "",
                of.stream().limit(MOST).map(this::line).toList());
    }

    private Line line(Near one) {
        MapSpot spot = MapSpot.of(one.unit());
        String what = String.join(
                " · ",
                messages.name(one.unit().status()),
                force.kind(one.unit()),
                force.department(one.unit().department()));
        return new Line(
                one.unit().name(),
                one.old()
                        .map(age -> what + " · " + messages.text("force.reason.old", wording.span(age)))
                        .orElse(what),
                wording.distance(one.metres()),
                new Target.Spot(spot.mark(), spot.place()));
    }
}
