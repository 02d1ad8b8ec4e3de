package io.cityhelm.cockpit;

import io.cityhelm.core.calling.Ladders;
import io.cityhelm.core.command.CityRules;
import io.cityhelm.core.duty.DelegationRules;
import io.cityhelm.core.force.DepotDoors;
import io.cityhelm.core.pack.Category;
import io.cityhelm.core.pack.CityPack;
import io.cityhelm.core.pack.DemoAccount;
import io.cityhelm.core.proposal.PackOnDuty;
import io.cityhelm.core.security.Role;
import io.cityhelm.core.session.Account;
import io.cityhelm.core.session.Accounts;
import io.cityhelm.core.staffing.StaffingRules;
import io.cityhelm.core.warning.MessageStatus;
import io.cityhelm.core.warning.WarningRules;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The accounts of a pack as the application reads them. */
public record PackPeople(CityPack pack) implements Accounts {

    @Override
    public Optional<Account> find(String id) {
        return all().stream().filter(account -> account.id().equals(id)).findFirst();
    }

    @Override
    public List<Account> all() {
        return pack.accounts().all().stream().map(PackPeople::account).toList();
    }

    /** Rules of a city that lets its people delegate. */
    public CityRules rules(Ladders ladders) {
        return new CityRules(
                ladders,
                CityRules.NONE.intake(),
                CityRules.NONE.orders(),
                CityRules.NONE.reports(),
                new DelegationRules(pack.duties().longestDelegation(), this),
                new WarningRules(pack.warnings(), MessageStatus.ACTUAL),
                new PackOnDuty(pack),
                staffing(),
                DepotDoors.OPEN);
    }

    /** The posts of responses, with the limits of the pack and its people. */
    public StaffingRules staffing() {
        return new StaffingRules(pack.plans(), this, id -> pack.category(id).map(Category::domain));
    }

    private static Account account(DemoAccount shipped) {
        return new Account(
                shipped.id(),
                shipped.name().get("zh"),
                Role.valueOf(shipped.role().toUpperCase(Locale.ROOT).replace('-', '_')),
                shipped.jurisdiction(),
                shipped.passwordHash());
    }
}
