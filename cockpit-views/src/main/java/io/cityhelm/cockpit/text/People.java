package io.cityhelm.cockpit.text;

import io.cityhelm.core.journal.Entry;
import io.cityhelm.core.pack.CityPack;
import io.cityhelm.core.security.Actor;
import io.cityhelm.core.text.Messages;

/** Names of people by their account. An account of the city pack has its name in both languages. Immutable. */
public final class People {

    private final CityPack pack;
    private final Messages messages;

    public People(CityPack pack, Messages messages) {
        this.pack = pack;
        this.messages = messages;
    }

    /** Who sits somewhere, and for whom. */
    public String name(Actor.Officer officer) {
        String own = name(officer.id(), officer.name());
        return officer.onBehalf()
                .map(giver -> messages.text("duty.on-behalf", own, name(giver)))
                .orElse(own);
    }

    /** Who made an entry of an officer, and for whom. */
    public String author(Entry entry) {
        return entry.onBehalf()
                .map(giver -> messages.text("duty.on-behalf", name(entry.actor()), name(giver)))
                .orElseGet(() -> name(entry.actor()));
    }

    /** The name of an account, or the account itself when the pack does not know it. */
    public String name(String account) {
        return name(account, account);
    }

    /** @param otherwise for an account that the pack does not know */
    public String name(String account, String otherwise) {
        return pack.accounts().all().stream()
                .filter(known -> known.id().equals(account))
                .map(known -> messages.of(known.name()))
                .findFirst()
                .orElse(otherwise);
    }
}
