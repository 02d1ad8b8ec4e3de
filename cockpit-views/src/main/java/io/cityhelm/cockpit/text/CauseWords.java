package io.cityhelm.cockpit.text;

import io.cityhelm.core.jurisdiction.JurisdictionTree;
import io.cityhelm.core.pack.CityPack;
import io.cityhelm.core.pack.Indicator;
import io.cityhelm.core.plan.Cause;
import io.cityhelm.core.text.Messages;
import java.util.Optional;

/** What spoke for a plan, in words. For one thread at a time. */
public final class CauseWords {

    private final CityPack pack;
    private final JurisdictionTree tree;
    private final Wording wording;
    private final Messages messages;

    public CauseWords(CityPack pack, JurisdictionTree tree, Wording wording) {
        this.pack = pack;
        this.tree = tree;
        this.wording = wording;
        this.messages = wording.messages();
    }

    /** Why a trigger held, with the figures of that moment. */
    public String of(Cause cause) {
        return switch (cause.kind()) {
            case WARNING ->
                messages.text(
                        "cockpit.plan.cause.warning",
                        cause.title(),
                        cause.grade()
                                .map(colour -> messages.text("cockpit.plan.colour." + colour))
                                .orElse(""),
                        tree.nameOf(cause.place()));
            case INCIDENT ->
                messages.text(
                        "cockpit.plan.cause.incident",
                        cause.title(),
                        cause.grade().map(messages::name).orElse(""),
                        tree.nameOf(cause.place()));
            case INDICATOR -> figure(cause.subject(), cause.figure().orElseThrow(), tree.nameOf(cause.place()));
        };
    }

    private String figure(String id, Cause.Figure figure, String place) {
        Optional<Indicator> indicator = pack.indicator(id);
        int decimals = indicator.map(Indicator::decimals).orElse(1);
        String unit = indicator.map(known -> messages.of(known.unit())).orElse("");
        return messages.text(
                figure.lasting().isZero() ? "cockpit.plan.cause.indicator" : "cockpit.plan.cause.indicator.lasting",
                indicator.map(known -> messages.of(known.name())).orElse(id),
                wording.number(figure.value(), decimals),
                unit,
                wording.number(figure.atLeast(), decimals),
                place,
                wording.span(figure.lasting()));
    }
}
