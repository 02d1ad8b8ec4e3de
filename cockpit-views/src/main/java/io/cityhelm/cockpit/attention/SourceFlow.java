package io.cityhelm.cockpit.attention;

import io.cityhelm.cockpit.attention.NeedsState.SourceLine;
import io.cityhelm.core.text.Messages;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;

/** The sources that are being listened to, each with a sign whether it speaks. */
final class SourceFlow extends FlowPane {

    SourceFlow(List<SourceLine> sources, Messages messages) {
        getStyleClass().add("sources");
        for (SourceLine source : sources) {
            String sign = source.live() ? "needs.source.live" : "needs.source.silent";
            Label label = new Label(messages.text(sign, source.name()));
            label.getStyleClass().addAll("source", source.live() ? "live" : "silent");
            label.setTooltip(new Tooltip(messages.text("needs.source.last", source.last())));
            getChildren().add(label);
        }
    }
}
