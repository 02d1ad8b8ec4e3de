package io.cityhelm.core.dispatch;

import io.cityhelm.core.jurisdiction.Level;
import io.cityhelm.core.security.Role;
import java.time.Duration;

/**
 * 逐级审批: an order of this kind leaves only when a second person has said yes.
 *
 * @param role the least role of that person
 * @param level the lowest level at which that person sits
 * @param within how long the decision may take
 */
public record ApprovalNeed(Role role, Level level, Duration within) {}
