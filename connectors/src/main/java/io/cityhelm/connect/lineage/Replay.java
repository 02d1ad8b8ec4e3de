package io.cityhelm.connect.lineage;

import io.cityhelm.connect.format.DocumentReader;
import io.cityhelm.connect.health.Note;
import io.cityhelm.connect.intake.IntakeUnavailable;
import io.cityhelm.connect.intake.RecordIntake;
import io.cityhelm.connect.json.Json;
import io.cityhelm.connect.json.NotJsonException;
import io.cityhelm.connect.mapping.PageMapping;
import io.cityhelm.connect.mapping.RecordRejected;
import io.cityhelm.core.intake.Quarantine;
import io.cityhelm.core.intake.Rejected;
import io.cityhelm.core.journal.JournalUnavailableException;
import io.cityhelm.core.lineage.Origin;
import io.cityhelm.core.lineage.Receipt;
import io.cityhelm.core.lineage.Receipts;
import io.cityhelm.core.text.Messages;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Takes what was not taken once more, by the mapping of now. What goes in leaves the quarantine; what does not stays with its
 * new reason. Doing it twice changes nothing the second time: what is known is known. One replay, on one thread.
 */
public final class Replay {

    /** What came of a replay. */
    public record Result(int taken, int still) {}

    private final DocumentReader documents;
    private final PageMapping mapping;
    private final RecordIntake records;
    private final Receipts receipts;
    private final Quarantine quarantine;
    private final Messages messages;
    private int taken;
    private int still;

    /** @param messages the language in which new reasons are kept */
    public Replay(
            DocumentReader documents,
            PageMapping mapping,
            RecordIntake records,
            Receipts receipts,
            Quarantine quarantine,
            Messages messages) {
        this.documents = documents;
        this.mapping = mapping;
        this.records = records;
        this.receipts = receipts;
        this.quarantine = quarantine;
        this.messages = messages;
    }

    /**
     * Tries each again. Touches the disk.
     *
     * @throws IntakeUnavailable when this side cannot take anything now; what was done until then is done
     */
    public Result run(List<Rejected> rejected) throws IntakeUnavailable {
        try {
            for (Rejected one : rejected) {
                again(one);
            }
        } finally {
            records.flush();
        }
        return new Result(taken, still);
    }

    private void again(Rejected one) throws IntakeUnavailable {
        try {
            if (one.origin().record() == Rejected.WHOLE) {
                whole(one, receipt(one).orElseThrow(() -> new RecordRejected("RecordRejected.gone")));
            } else {
                single(one);
            }
        } catch (RecordRejected e) {
            still++;
            quarantine.settle(one.number(), Optional.of(e.why().text(messages)));
        }
    }

    private void single(Rejected one) throws RecordRejected, IntakeUnavailable {
        Optional<Receipt> receipt = receipt(one);
        if (receipt.isPresent()) {
            Records page = Records.of(documents, mapping, receipt.get());
            if (one.origin().record() >= page.records().size()) {
                throw new RecordRejected("RecordRejected.gone");
            }
            take(page.records().get(one.origin().record()), page.about(), one.origin());
        } else {
            take(read(one.raw()), Map.of(), one.origin());
        }
        taken++;
        quarantine.settle(one.number(), Optional.empty());
    }

    /** What of it cannot be taken goes into quarantine by itself: the document as a whole is read now. */
    private void whole(Rejected one, Receipt receipt) throws RecordRejected, IntakeUnavailable {
        Records page = Records.of(documents, mapping, receipt);
        for (int i = 0; i < page.records().size(); i++) {
            Origin origin = new Origin(receipt.number(), i);
            Object record = page.records().get(i);
            try {
                take(record, page.about(), origin);
                taken++;
            } catch (RecordRejected e) {
                still++;
                String reason = e.why().text(messages);
                quarantine.put(new Rejected(0, one.connector(), one.at(), reason, Json.write(record), origin, 1));
            }
        }
        quarantine.settle(one.number(), Optional.empty());
    }

    private void take(Object record, Map<String, ?> about, Origin origin) throws RecordRejected, IntakeUnavailable {
        var at = records.take(mapping.record(record, about).from(origin));
        org.slf4j.LoggerFactory.getLogger(Replay.class).trace("replayed a record of {}", at);
    }

    private Optional<Receipt> receipt(Rejected one) throws IntakeUnavailable {
        try {
            return one.origin().isKnown()
                    ? receipts.find(one.origin().receipt())
                            .filter(found -> found.document().isPresent())
                    : Optional.empty();
        } catch (JournalUnavailableException e) {
            throw new IntakeUnavailable(Note.of("LinkDetail.journal", e.why()), e);
        }
    }

    /** What was too long when it was kept is no JSON any more. */
    private static Object read(String raw) throws RecordRejected {
        try {
            return Json.read(raw);
        } catch (NotJsonException e) {
            throw new RecordRejected("RecordRejected.gone");
        }
    }
}
