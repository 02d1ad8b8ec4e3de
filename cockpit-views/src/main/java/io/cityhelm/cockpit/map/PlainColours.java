package io.cityhelm.cockpit.map;

import io.cityhelm.cockpit.text.Wording;
import io.cityhelm.core.indicator.IndicatorBoard;
import io.cityhelm.core.jurisdiction.JurisdictionTree;
import io.cityhelm.core.jurisdiction.Level;
import io.cityhelm.core.pack.Indicator;
import io.cityhelm.core.text.Messages;
import io.cityhelm.map.style.Choropleth;
import io.cityhelm.map.style.MapTheme;
import java.time.ZoneId;
import java.util.Optional;

/** The usual classes of an indicator, where nobody sits and has chosen others. */
public final class PlainColours {

    private final Colouring colouring;

    /** @param zone the city's */
    public PlainColours(JurisdictionTree tree, IndicatorBoard board, Messages messages, ZoneId zone) {
        this.colouring = new Colouring(tree, board, new Wording(messages, zone));
    }

    /** The classes of a level by what came last, in the colours of a light room; empty when nothing came yet. */
    public Optional<Choropleth> of(Indicator indicator, Level level) {
        return colouring
                .of(indicator, level, MapTheme.light(), Optional.empty())
                .map(Colouring.Coloured::choropleth);
    }
}
