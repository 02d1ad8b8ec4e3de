package io.cityhelm.core.command;

import io.cityhelm.core.calling.Ladders;
import io.cityhelm.core.dispatch.OrderRules;
import io.cityhelm.core.incident.Intake;

/**
 * What the city's data decide at the desk.
 *
 * @param ladders which call ladder an order gets when it is issued
 * @param intake which sources open a case directly
 * @param orders what orders of a kind need: consent before they leave, a form for their answers
 */
public record CityRules(Ladders ladders, Intake intake, OrderRules orders) {

    /** No ladders, every report verified first, and nothing asked of orders. */
    public static final CityRules NONE = new CityRules(Ladders.NONE, Intake.VERIFY_ALL, OrderRules.NONE);
}
