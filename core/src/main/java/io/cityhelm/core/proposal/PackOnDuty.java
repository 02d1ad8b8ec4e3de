package io.cityhelm.core.proposal;

import io.cityhelm.core.calling.OnDuty;
import io.cityhelm.core.duty.Duty;
import io.cityhelm.core.duty.Turn;
import io.cityhelm.core.pack.CityPack;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Who is called, by the roster of the city pack: the cockpits have one, departments keep their own. Pure. */
public final class PackOnDuty implements OnDuty {

    private final CityPack pack;
    private final Addressees addressees;

    public PackOnDuty(CityPack pack) {
        this.pack = pack;
        this.addressees = new Addressees(pack);
    }

    @Override
    public List<String> persons(String addressee, Instant at) {
        return addressees
                .cockpit(addressee)
                .flatMap(place -> pack.duties().roster().onDuty(place.code(), at))
                .map(Turn::duty)
                .map(PackOnDuty::inTurn)
                .orElse(List.of());
    }

    private static List<String> inTurn(Duty duty) {
        List<String> persons = new ArrayList<>(List.of(duty.officer()));
        persons.addAll(duty.deputies());
        return persons;
    }
}
