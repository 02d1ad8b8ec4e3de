package io.cityhelm.core.command;

import io.cityhelm.core.calling.Ladders;
import io.cityhelm.core.calling.OnDuty;
import io.cityhelm.core.dispatch.OrderRules;
import io.cityhelm.core.duty.DelegationRules;
import io.cityhelm.core.force.DepotDoors;
import io.cityhelm.core.incident.Intake;
import io.cityhelm.core.report.ReportClocks;
import io.cityhelm.core.staffing.StaffingRules;
import io.cityhelm.core.warning.WarningRules;

/**
 * What the city's data decide at the desk, and what its departments say.
 *
 * @param ladders which call ladder an order gets when it is issued
 * @param intake which sources open a case directly
 * @param orders what orders of a kind need: consent before they leave, a form for their answers
 * @param reports by when what is reported to the level above
 * @param delegations to whom powers may be given, and for how long
 * @param warnings what can be warned of, and whether for real
 * @param onDuty whom a call is for
 * @param staffing who stands on the posts of responses, and within which time
 * @param depots which depots give anything out now
 */
public record CityRules(
        Ladders ladders,
        Intake intake,
        OrderRules orders,
        ReportClocks reports,
        DelegationRules delegations,
        WarningRules warnings,
        OnDuty onDuty,
        StaffingRules staffing,
        DepotDoors depots) {

    /** Rules of a city that publishes no warnings and has no roster. */
    public CityRules(
            Ladders ladders, Intake intake, OrderRules orders, ReportClocks reports, DelegationRules delegations) {
        this(
                ladders,
                intake,
                orders,
                reports,
                delegations,
                WarningRules.NONE,
                OnDuty.NONE,
                StaffingRules.NONE,
                DepotDoors.OPEN);
    }

    /** Rules of a city in which nothing is delegated. */
    public CityRules(Ladders ladders, Intake intake, OrderRules orders, ReportClocks reports) {
        this(ladders, intake, orders, reports, DelegationRules.NONE);
    }

    /** The same with other rules for warnings. */
    public CityRules with(WarningRules other) {
        return new CityRules(ladders, intake, orders, reports, delegations, other, onDuty, staffing, depots);
    }

    /** The same with a roster that says whom a call is for. */
    public CityRules calling(OnDuty persons) {
        return new CityRules(ladders, intake, orders, reports, delegations, warnings, persons, staffing, depots);
    }

    /** The same with rules for the posts of responses. */
    public CityRules staffing(StaffingRules other) {
        return new CityRules(ladders, intake, orders, reports, delegations, warnings, onDuty, other, depots);
    }

    /** The same with what the depots say. */
    public CityRules depots(DepotDoors doors) {
        return new CityRules(ladders, intake, orders, reports, delegations, warnings, onDuty, staffing, doors);
    }

    /** No ladders, every report verified first, nothing asked of orders, and no clocks for reporting upward. */
    public static final CityRules NONE =
            new CityRules(Ladders.NONE, Intake.VERIFY_ALL, OrderRules.NONE, ReportClocks.NONE);
}
