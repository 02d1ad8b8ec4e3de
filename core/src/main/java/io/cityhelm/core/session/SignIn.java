package io.cityhelm.core.session;

import io.cityhelm.core.decision.Event;
import io.cityhelm.core.decision.Refusal;
import io.cityhelm.core.journal.Change;
import io.cityhelm.core.journal.Journal;
import io.cityhelm.core.journal.JournalUnavailableException;
import io.cityhelm.core.journal.Recorded;
import io.cityhelm.core.journal.StaleVersionException;
import io.cityhelm.core.journal.StreamId;
import io.cityhelm.core.jurisdiction.JurisdictionCode;
import io.cityhelm.core.security.Actor;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The door. Every try is in the journal, without the password; and without the account when there is none of that name,
 * because people type a password into the wrong box. While the door is closed nothing is looked at and nothing is
 * recorded. Five wrong ones in a row close it for ten minutes (the
 * figures are field practice for level 3 of GB/T 22239-2019, which names none). Blocking, 70 ms and more: never on the
 * screen's thread.
 */
public final class SignIn {

    /** What came of a try. */
    public sealed interface Result {
        record Welcome(Actor.Officer officer) implements Result {}

        record No(Refusal refusal) implements Result {}
    }

    private static final int TRIES = 5;
    private static final int REMEMBERED = 1_000;
    private static final String UNKNOWN = "?";
    private static final Duration CLOSED = Duration.ofMinutes(10);
    // An unknown account costs as much time as a known one, so that accounts cannot be guessed by the clock. Random
    // bytes in
    // the form of a hash: nobody has a password for it. Not made here, because that would cost every start 70 ms and
    // more.
    private static final String NOBODY =
            "$argon2id$v=19$m=19456,t=2,p=1$sOKDP733VcKAa/K4om2mtw$2RYipfGWYyM9ym3XJZg5/KfiloZRNHvs6vTxD8ZPL3M";

    private record Failures(int count, Instant last) {}

    private final Accounts accounts;
    private final Journal journal;
    private final JurisdictionCode city;
    private final Clock clock;
    private final Map<String, Failures> failures = new LinkedHashMap<>();

    /** @param city whose door it is: the place that a refused try is recorded at */
    public SignIn(Accounts accounts, Journal journal, JurisdictionCode city, Clock clock) {
        this.accounts = accounts;
        this.journal = journal;
        this.city = city;
        this.clock = clock;
    }

    /** Tries an account and a password; the characters are wiped. */
    public synchronized Result enter(String id, char[] password) throws JournalUnavailableException {
        Instant now = clock.instant();
        Failures before = failures.getOrDefault(id, new Failures(0, Instant.EPOCH));
        if (before.count() >= TRIES && now.isBefore(before.last().plus(CLOSED))) {
            Arrays.fill(password, '\0');
            return locked();
        }
        Optional<Account> account = find(id, password);
        boolean right =
                Passwords.matches(password, account.map(Account::passwordHash).orElse(NOBODY));
        return right && account.isPresent() ? welcome(account.get(), now) : refuse(id, account, before, now);
    }

    private Optional<Account> find(String id, char[] password) throws JournalUnavailableException {
        boolean found = false;
        try {
            Optional<Account> account = accounts.find(id);
            found = true;
            return account;
        } finally {
            if (!found) {
                Arrays.fill(password, '\0');
            }
        }
    }

    /** Ends a session. */
    public void leave(Actor.Officer officer) throws JournalUnavailableException {
        record(officer, new SessionEvent.OfficerSignedOut(officer.id(), clock.instant()));
    }

    private Result welcome(Account account, Instant now) throws JournalUnavailableException {
        Actor.Officer officer = account.officer();
        record(officer, new SessionEvent.OfficerSignedIn(account.id(), account.role(), now));
        failures.remove(account.id());
        return new Result.Welcome(officer);
    }

    private Result refuse(String id, Optional<Account> account, Failures before, Instant now)
            throws JournalUnavailableException {
        int count = before.count() >= TRIES ? 1 : before.count() + 1;
        remember(id, new Failures(count, now));
        String name = account.map(Account::id).orElse(UNKNOWN);
        record(new Actor.Rule("sign-in", city), new SessionEvent.SignInRefused(name, count, now));
        return count < TRIES ? new Result.No(Refusal.because("sign-in.wrong", TRIES - count)) : locked();
    }

    private void remember(String id, Failures count) {
        failures.remove(id);
        failures.put(id, count);
        if (failures.size() > REMEMBERED) {
            failures.remove(failures.keySet().iterator().next());
        }
    }

    private static Result locked() {
        return new Result.No(Refusal.because("sign-in.locked", CLOSED.toMinutes()));
    }

    private void record(Actor actor, Event event) throws JournalUnavailableException {
        // one stream a session: nobody else writes to it, so it cannot have moved on
        StreamId stream = new StreamId("session", UUID.randomUUID().toString());
        try {
            List<Recorded> written =
                    journal.append(clock.instant(), actor, List.of(new Change(stream, 0, List.of(event))));
            if (written.size() != 1) {
                throw new IllegalStateException("a session event is one entry");
            }
        } catch (StaleVersionException e) {
            throw new IllegalStateException("a new stream cannot be stale", e);
        }
    }
}
