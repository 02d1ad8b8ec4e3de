package io.cityhelm.cockpit.sign;

import io.cityhelm.core.pack.Indicator;
import java.util.Locale;
import javafx.scene.layout.Region;

/** The shape of a band that wants attention: diamond, triangle, octagon; a healthy value has none. */
public final class BandSign extends Region {

    public BandSign() {
        getStyleClass().add("band-sign");
        setMinSize(USE_PREF_SIZE, USE_PREF_SIZE);
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
    }

    /** Takes the shape and colour of a state. */
    public void show(Indicator.State state) {
        getStyleClass().setAll("band-sign", style(state));
    }

    /** The style class of a state. */
    public static String style(Indicator.State state) {
        return "band-" + state.name().toLowerCase(Locale.ROOT);
    }
}
