package io.cityhelm.map.view;

import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;

/** Hears every switch of a {@link MapDisplay}. */
final class DisplayBinding {

    DisplayBinding(MapDisplay display, Runnable changed) {
        Stream.<BooleanProperty>of(
                        display.incidentsProperty(),
                        display.alertsProperty(),
                        display.unitsProperty(),
                        display.ringsProperty(),
                        display.labelsProperty(),
                        display.choroplethProperty(),
                        display.heatProperty(),
                        display.tracksProperty(),
                        display.graticuleProperty())
                .forEach(property -> property.addListener((_, _, _) -> changed.run()));
    }
}
