package io.cityhelm.cockpit;

import io.cityhelm.cockpit.action.CommandHand;
import io.cityhelm.cockpit.basemap.BaseMapModel;
import io.cityhelm.cockpit.indicator.IndicatorsModel;
import io.cityhelm.cockpit.layers.LayersModel;
import io.cityhelm.cockpit.layout.LayoutModel;
import io.cityhelm.cockpit.links.LinksModel;
import io.cityhelm.cockpit.map.ForceMarks;
import io.cityhelm.cockpit.map.SituationMap;
import io.cityhelm.cockpit.map.Territories;
import io.cityhelm.cockpit.picture.PictureModel;
import io.cityhelm.cockpit.plan.PlansModel;
import io.cityhelm.cockpit.seat.Seat;
import io.cityhelm.cockpit.status.StatusModel;
import io.cityhelm.cockpit.text.Wording;
import io.cityhelm.map.furniture.MapPane;

/** What outlives a deck: the seat and what is known of the situation, in no language. */
record DeckModels(
        CockpitServices services,
        Seat seat,
        PictureModel picture,
        Territories territories,
        IndicatorsModel indicators,
        StatusModel status,
        LinksModel links,
        PlansModel plans,
        LayoutModel layout,
        BaseMapModel baseMap,
        LayersModel imported) {

    /** What hands commands in for whoever sits here. */
    CommandHand hand() {
        return new CommandHand(services.desk(), seat, services.clock(), services.background());
    }

    /** Binds a map to the seat and the picture; to be closed with its map. */
    SituationMap situation(MapPane pane, Wording wording) {
        return new SituationMap(
                pane,
                seat,
                layout,
                picture,
                territories,
                services.pack(),
                services.indicators(),
                services.choices(),
                new ForceMarks(
                        services.units(),
                        services.tracks(),
                        services.depots(),
                        services.pack().resources(),
                        services.clock(),
                        wording),
                services.background(),
                services.scheduler(),
                wording);
    }
}
