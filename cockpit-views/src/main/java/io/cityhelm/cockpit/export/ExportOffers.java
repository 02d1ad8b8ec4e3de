package io.cityhelm.cockpit.export;

import io.cityhelm.core.export.Sensitivity;
import io.cityhelm.core.indicator.IndicatorBoard;
import io.cityhelm.core.jurisdiction.Jurisdiction;
import io.cityhelm.core.jurisdiction.JurisdictionTree;
import io.cityhelm.core.jurisdiction.Level;
import io.cityhelm.core.pack.CityPack;
import io.cityhelm.core.pack.Indicator;
import io.cityhelm.core.pack.PackInfo;
import io.cityhelm.core.text.Messages;
import io.cityhelm.map.exporting.LayerFileSource;
import io.cityhelm.map.importing.KeptLayers;
import io.cityhelm.map.style.Choropleth;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What there is to take out, and how sensitive it is: borders came with a licence and are public; values of indicators
 * and whatever officers imported are internal. Safe on any thread.
 */
public final class ExportOffers {

    private final CityPack pack;
    private final JurisdictionTree tree;
    private final IndicatorBoard board;
    private final Messages messages;

    public ExportOffers(CityPack pack, JurisdictionTree tree, IndicatorBoard board, Messages messages) {
        this.pack = pack;
        this.tree = tree;
        this.board = board;
        this.messages = messages;
    }

    /** The bare borders of a level inside a jurisdiction. */
    public ExportOffer borders(Level level, Jurisdiction within) {
        return new ExportOffer(
                messages.text("export.borders", within.name(), messages.name(level)),
                within.code(),
                Sensitivity.PUBLIC,
                pack.info().sources().stream()
                        .map(PackInfo.Source::from)
                        .distinct()
                        .collect(Collectors.joining("; ")),
                () -> new PlaceShapes(pack, tree, level, within, Optional.empty(), messages.locale()));
    }

    /** The jurisdictions of a level as they are coloured on the map. */
    public ExportOffer coloured(Indicator indicator, Level level, Jurisdiction within, Choropleth shown) {
        return new ExportOffer(
                messages.text("export.coloured", within.name(), messages.name(level), shown.title()),
                within.code(),
                Sensitivity.INTERNAL,
                messages.text("export.values", messages.of(indicator.name()), shown.asOf()),
                () -> new PlaceShapes(
                        pack,
                        tree,
                        level,
                        within,
                        Optional.of(new PlaceShapes.Values(indicator, shown, board)),
                        messages.locale()));
    }

    /** An imported layer. @param owner the jurisdiction of whoever takes it */
    public ExportOffer imported(KeptLayers.Kept layer, Jurisdiction owner) {
        return new ExportOffer(
                layer.info().name(),
                owner.code(),
                Sensitivity.INTERNAL,
                messages.text(
                        "export.imported",
                        layer.info().source(),
                        layer.info().importedBy(),
                        String.valueOf(layer.info().importedAt())),
                () -> LayerFileSource.of(layer.file(), layer.info().features()));
    }
}
