package io.cityhelm.cockpit.force;

import io.cityhelm.cockpit.panel.Section;
import io.cityhelm.cockpit.text.Wording;
import io.cityhelm.core.force.Assignment;
import io.cityhelm.core.incident.Incident;
import io.cityhelm.core.pack.CityPack;
import io.cityhelm.core.situation.Versioned;
import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** The units that the selected incident holds, one line each. FX thread. */
public final class HeldUnits extends VBox {

    private static final PseudoClass MISSED = PseudoClass.getPseudoClass("missed");

    private final MusterModel muster;
    private final UnitSteps steps;
    private final ForceWords words;
    private final VBox lines = new VBox();
    private final Section section = new Section("held-units", lines);
    private List<String> shown = List.of();

    public HeldUnits(MusterModel muster, ForceActions actions, CityPack pack, Wording wording) {
        this.muster = muster;
        this.steps = actions.steps();
        this.words = new ForceWords(pack, wording);
        getStyleClass().add("held-units");
        setId("held-units");
        lines.getStyleClass().add("section-body");
        getChildren().add(section);
        section.unfold(true);
        show(Optional.empty());
    }

    /** Shows what an incident holds; nothing at all when it holds nothing. */
    public void show(Optional<Incident> incident) {
        List<Assignment> held = incident.map(one -> muster.muster().get().of(one.id()).stream()
                        .map(Versioned::state)
                        .toList())
                .orElse(List.of());
        setVisible(!held.isEmpty());
        setManaged(isVisible());
        List<String> texts =
                held.stream().map(one -> line(one, incident.orElseThrow())).toList();
        if (texts.equals(shown)) {
            return;
        }
        shown = texts;
        section.setTitle(words.messages().text("force.held", held.size()));
        lines.getChildren().clear();
        for (int i = 0; i < held.size(); i++) {
            Label label = new Label(texts.get(i));
            label.setWrapText(true);
            label.getStyleClass().add("held-unit");
            label.pseudoClassStateChanged(
                    MISSED,
                    held.get(i).check().flatMap(check -> check.missedSince()).isPresent());
            lines.getChildren().add(label);
        }
    }

    private String line(Assignment one, Incident incident) {
        String standing = words.messages().text("force.held.line", one.unit().name(), words.standing(one));
        String far =
                steps.distance(one, incident).map(d -> standing + " · " + d).orElse(standing);
        return steps.seemsThere(one, incident) ? far + " · " + words.messages().text("force.seems-there") : far;
    }
}
