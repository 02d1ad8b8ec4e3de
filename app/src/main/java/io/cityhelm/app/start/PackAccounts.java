package io.cityhelm.app.start;

import io.cityhelm.core.pack.CityPack;
import io.cityhelm.core.pack.DemoAccount;
import io.cityhelm.core.security.Role;
import io.cityhelm.core.session.Account;
import io.cityhelm.core.session.Accounts;
import io.cityhelm.core.text.Messages;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The accounts that a city pack ships. Immutable. */
public final class PackAccounts implements Accounts {

    private final CityPack pack;
    private final Messages messages;

    /** @param messages the language in which the officers are named */
    public PackAccounts(CityPack pack, Messages messages) {
        this.pack = pack;
        this.messages = messages;
    }

    @Override
    public Optional<Account> find(String id) {
        return pack.accounts().all().stream()
                .filter(account -> account.id().equals(id))
                .findFirst()
                .map(this::account);
    }

    @Override
    public List<Account> all() {
        return pack.accounts().all().stream().map(this::account).toList();
    }

    private Account account(DemoAccount shipped) {
        Role role = Role.valueOf(shipped.role().toUpperCase(Locale.ROOT).replace('-', '_'));
        return new Account(
                shipped.id(), messages.of(shipped.name()), role, shipped.jurisdiction(), shipped.passwordHash());
    }
}
