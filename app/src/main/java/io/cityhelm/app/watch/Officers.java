package io.cityhelm.app.watch;

import io.cityhelm.core.journal.JournalUnavailableException;
import io.cityhelm.core.jurisdiction.JurisdictionCode;
import io.cityhelm.core.jurisdiction.JurisdictionTree;
import io.cityhelm.core.jurisdiction.Level;
import io.cityhelm.core.pack.CityPack;
import io.cityhelm.core.pack.DemoAccount;
import io.cityhelm.core.security.Actor;
import io.cityhelm.core.session.SignIn;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The demo officers, who came in by the door like anybody. */
public final class Officers {

    private final List<Actor.Officer> all;
    private final JurisdictionTree tree;

    private Officers(List<Actor.Officer> all, JurisdictionTree tree) {
        this.all = all;
        this.tree = tree;
    }

    /** Signs every demo account of the pack in, with the password that the pack shows. Takes a tenth of a second each. */
    public static Officers signIn(CityPack pack, JurisdictionTree tree, SignIn door)
            throws JournalUnavailableException {
        List<Actor.Officer> officers = new ArrayList<>();
        for (DemoAccount account : pack.accounts().all()) {
            Optional<String> password = account.demoPassword();
            if (password.isPresent()
                    && door.enter(account.id(), password.get().toCharArray())
                            instanceof SignIn.Result.Welcome(var officer)) {
                officers.add(officer);
            }
        }
        return new Officers(List.copyOf(officers), tree);
    }

    public List<Actor.Officer> all() {
        return all;
    }

    /** The first who sits at a level. */
    public Optional<Actor.Officer> at(Level level) {
        return all.stream().filter(officer -> levelOf(officer) == level).findFirst();
    }

    /** Who is nearest to a place and may give orders there. */
    public Optional<Actor.Officer> nearest(JurisdictionCode place) {
        return all.stream()
                .filter(officer -> officer.role().may(io.cityhelm.core.security.Act.ORDER))
                .filter(officer -> tree.covers(officer.jurisdiction(), place))
                .max(Comparator.comparing(this::levelOf));
    }

    private Level levelOf(Actor.Officer officer) {
        return tree.get(officer.jurisdiction()).level();
    }
}
