package io.cityhelm.connect.link;

import io.cityhelm.connect.format.DocumentReader;
import io.cityhelm.connect.health.LinkMeter;
import io.cityhelm.connect.health.Note;
import io.cityhelm.connect.intake.IntakeUnavailable;
import io.cityhelm.connect.intake.RecordIntake;
import io.cityhelm.connect.json.Json;
import io.cityhelm.connect.mapping.Fields;
import io.cityhelm.connect.mapping.PageMapping;
import io.cityhelm.connect.mapping.RecordRejected;
import io.cityhelm.connect.quality.LinkCounter;
import io.cityhelm.core.intake.Rejected;
import io.cityhelm.core.lineage.Origin;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** From a record as it came to what core keeps; what cannot be taken goes to quarantine, and the rest goes on. */
public final class Intake {

    /** Records that are taken before other links have their turn. */
    private static final int MOST_IN_TURN = 200;

    private final DocumentReader documents;
    private final PageMapping mapping;
    private final RecordIntake records;
    private final Reception reception;
    private final Rejections rejections;
    private final LinkCounter counter;
    private final LinkMeter meter;
    private int inTurn;

    public Intake(
            DocumentReader documents,
            PageMapping mapping,
            RecordIntake records,
            Reception reception,
            Rejections rejections,
            LinkCounter counter,
            LinkMeter meter) {
        this.documents = documents;
        this.mapping = mapping;
        this.records = records;
        this.reception = reception;
        this.rejections = rejections;
        this.counter = counter;
        this.meter = meter;
    }

    /** A document that was taken apart. @param content all that stands in it */
    public record Opened(byte[] document, Object content, PageMapping.Page page) {}

    /**
     * Takes a document apart; nothing of it is taken in yet.
     *
     * @throws RecordRejected when it is not written as the file says, or has no records where they are looked for
     */
    public Opened open(byte[] document) throws RecordRejected {
        Object content = documents.read(document);
        return new Opened(document, content, mapping.page(content));
    }

    /** Puts a document as a whole into quarantine. */
    public void reject(Note why, byte[] document) {
        reject(why, new Message(document, Map.of()));
    }

    private void reject(Note why, Message message) {
        byte[] document = message.document();
        long receipt = document.length == 0 ? 0 : reception.keep(document, message.about());
        rejections.put(why, new String(document, StandardCharsets.UTF_8), new Origin(receipt, Rejected.WHOLE));
        counter.rejected(Optional.empty());
        counter.flush();
    }

    /**
     * A document that came by itself: a page, or one record.
     *
     * @param about what came with it and is not in it, such as a topic: expressions call it {@code $name}
     */
    public record Message(byte[] document, Map<String, ?> about) {}

    /**
     * Takes in a document that came by itself: a page, or one record.
     *
     * @return false when it went into quarantine as a whole
     * @throws LinkFailure when this side cannot take anything now: the document has to come again
     */
    public boolean message(byte[] document) throws LinkFailure {
        Optional<Records> records = records(new Message(document, Map.of()));
        take(records.stream().toList());
        return records.isPresent();
    }

    /** @throws LinkFailure when this side cannot take anything now: the messages have to come again, all of them */
    public void messages(List<Message> messages) throws LinkFailure {
        take(messages.stream().flatMap(message -> records(message).stream()).toList());
    }

    /** @throws LinkFailure when this side cannot take anything now: the page has to come again */
    public void page(Opened opened) throws LinkFailure {
        page(opened, record -> true);
    }

    /**
     * Takes in what is new in a document.
     *
     * @throws LinkFailure when this side cannot take anything now: the page has to come again
     */
    public void page(Opened opened, Predicate<Object> news) throws LinkFailure {
        take(List.of(new Records(
                new Message(opened.document(), Map.of()), opened.page().records(), news)));
    }

    /**
     * Takes in records that came in no document, such as the rows of a query; they are kept as JSON.
     *
     * @throws LinkFailure when this side cannot take anything now: they have to come again
     */
    public void page(List<?> page) throws LinkFailure {
        take(List.of(new Records(new Message(Json.bytes(page), Map.of()), page)));
    }

    private record Records(Message message, List<?> records, Predicate<Object> news) {
        Records(Message message, List<?> records) {
            this(message, records, record -> true);
        }
    }

    /** Empty for a document that went into quarantine as a whole. */
    private Optional<Records> records(Message message) {
        try {
            Object content = documents.read(message.document());
            List<?> records = documents.isPaged() || mapping.isPaged()
                    ? mapping.page(content, message.about()).records()
                    // a document may be null, which no other list bears
                    : Collections.singletonList(content);
            return Optional.of(new Records(message, records));
        } catch (RecordRejected e) {
            reject(e.why(), message);
            return Optional.empty();
        }
    }

    private void take(List<Records> pages) throws LinkFailure {
        Tally tally = new Tally();
        try {
            for (Records page : pages) {
                take(page, tally);
            }
        } catch (IntakeUnavailable e) {
            throw LinkFailure.down(e.why(), e);
        } finally {
            records.flush();
            counter.flush();
            tally.tell();
        }
    }

    /** Kept before anything is done with it: what makes trouble is what somebody will want to see. */
    private void take(Records page, Tally tally) throws IntakeUnavailable {
        if (page.records().stream().noneMatch(page.news())) {
            return;
        }
        long receipt = reception.keep(page.message().document(), page.message().about());
        int number = 0;
        for (Object record : page.records()) {
            // numbered with those that are passed over, as whoever opens the document again will count
            Origin origin = new Origin(receipt, number++);
            if (page.news().test(record)) {
                one(record, page.message().about(), origin, tally);
            }
            letOthers();
        }
    }

    /** A source that floods never waits for the network: unless it steps back by itself, the other links do not come on. */
    private void letOthers() {
        if (++inTurn == MOST_IN_TURN) {
            inTurn = 0;
            Thread.yield();
        }
    }

    private void one(Object record, Map<String, ?> about, Origin origin, Tally tally) throws IntakeUnavailable {
        Optional<Fields> mapped = Optional.empty();
        try {
            mapped = Optional.of(mapping.record(record, about).from(origin));
            Optional<Instant> at = records.take(mapped.get());
            tally.add(at);
            counter.taken(mapped.get(), at);
        } catch (RecordRejected e) {
            tally.tell();
            counter.rejected(mapped);
            rejections.put(e.why(), Json.write(record), origin);
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
}
