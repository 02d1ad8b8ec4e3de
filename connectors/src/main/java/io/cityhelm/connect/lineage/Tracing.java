package io.cityhelm.connect.lineage;

import io.cityhelm.connect.config.MappingMembers;
import io.cityhelm.connect.health.Note;
import io.cityhelm.connect.json.Json;
import io.cityhelm.connect.mapping.Expressions;
import io.cityhelm.connect.mapping.PageMapping;
import io.cityhelm.connect.mapping.RecordRejected;
import io.cityhelm.core.alert.AlertKey;
import io.cityhelm.core.journal.JournalUnavailableException;
import io.cityhelm.core.lineage.MappingVersion;
import io.cityhelm.core.lineage.Origin;
import io.cityhelm.core.lineage.Receipt;
import io.cityhelm.core.lineage.Receipts;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Traces values back. A record is taken out of its document, and mapped, by the mapping that was in force then. Reads the
 * disk: never on the screen's thread.
 */
public final class Tracing {

    private final Receipts receipts;
    private final Clock clock;

    public Tracing(Receipts receipts, Clock clock) {
        this.receipts = receipts;
        this.clock = clock;
    }

    /**
     * Traces a value.
     *
     * @param link that the value names
     * @param received when the value came, when it says so
     */
    public Trace trace(String link, Optional<Instant> received, Origin origin) throws JournalUnavailableException {
        Optional<Receipt> found = origin.isKnown() ? receipts.find(origin.receipt()) : Optional.empty();
        if (found.isEmpty()) {
            Optional<MappingVersion> then =
                    received.isPresent() ? receipts.mapping(link, received.get()) : Optional.empty();
            Trace.Raw raw = origin.isKnown() ? new Trace.Raw.Gone() : new Trace.Raw.Unknown();
            return new Trace(link, received, then, isCurrent(link, then), raw);
        }
        Receipt receipt = found.get();
        Optional<MappingVersion> version = receipts.mapping(receipt.mapping());
        return new Trace(
                receipt.link(),
                Optional.of(receipt.received()),
                version,
                isCurrent(receipt.link(), version),
                raw(receipt, version, origin.record()));
    }

    /** Traces an alert that a link raised. @param source that the alert names */
    public Trace trace(AlertKey alert, String source) throws JournalUnavailableException {
        return trace(source, Optional.empty(), receipts.origin(alert));
    }

    private boolean isCurrent(String link, Optional<MappingVersion> then) throws JournalUnavailableException {
        Optional<MappingVersion> now = receipts.mapping(link, clock.instant());
        return then.isPresent()
                && now.filter(each -> each.version().equals(then.get().version()))
                        .isPresent();
    }

    private static Trace.Raw raw(Receipt receipt, Optional<MappingVersion> version, int record) {
        if (receipt.document().isEmpty()) {
            return new Trace.Raw.TooLarge();
        }
        byte[] document = receipt.document().get();
        String whole = new String(document, StandardCharsets.UTF_8);
        if (version.isEmpty()) {
            return new Trace.Raw.Kept(
                    whole, Optional.empty(), Optional.of(Note.of("Trace.noMapping", receipt.mapping())));
        }
        try {
            Expressions expressions = MappingMembers.expressions(version.get());
            PageMapping mapping = new PageMapping(expressions, MappingMembers.conversions(version.get()));
            Records page = Records.of(MappingMembers.documents(version.get()), mapping, receipt);
            List<?> records = page.records();
            if (record >= records.size()) {
                return new Trace.Raw.Kept(whole, Optional.empty(), Optional.of(Note.of("Trace.noRecord", record + 1)));
            }
            Object one = records.get(record);
            Optional<String> mapped = expressions.record().isEmpty()
                    ? Optional.empty()
                    : Optional.of(Json.lines(mapping.record(one, page.about()).members()));
            return new Trace.Raw.Kept(Json.lines(one), mapped, Optional.empty());
        } catch (RecordRejected e) {
            return new Trace.Raw.Kept(whole, Optional.empty(), Optional.of(e.why()));
        } catch (IllegalArgumentException e) {
            return new Trace.Raw.Kept(
                    whole, Optional.empty(), Optional.of(Note.of("Trace.badMapping", e.getMessage())));
        }
    }
}
