package io.cityhelm.core.session;

import io.cityhelm.core.decision.Event;
import io.cityhelm.core.security.Role;
import java.time.Instant;

/** What happened at the door. */
public sealed interface SessionEvent extends Event {

    record OfficerSignedIn(String account, Role role, Instant at) implements SessionEvent {}

    record OfficerSignedOut(String account, Instant at) implements SessionEvent {}

    /** @param account {@code ?} when there is none of the name @param failures how many in a row */
    record SignInRefused(String account, int failures, Instant at) implements SessionEvent {}
}
