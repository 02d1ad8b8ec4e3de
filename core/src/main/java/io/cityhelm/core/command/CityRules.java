package io.cityhelm.core.command;

import io.cityhelm.core.calling.Ladders;
import io.cityhelm.core.incident.Intake;

/**
 * What the city's data decide at the desk.
 *
 * @param ladders which call ladder an order gets when it is issued
 * @param intake which sources open a case directly
 */
public record CityRules(Ladders ladders, Intake intake) {

    /** No ladders, and every report verified first. */
    public static final CityRules NONE = new CityRules(Ladders.NONE, Intake.VERIFY_ALL);
}
