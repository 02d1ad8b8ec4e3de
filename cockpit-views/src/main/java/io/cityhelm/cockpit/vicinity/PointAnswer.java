package io.cityhelm.cockpit.vicinity;

import io.cityhelm.cockpit.text.Wording;
import io.cityhelm.cockpit.vicinity.Answer.Line;
import io.cityhelm.cockpit.vicinity.Answer.Section;
import io.cityhelm.core.jurisdiction.Jurisdiction;
import io.cityhelm.core.jurisdiction.JurisdictionCode;
import io.cityhelm.core.pack.CityPack;
import io.cityhelm.core.text.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What lies under a point, the topmost first: features of imported layers, then the jurisdictions, the finest first. Pure. */
final class PointAnswer {

    private final CityPack pack;
    private final Messages messages;
    private final FeatureWords words;

    PointAnswer(CityPack pack, Wording wording) {
        this.pack = pack;
        this.messages = wording.messages();
        this.words = new FeatureWords(pack, messages);
    }

    List<Section> sections(List<LayerFinds.Found> features, Optional<JurisdictionCode> deepest) {
        List<Section> all = new ArrayList<>();
        features.forEach(feature -> all.add(feature(feature)));
        List<Jurisdiction> path = deepest.map(pack.tree()::path).orElse(List.of());
        all.add(new Section(
                "places",
                messages.text(path.isEmpty() ? "vicinity.outside" : "vicinity.places"),
                "",
                path.reversed().stream().map(this::place).toList()));
        return all;
    }

    private Section feature(LayerFinds.Found feature) {
        List<Line> said = words.said(feature).stream()
                .map(one -> new Line(one.value(), one.column(), "", new Target.Nowhere()))
                .toList();
        return new Section(
                "feature",
                messages.text("vicinity.feature-of", words.name(feature), words.layer(feature.layer())),
                said.isEmpty() ? messages.text("vicinity.no-attributes") : "",
                said);
    }

    private Line place(Jurisdiction place) {
        return new Line(
                place.name(),
                String.join(
                        " · ",
                        messages.name(place.level()),
                        place.code().value(),
                        messages.text("vicinity.border." + place.boundary())),
                "",
                new Target.Ground(place.code()));
    }
}
