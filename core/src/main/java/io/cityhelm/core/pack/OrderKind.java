package io.cityhelm.core.pack;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * A sort of order, with its wording and its clocks.
 *
 * @param id lowercase-kebab, unique in the pack
 * @param name by language
 * @param template wording by language, {@code {place}}, {@code {incident}} and {@code {task}} stand for what is filled in
 * @param windows stage windows, one entry a grade, index 0 for grade Ⅰ
 */
public record OrderKind(String id, Map<String, String> name, Map<String, String> template, List<Windows> windows) {

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
}
