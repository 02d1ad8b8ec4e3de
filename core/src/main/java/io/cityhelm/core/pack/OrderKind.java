package io.cityhelm.core.pack;

import io.cityhelm.core.jurisdiction.Level;
import io.cityhelm.core.security.Role;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A sort of order, with its wording and its clocks.
 *
 * @param id lowercase-kebab, unique in the pack
 * @param name by language
 * @param template wording by language, {@code {place}}, {@code {incident}} and {@code {task}} stand for what is filled in
 * @param windows stage windows, one entry a grade, index 0 for grade Ⅰ
 * @param answer what its department is asked to state, in the order of the form; may be empty
 * @param approval whose consent it needs before it leaves; empty when it needs none
 * @param reminder how it reminds its department by itself; empty when it does not
 */
public record OrderKind(
        String id,
        Map<String, String> name,
        Map<String, String> template,
        List<Windows> windows,
        List<AnswerField> answer,
        Optional<Approval> approval,
        Optional<Reminder> reminder) {

    /** The windows for a grade, 1 (Ⅰ) to 4 (Ⅳ). */
    public Windows windows(int grade) {
        return windows.get(grade - 1);
    }

    /**
     * How long each stage may take, counted from the end of the stage before.
     *
     * @param deliver from issued to delivered to the department's system
     * @param accept from delivered to accepted
     * @param done from accepted to done
     */
    public record Windows(Duration deliver, Duration accept, Duration done) {}

    /**
     * One thing that a department is asked to state.
     *
     * @param id lowercase-kebab, unique in the form
     * @param name by language
     * @param requiredAt the answers that have to state it: read, accepted, in-progress, done, declined, returned
     * @param choices what can be chosen, for a choice
     * @param least the lowest number that makes sense
     * @param most the highest
     * @param future whether an instant has to lie after the answer
     */
    public record AnswerField(
            String id,
            Map<String, String> name,
            Type type,
            List<Answering> requiredAt,
            List<Choice> choices,
            Optional<Double> least,
            Optional<Double> most,
            boolean future) {

        /** How a value is to be read. */
        public enum Type {
            TEXT,
            NUMBER,
            INSTANT,
            CHOICE
        }

        /** The answers of a department. */
        public enum Answering {
            READ,
            ACCEPTED,
            IN_PROGRESS,
            DONE,
            DECLINED,
            RETURNED
        }

        /** One thing to choose. */
        public record Choice(String id, Map<String, String> name) {}
    }

    /** 催办. @param every between one reminder and the next @param most how many there are at most */
    public record Reminder(Duration every, int most) {}

    /**
     * 逐级审批.
     *
     * @param role id of the least role of the second person
     * @param level the lowest level at which that person sits
     * @param within how long the decision may take
     */
    public record Approval(Role role, Level level, Duration within) {}
}
