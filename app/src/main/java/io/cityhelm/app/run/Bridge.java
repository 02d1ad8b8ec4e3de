package io.cityhelm.app.run;

import io.cityhelm.app.start.House;
import io.cityhelm.cockpit.Cockpit;
import io.cityhelm.cockpit.handling.HandlingPanels;
import io.cityhelm.cockpit.theme.Theme;

/** Builds the cockpit on top of the house. */
public final class Bridge {

    private Bridge() {}

    /** The cockpit of this workstation. FX thread. */
    public static Cockpit cockpit(House house, Theme theme) {
        return new Cockpit(
                house.cockpit(),
                house.configuration().messages(),
                theme,
                house.departments()::health,
                (services, messages, seat, picture) -> new HandlingPanels(
                        services, messages, seat, picture, house.departments().orderLinks()));
    }
}
