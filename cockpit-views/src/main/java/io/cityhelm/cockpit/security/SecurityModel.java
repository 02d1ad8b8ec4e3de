package io.cityhelm.cockpit.security;

import io.cityhelm.cockpit.crossing.Background;
import io.cityhelm.core.journal.Entry;
import io.cityhelm.core.journal.HashChain;
import io.cityhelm.core.journal.Journal;
import io.cityhelm.core.journal.JournalUnavailableException;
import io.cityhelm.core.journal.Recorded;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Verifies the whole chain when asked, off the screen's thread. FX thread; needs no toolkit. */
public final class SecurityModel {

    /** Where a verification stands. */
    public sealed interface Verification {
        record NotYet() implements Verification {}

        record Running() implements Verification {}

        record Holds(long entries) implements Verification {}

        record Broken(HashChain.Fault fault) implements Verification {}

        record Unreadable(String why) implements Verification {}
    }

    private static final int PAGE = 2_000;

    private final Journal journal;
    private final Background background;
    private final ReadOnlyObjectWrapper<Verification> verification =
            new ReadOnlyObjectWrapper<>(new Verification.NotYet());

    public SecurityModel(Journal journal, Background background) {
        this.journal = journal;
        this.background = background;
    }

    public ReadOnlyObjectProperty<Verification> verification() {
        return verification.getReadOnlyProperty();
    }

    /** Reads every entry and checks it against the one before; nothing while one runs. */
    public void verify() {
        if (verification.get() instanceof Verification.Running) {
            return;
        }
        verification.set(new Verification.Running());
        background.run(
                this::walk, verification::set, e -> verification.set(new Verification.Unreadable(e.getMessage())));
    }

    private Verification walk() throws JournalUnavailableException {
        Entry before = null;
        long last = 0;
        List<Recorded> page = journal.after(0, PAGE);
        while (!page.isEmpty()) {
            for (Recorded one : page) {
                Optional<HashChain.Fault> fault = HashChain.check(before, one.entry());
                if (fault.isPresent()) {
                    return new Verification.Broken(fault.get());
                }
                before = one.entry();
                last = one.entry().sequence();
            }
            page = journal.after(last, PAGE);
        }
        return new Verification.Holds(last);
    }
}
