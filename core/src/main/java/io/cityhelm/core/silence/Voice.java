package io.cityhelm.core.silence;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Whether a source speaks, as it is told to people. Pure: the same states and words give the same voice.
 *
 * @param since when the state began
 */
public record Voice(State state, Instant since) {

    /** How a source stands. */
    public enum State {
        /** 停用: nobody expects it to speak. */
        OFF,
        /** 等待: switched on, and nothing came yet, nor had to. */
        LISTENING,
        /** 正常. */
        SPEAKING,
        /** 静默: it has been silent for longer than it may. */
        SILENT,
        /** 恢复中: it speaks again, and has not yet done so for as long as it may be silent: one word is no recovery. */
        RETURNING;

        /** Whether people are told that it is silent. */
        public boolean isTold() {
            return this == SILENT || this == RETURNING;
        }
    }

    /** What is noticed at a look. */
    public enum Notice {
        /** It is not expected to speak. */
        OFF,
        /** It said something since the last look. */
        HEARD,
        /** Nothing new, and nothing had to come. */
        PATIENT,
        /** It should have spoken, and did not. */
        OVERDUE
    }

    /** Of a source that is looked at for the first time. @param told whether people were told before that it is silent */
    public static Voice first(boolean told, Instant now) {
        return new Voice(told ? State.SILENT : State.LISTENING, now);
    }

    /** What a look notices. @param before the last word at the look before; empty for none */
    public static Notice notice(Hearing hearing, Patience patience, Optional<Instant> before, Instant now) {
        if (!hearing.on()) {
            return Notice.OFF;
        }
        if (hearing.isOverdue(patience, now)) {
            return Notice.OVERDUE;
        }
        Optional<Instant> word = hearing.word(patience).filter(at -> !at.isBefore(hearing.since()));
        return word.isPresent() && !word.equals(before) ? Notice.HEARD : Notice.PATIENT;
    }

    /** After a look. @param settling how long it has to speak before people are told that it does again */
    public Voice after(Notice notice, Duration settling, Instant now) {
        State next = switch (notice) {
            case OFF -> State.OFF;
            case OVERDUE -> State.SILENT;
            case HEARD ->
                switch (state) {
                    case OFF, LISTENING, SPEAKING -> State.SPEAKING;
                    case SILENT -> State.RETURNING;
                    case RETURNING -> settled(settling, now);
                };
            case PATIENT ->
                switch (state) {
                    case OFF -> State.LISTENING;
                    case LISTENING, SPEAKING, SILENT -> state;
                    case RETURNING -> settled(settling, now);
                };
        };
        return next == state ? this : new Voice(next, now);
    }

    private State settled(Duration settling, Instant now) {
        return now.isBefore(since.plus(settling)) ? State.RETURNING : State.SPEAKING;
    }
}
