package io.cityhelm.connect.intake;

import io.cityhelm.connect.health.Note;
import io.cityhelm.connect.mapping.RecordRejected;
import io.cityhelm.core.alert.Alert;
import io.cityhelm.core.alert.AlertCommand;
import io.cityhelm.core.alert.AlertContent;
import io.cityhelm.core.alert.AlertKey;
import io.cityhelm.core.command.CommandDesk;
import io.cityhelm.core.command.Request;
import io.cityhelm.core.journal.JournalUnavailableException;
import io.cityhelm.core.jurisdiction.Placing;
import io.cityhelm.core.lineage.Origin;
import io.cityhelm.core.lineage.Receipts;
import io.cityhelm.core.security.Actor;
import io.cityhelm.core.situation.Situation;
import io.cityhelm.core.situation.Versioned;
import io.cityhelm.core.text.FreeText;
import java.util.Optional;

/** The alerts of one source as core knows them. What is known already is not told a second time. */
public final class CityAlerts implements Alerts {

    private final Desk desk;
    private final Situation situation;
    private final Receipts receipts;
    private final Actor actor;

    /** @param actor the rule in whose name the source's alerts are raised */
    public CityAlerts(CommandDesk desk, Situation situation, Receipts receipts, Actor.Rule actor) {
        this.desk = new Desk(desk);
        this.situation = situation;
        this.receipts = receipts;
        this.actor = actor;
    }

    @Override
    public boolean raise(AlertKey key, AlertContent content, Optional<Placing> placing, Origin origin)
            throws RecordRejected, IntakeUnavailable {
        if (find(key).isPresent()) {
            return false;
        }
        desk.submit(actor, Request.of(new AlertCommand.Raise(key, content, placing)));
        receipts.raised(key, origin);
        return true;
    }

    @Override
    public boolean supersede(AlertKey old, AlertKey by) throws RecordRejected, IntakeUnavailable {
        return isOpen(old) && submit(new AlertCommand.Supersede(old, by));
    }

    @Override
    public boolean clear(AlertKey key, String reason) throws RecordRejected, IntakeUnavailable {
        String cut = reason.length() > FreeText.LONGEST ? reason.substring(0, FreeText.LONGEST) : reason;
        return isOpen(key) && submit(new AlertCommand.Clear(key, cut));
    }

    private boolean submit(AlertCommand command) throws RecordRejected, IntakeUnavailable {
        desk.submit(actor, Request.of(command));
        return true;
    }

    private boolean isOpen(AlertKey key) throws IntakeUnavailable {
        return find(key).filter(alert -> !alert.state().state().isEnded()).isPresent();
    }

    private Optional<Versioned<Alert>> find(AlertKey key) throws IntakeUnavailable {
        try {
            return situation.alert(key);
        } catch (JournalUnavailableException e) {
            throw new IntakeUnavailable(Note.of("LinkDetail.journal", e.why()), e);
        }
    }
}
