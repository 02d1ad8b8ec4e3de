package io.cityhelm.core.warning;

import java.time.Instant;
import java.util.Optional;

/**
 * A message with what became of it.
 *
 * @param draftedBy an account
 * @param decidedBy who approved or refused it
 * @param note what they said
 * @param receipt of the platform
 * @param reason of the platform, when it refused
 * @param since when the stage began
 * @param acknowledged what somebody said to the platform's no, or to its silence; older states have none
 * @param supplement what it says beside its Chinese words; older states have none
 */
public record Message(
        Bulletin bulletin,
        MessageStage stage,
        String draftedBy,
        Optional<String> decidedBy,
        String note,
        Optional<String> receipt,
        Optional<String> reason,
        Instant since,
        Optional<Acknowledgement> acknowledged,
        Supplement supplement) {

    public Message {
        supplement = supplement == null ? Supplement.NONE : supplement;
        acknowledged = acknowledged == null ? Optional.empty() : acknowledged;
    }

    static Message drafted(Bulletin bulletin, String by, Instant at) {
        return new Message(
                bulletin,
                MessageStage.DRAFTED,
                by,
                Optional.empty(),
                "",
                Optional.empty(),
                Optional.empty(),
                at,
                Optional.empty(),
                Supplement.NONE);
    }

    Message supplemented(Supplement more) {
        return new Message(bulletin, stage, draftedBy, decidedBy, note, receipt, reason, since, acknowledged, more);
    }

    Message decided(MessageStage next, String by, String said, Instant at) {
        return new Message(
                bulletin, next, draftedBy, Optional.of(by), said, receipt, reason, at, acknowledged, supplement);
    }

    Message accepted(String number, Instant at) {
        return new Message(
                bulletin,
                MessageStage.ACCEPTED,
                draftedBy,
                decidedBy,
                note,
                Optional.of(number),
                reason,
                at,
                acknowledged,
                supplement);
    }

    /** What was said to the silence before was not said to this. */
    Message rejected(String why, Instant at) {
        return new Message(
                bulletin,
                MessageStage.REJECTED,
                draftedBy,
                decidedBy,
                note,
                receipt,
                Optional.of(why),
                at,
                Optional.empty(),
                supplement);
    }

    Message acknowledged(Acknowledgement said) {
        return new Message(
                bulletin, stage, draftedBy, decidedBy, note, receipt, reason, since, Optional.of(said), supplement);
    }

    /** Its time is over: one that never got through is no longer tried. */
    Message over(Instant at) {
        boolean waits = stage == MessageStage.DRAFTED || stage == MessageStage.RELEASED;
        return waits
                ? new Message(
                        bulletin,
                        MessageStage.LAPSED,
                        draftedBy,
                        decidedBy,
                        note,
                        receipt,
                        reason,
                        at,
                        acknowledged,
                        supplement)
                : this;
    }
}
