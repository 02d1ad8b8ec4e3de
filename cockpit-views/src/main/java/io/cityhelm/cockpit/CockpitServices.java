package io.cityhelm.cockpit;

import io.cityhelm.cockpit.crossing.Background;
import io.cityhelm.core.command.CommandDesk;
import io.cityhelm.core.command.Lookups;
import io.cityhelm.core.force.DepotBoard;
import io.cityhelm.core.force.UnitBoard;
import io.cityhelm.core.force.UnitTracks;
import io.cityhelm.core.indicator.IndicatorBoard;
import io.cityhelm.core.intake.Quarantine;
import io.cityhelm.core.intake.ReplayResults;
import io.cityhelm.core.journal.Journal;
import io.cityhelm.core.jurisdiction.JurisdictionTree;
import io.cityhelm.core.layout.SeatChoices;
import io.cityhelm.core.lineage.Receipts;
import io.cityhelm.core.pack.CityPack;
import io.cityhelm.core.phrase.PastLines;
import io.cityhelm.core.quality.QualityCounts;
import io.cityhelm.core.room.Attachments;
import io.cityhelm.core.session.Accounts;
import io.cityhelm.core.session.SignIn;
import io.cityhelm.core.silence.Voices;
import io.cityhelm.core.situation.Situation;
import io.cityhelm.core.text.Prints;
import io.cityhelm.map.basemap.opening.BaseMapShelf;
import io.cityhelm.map.importing.LayerShelf;
import io.cityhelm.map.importing.PackShelf;
import java.time.Clock;
import java.util.concurrent.ScheduledExecutorService;

/**
 * Everything that the cockpit is given, wired in one place by the application. No screen fetches anything from elsewhere.
 *
 * @param tree the jurisdictions of the pack's day
 * @param tracks where units were in the last hours
 * @param receipts what came over the links, as it came
 * @param quality what arrived, counted per link and day
 * @param voices which links are silent
 * @param replays what came of replaying what was not taken
 * @param accounts who there is to delegate to
 * @param typed what each account typed into the command bar before
 * @param choices how each account likes its screen
 * @param baseMaps what can be laid under the map
 * @param prints where printed pages go
 * @param layers the imported layers of the map
 * @param packLayers those that the pack brings along
 * @param scheduler for clocks and conflation; its actions are short
 * @param simulated whether the departments are played by a simulator: the screen says so
 */
public record CockpitServices(
        CityPack pack,
        JurisdictionTree tree,
        CommandDesk desk,
        Lookups lookups,
        Journal journal,
        IndicatorBoard indicators,
        UnitBoard units,
        UnitTracks tracks,
        DepotBoard depots,
        Quarantine quarantine,
        Receipts receipts,
        QualityCounts quality,
        Voices voices,
        ReplayResults replays,
        Attachments attachments,
        SignIn signIn,
        Accounts accounts,
        PastLines typed,
        SeatChoices choices,
        BaseMapShelf baseMaps,
        Prints prints,
        LayerShelf layers,
        PackShelf packLayers,
        Clock clock,
        Background background,
        ScheduledExecutorService scheduler,
        boolean simulated) {

    /** What stands now of alerts, incidents and orders. */
    public Situation situation() {
        return lookups.situation();
    }
}
