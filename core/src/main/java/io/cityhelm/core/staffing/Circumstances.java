package io.cityhelm.core.staffing;

import io.cityhelm.core.plan.Activation;
import io.cityhelm.core.session.Account;
import java.util.Optional;

/**
 * What stands around a command on a post.
 *
 * @param activation empty when there is none
 * @param asking the response that asks for people in its scope and domain; empty when none does
 * @param account of whoever is to come, as the city knows it; empty when none is named or nobody has it
 */
public record Circumstances(Optional<Activation> activation, Optional<Activation> asking, Optional<Account> account) {}
