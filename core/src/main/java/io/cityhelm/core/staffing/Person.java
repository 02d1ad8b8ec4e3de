package io.cityhelm.core.staffing;

import io.cityhelm.core.session.Account;
import java.util.Optional;

/**
 * Who stands on a post: an account of this system, or somebody of a department that has none.
 *
 * @param account empty for somebody without one
 * @param telephone where they are reached; may be empty for an account
 */
public record Person(String name, Optional<String> account, String telephone) {

    public static Person of(Account account) {
        return new Person(account.name(), Optional.of(account.id()), "");
    }

    public static Person of(String name, String telephone) {
        return new Person(name, Optional.empty(), telephone);
    }

    /** Whether it is the same human: an account is one whatever it is called, others are by name and telephone. */
    public boolean is(Person other) {
        return account.isPresent() || other.account.isPresent() ? account.equals(other.account) : equals(other);
    }

    /** For whom a gateway is told to ring: the account, or the name with the telephone. */
    public String called() {
        return account.orElseGet(() -> name + " " + telephone);
    }
}
