package io.cityhelm.cockpit.warning;

import io.cityhelm.cockpit.action.Field;
import io.cityhelm.core.text.Messages;
import io.cityhelm.core.warning.Message;
import io.cityhelm.core.warning.Supplement;
import io.cityhelm.core.warning.WarningCommand;
import io.cityhelm.core.warning.WarningId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The fields of a cancellation: in English too where the warning was. Holds no node. */
final class WarningEnding {

    private static final Messages ENGLISH = Messages.in(Locale.ENGLISH);

    private final Message old;
    private final Messages messages;
    private final Field.Words headline;
    private final Field.Words reason;
    private final Field.Words englishHeadline;
    private final Field.Words englishReason;

    /** @param old what it ends */
    WarningEnding(Message old, Messages messages) {
        this.old = old;
        this.messages = messages;
        this.headline = words("headline", 1);
        this.reason = words("reason", 3);
        this.englishHeadline = words("en-headline", 1);
        this.englishReason = words("en-text", 3);
        headline.text()
                .set(WarningFields.CHINESE.text(
                        "cockpit.warning.cancel.headline",
                        old.bulletin().content().headline()));
        old.supplement()
                .english()
                .ifPresent(english -> englishHeadline
                        .text()
                        .set(ENGLISH.text("cockpit.warning.cancel.headline", english.headline())));
    }

    List<Field> fields() {
        List<Field> fields = new ArrayList<>(List.of(headline, reason));
        if (old.supplement().english().isPresent()) {
            fields.add(englishHeadline);
            fields.add(englishReason);
        }
        return fields;
    }

    WarningCommand command(WarningId id) {
        Optional<Supplement.English> english = old.supplement()
                .english()
                .map(said -> new Supplement.English(said.event(), englishHeadline.words(), englishReason.words(), ""));
        return new WarningCommand.DraftCancel(
                id,
                headline.words(),
                reason.words(),
                new Supplement(english, old.supplement().shapes()));
    }

    private Field.Words words(String field, int lines) {
        return Field.Words.of(
                field,
                messages.text("cockpit.warning.field." + field),
                messages.text("cockpit.warning.prompt." + field),
                lines);
    }
}
