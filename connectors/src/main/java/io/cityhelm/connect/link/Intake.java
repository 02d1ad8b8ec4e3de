package io.cityhelm.connect.link;

import io.cityhelm.connect.format.DocumentReader;
import io.cityhelm.connect.health.LinkMeter;
import io.cityhelm.connect.health.Note;
import io.cityhelm.connect.intake.IntakeUnavailable;
import io.cityhelm.connect.intake.RecordIntake;
import io.cityhelm.connect.json.Json;
import io.cityhelm.connect.mapping.PageMapping;
import io.cityhelm.connect.mapping.RecordRejected;
import io.cityhelm.core.lineage.Origin;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** From a record as it came to what core keeps; what cannot be taken goes to quarantine, and the rest goes on. */
public final class Intake {

    private final DocumentReader documents;
    private final PageMapping mapping;
    private final RecordIntake records;
    private final Reception reception;
    private final Rejections rejections;
    private final LinkMeter meter;

    public Intake(
            DocumentReader documents,
            PageMapping mapping,
            RecordIntake records,
            Reception reception,
            Rejections rejections,
            LinkMeter meter) {
        this.documents = documents;
        this.mapping = mapping;
        this.records = records;
        this.reception = reception;
        this.rejections = rejections;
        this.meter = meter;
    }

    /** A document that was taken apart. */
    public record Opened(byte[] document, PageMapping.Page page) {}

    /**
     * Takes a document apart; nothing of it is taken in yet.
     *
     * @throws RecordRejected when it is not written as the file says, or has no records where they are looked for
     */
    public Opened open(byte[] document) throws RecordRejected {
        return new Opened(document, mapping.page(documents.read(document)));
    }

    /** Puts a document as a whole into quarantine. */
    public void reject(Note why, byte[] document) {
        rejections.put(why, new String(document, StandardCharsets.UTF_8));
    }

    /**
     * Takes in a document that came by itself: a page, or one record.
     *
     * @return false when it went into quarantine as a whole
     * @throws LinkFailure when this side cannot take anything now: the document has to come again
     */
    public boolean message(byte[] document) throws LinkFailure {
        List<?> records;
        try {
            Object content = documents.read(document);
            records = documents.isPaged() || mapping.isPaged()
                    ? mapping.page(content).records()
                    : List.of(content);
        } catch (RecordRejected e) {
            reject(e.why(), document);
            return false;
        }
        take(document, records);
        return true;
    }

    /** @throws LinkFailure when this side cannot take anything now: the page has to come again */
    public void page(Opened opened) throws LinkFailure {
        take(opened.document(), opened.page().records());
    }

    /**
     * Takes in records that came in no document, such as the rows of a query; they are kept as JSON.
     *
     * @throws LinkFailure when this side cannot take anything now: they have to come again
     */
    public void page(List<?> page) throws LinkFailure {
        take(Json.bytes(page), page);
    }

    /** Kept before anything is done with it: what makes trouble is what somebody will want to see. */
    private void take(byte[] document, List<?> page) throws LinkFailure {
        if (page.isEmpty()) {
            return;
        }
        long receipt = reception.keep(document);
        Tally tally = new Tally();
        try {
            int number = 0;
            for (Object record : page) {
                one(record, new Origin(receipt, number++), tally);
            }
        } catch (IntakeUnavailable e) {
            throw LinkFailure.down(e.why(), e);
        } finally {
            records.flush();
            tally.tell();
        }
    }

    private void one(Object record, Origin origin, Tally tally) throws IntakeUnavailable {
        try {
            tally.add(records.take(mapping.record(record).from(origin)));
        } catch (RecordRejected e) {
            tally.tell();
            reject(e.why(), record);
        }
    }

    /** Tells the meter once for many good records, and before each bad one, so that it knows their order. */
    private final class Tally {
        private long count;
        private Optional<Instant> newest = Optional.empty();

        void add(Optional<Instant> at) {
            count++;
            newest = at.filter(t -> newest.filter(t::isBefore).isEmpty()).or(() -> newest);
        }

        void tell() {
            if (count > 0) {
                meter.accepted(count, newest);
                count = 0;
            }
        }
    }

    private void reject(Note why, Object record) {
        rejections.put(why, Json.write(record));
    }
}
