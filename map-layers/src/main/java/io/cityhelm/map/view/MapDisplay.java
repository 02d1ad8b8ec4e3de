package io.cityhelm.map.view;

import io.cityhelm.map.overlay.MarkFilter;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;

/**
 * What the operator wants to see: the one object that menu, toolbar, layer panel and painter bind to. For the FX
 * thread.
 */
public final class MapDisplay {

    private final BooleanProperty incidents = new SimpleBooleanProperty(this, "incidents", true);
    private final BooleanProperty alerts = new SimpleBooleanProperty(this, "alerts", true);
    private final BooleanProperty units = new SimpleBooleanProperty(this, "units", true);
    private final BooleanProperty rings = new SimpleBooleanProperty(this, "rings", true);
    private final BooleanProperty labels = new SimpleBooleanProperty(this, "labels", true);
    private final BooleanProperty choropleth = new SimpleBooleanProperty(this, "choropleth", true);

    private final BooleanProperty heat = new SimpleBooleanProperty(this, "heat", false);
    private final BooleanProperty tracks = new SimpleBooleanProperty(this, "tracks", false);
    private final BooleanProperty graticule = new SimpleBooleanProperty(this, "graticule", false);

    public BooleanProperty incidentsProperty() {
        return incidents;
    }

    public BooleanProperty alertsProperty() {
        return alerts;
    }

    public BooleanProperty unitsProperty() {
        return units;
    }

    /** Impact radius of incidents. */
    public BooleanProperty ringsProperty() {
        return rings;
    }

    /** Names of places. */
    public BooleanProperty labelsProperty() {
        return labels;
    }

    public BooleanProperty choroplethProperty() {
        return choropleth;
    }

    /** Where much happens; off until wanted. */
    public BooleanProperty heatProperty() {
        return heat;
    }

    /** Where units were; off until wanted. */
    public BooleanProperty tracksProperty() {
        return tracks;
    }

    /** Meridians and parallels; off until wanted. */
    public BooleanProperty graticuleProperty() {
        return graticule;
    }

    boolean names() {
        return labels.get();
    }

    MarkFilter marks() {
        return new MarkFilter(incidents.get(), alerts.get(), units.get(), rings.get());
    }
}
