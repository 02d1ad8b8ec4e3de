package io.cityhelm.core.security;

import java.util.UUID;

/**
 * 代理: by what somebody acts with another's powers.
 *
 * @param delegation which gave them
 * @param giver the account whose powers they are
 */
public record Mandate(UUID delegation, String giver) {}
