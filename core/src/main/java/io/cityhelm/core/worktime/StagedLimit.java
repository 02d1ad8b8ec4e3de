package io.cityhelm.core.worktime;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * 分段时限: the limits of a category, one after the other, each on a clock of its own (围护 → 修复 → 恢复).
 *
 * @param stages in sequence
 */
public record StagedLimit(List<Stage> stages) {

    /** One stage. @param name by language @param time how much of its clock it may take */
    public record Stage(Map<String, String> name, WorkClock clock, Duration time) {}

    /** A stage and when it is over. */
    public record Due(Stage stage, Instant at) {}

    public StagedLimit {
        stages = List.copyOf(stages);
    }

    /** When each stage is over, when each takes all of its time. */
    public List<Due> from(Instant begin, WorkCalendar calendar) {
        List<Due> all = new ArrayList<>();
        Instant at = begin;
        for (Stage stage : stages) {
            at = calendar.plus(at, stage.time(), stage.clock());
            all.add(new Due(stage, at));
        }
        return List.copyOf(all);
    }
}
