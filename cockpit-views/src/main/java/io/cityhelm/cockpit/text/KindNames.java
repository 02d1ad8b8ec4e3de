package io.cityhelm.cockpit.text;

import io.cityhelm.core.pack.CityPack;
import io.cityhelm.core.text.Messages;
import io.cityhelm.core.warning.EventType;

/**
 * What kind of matter something is, in the language of the screen: a category of the city, or the hazard that a warning
 * names in the words of its sender. A word that the city pack does not know stays as it came. Pure.
 */
public final class KindNames {

    private final CityPack pack;
    private final Messages messages;

    public KindNames(CityPack pack, Messages messages) {
        this.pack = pack;
        this.messages = messages;
    }

    /** @param kind the id of a category, or the name of a hazard */
    public String of(String kind) {
        return pack.category(kind).map(category -> messages.of(category.name())).orElseGet(() -> hazard(kind));
    }

    /** @param name of a hazard, as a warning or a plan writes it */
    public String hazard(String name) {
        return pack.warnings()
                .named(name)
                .map(EventType::name)
                .map(messages::of)
                .orElse(name);
    }
}
