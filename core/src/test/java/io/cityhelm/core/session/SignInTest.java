package io.cityhelm.core.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityhelm.core.HandClock;
import io.cityhelm.core.Town;
import io.cityhelm.core.decision.Event;
import io.cityhelm.core.decision.Refusal;
import io.cityhelm.core.journal.Recorded;
import io.cityhelm.core.security.Role;
import io.cityhelm.core.session.SessionEvent.OfficerSignedIn;
import io.cityhelm.core.session.SessionEvent.OfficerSignedOut;
import io.cityhelm.core.session.SessionEvent.SignInRefused;
import io.cityhelm.core.store.Ledger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SignInTest {

    private static final String SECRET = "correct-horse-7";

    @TempDir
    Path folder;

    private final HandClock clock = new HandClock(Town.NOON);
    private Ledger ledger;
    private SignIn door;

    @BeforeEach
    void open() throws Exception {
        ledger = Ledger.open(folder.resolve("journal.db"));
        ledger.accounts()
                .put(new Account("li", "Li", Role.DUTY_OFFICER, Town.STREET, Passwords.hash(SECRET.toCharArray())));
        door = new SignIn(ledger.accounts(), ledger.journal(), Town.CITY, clock);
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    @Test
    void the_right_password_opens_and_the_characters_are_wiped() throws Exception {
        char[] password = SECRET.toCharArray();

        SignIn.Result result = door.enter("li", password);

        assertThat(result).isInstanceOfSatisfying(SignIn.Result.Welcome.class, welcome -> {
            assertThat(welcome.officer().role()).isEqualTo(Role.DUTY_OFFICER);
            assertThat(welcome.officer().jurisdiction()).isEqualTo(Town.STREET);
            leave(welcome);
        });
        assertThat(password).containsOnly('\0');
        assertThat(events())
                .containsExactly(
                        new OfficerSignedIn("li", Role.DUTY_OFFICER, Town.NOON), new OfficerSignedOut("li", Town.NOON));
    }

    @Test
    void five_wrong_ones_close_the_door_for_ten_minutes_also_for_the_right_one() throws Exception {
        for (int left = 4; left > 0; left--) {
            assertThat(enter("li", "wrong")).isEqualTo(no("sign-in.wrong", left));
        }
        assertThat(enter("li", "wrong")).isEqualTo(no("sign-in.locked", 10));
        assertThat(enter("li", SECRET)).isEqualTo(no("sign-in.locked", 10));
        clock.advance(Duration.ofMinutes(10).minusSeconds(1));
        assertThat(enter("li", SECRET)).isEqualTo(no("sign-in.locked", 10));

        clock.advance(Duration.ofSeconds(1));

        assertThat(enter("li", SECRET)).isInstanceOf(SignIn.Result.Welcome.class);
        assertThat(events()).hasSize(6);
    }

    @Test
    void a_right_one_forgives_the_wrong_ones_before_it() throws Exception {
        assertThat(enter("li", "wrong")).isEqualTo(no("sign-in.wrong", 4));
        assertThat(enter("li", SECRET)).isInstanceOf(SignIn.Result.Welcome.class);
        assertThat(enter("li", "wrong")).isEqualTo(no("sign-in.wrong", 4));
    }

    @Test
    void an_unknown_account_is_refused_like_a_wrong_password_and_its_name_is_not_recorded() throws Exception {
        // people type their password into the wrong box
        assertThat(enter(SECRET, "li")).isEqualTo(no("sign-in.wrong", 4));

        assertThat(events()).containsExactly(new SignInRefused("?", 1, Town.NOON));
    }

    @Test
    void no_password_is_ever_on_the_disk() throws Exception {
        SignIn.Result wrong = enter("li", "wrong-battery-9");
        SignIn.Result right = enter("li", SECRET);

        assertThat(wrong).isInstanceOf(SignIn.Result.No.class);
        assertThat(right).isInstanceOf(SignIn.Result.Welcome.class);
        for (String file : List.of("journal.db", "journal.db-wal")) {
            String bytes = Files.readString(folder.resolve(file), StandardCharsets.ISO_8859_1);
            assertThat(bytes).doesNotContain(SECRET).doesNotContain("wrong-battery-9");
        }
    }

    private void leave(SignIn.Result.Welcome welcome) {
        try {
            door.leave(welcome.officer());
        } catch (io.cityhelm.core.journal.JournalUnavailableException e) {
            throw new AssertionError(e);
        }
    }

    private SignIn.Result enter(String id, String password) throws Exception {
        return door.enter(id, password.toCharArray());
    }

    private static SignIn.Result no(String rule, Object... details) {
        return new SignIn.Result.No(Refusal.because(rule, details));
    }

    private List<Event> events() throws Exception {
        return ledger.journal().after(0, 100).stream()
                .<Event>map(Recorded::event)
                .toList();
    }
}
