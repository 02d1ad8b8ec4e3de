package io.cityhelm.connect;

import io.cityhelm.core.calling.Callings;
import io.cityhelm.core.command.CommandDesk;
import io.cityhelm.core.environment.Environment;
import io.cityhelm.core.force.DepotBoard;
import io.cityhelm.core.force.Forces;
import io.cityhelm.core.force.UnitBoard;
import io.cityhelm.core.indicator.IndicatorBoard;
import io.cityhelm.core.intake.Quarantine;
import io.cityhelm.core.lineage.Receipts;
import io.cityhelm.core.pack.CityPack;
import io.cityhelm.core.quality.QualityCounts;
import io.cityhelm.core.situation.Situation;
import io.cityhelm.core.text.Messages;
import io.cityhelm.core.warning.Warnings;
import java.time.Clock;

/**
 * What the links hand their records to.
 *
 * @param environment where references in the configuration are filled in from
 * @param tempo what makes links look more often than their files say
 * @param messages the language in which reasons are kept with quarantined records
 */
public record ConnectorContext(
        CommandDesk desk,
        Situation situation,
        Callings callings,
        Forces forces,
        Warnings warnings,
        CityPack pack,
        IndicatorBoard samples,
        UnitBoard units,
        DepotBoard depots,
        Quarantine quarantine,
        Receipts receipts,
        QualityCounts quality,
        Clock clock,
        Environment environment,
        Tempo tempo,
        Messages messages) {}
