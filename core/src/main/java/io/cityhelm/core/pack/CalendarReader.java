package io.cityhelm.core.pack;

import io.cityhelm.core.worktime.StagedLimit;
import io.cityhelm.core.worktime.WorkCalendar;
import io.cityhelm.core.worktime.WorkClock;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Reads {@code calendar.yaml}. */
final class CalendarReader {

    private static final long SECONDS_AN_HOUR = 3600;

    private final YamlReading yaml;
    private final Consumer<PackProblem> problems;
    private final ZoneId zone;

    CalendarReader(YamlReading yaml, Consumer<PackProblem> problems, ZoneId zone) {
        this.yaml = yaml;
        this.problems = problems;
        this.zone = zone;
    }

    WorkCalendar calendar(YamlNode file) {
        try {
            return new WorkCalendar(
                    zone,
                    file.member("days").map(YamlNode::items).orElse(List.of()).stream()
                            .map(day -> yaml.constant(day, DayOfWeek.class))
                            .collect(Collectors.toSet()),
                    yaml.list(file, "hours", this::hours),
                    dates(file, "holidays"),
                    dates(file, "workdays"));
        } catch (DateTimeException | IllegalArgumentException e) {
            problems.accept(file.member("hours").orElse(file).problem("PackProblem.calendar", e.getMessage()));
            return WorkCalendar.always(zone);
        }
    }

    /** A day of the working clock is as long as its hours, a day of the emergency clock as long as a day. */
    Map<String, StagedLimit> limits(YamlNode file, WorkCalendar calendar) {
        Map<String, StagedLimit> limits = new LinkedHashMap<>();
        yaml.list(file, "limits", node -> node).forEach(node -> {
            String category = yaml.text(node, "category");
            StagedLimit limit = new StagedLimit(yaml.list(node, "stages", stage -> stage(stage, calendar)));
            if (limits.put(category, limit) != null) {
                problems.accept(node.problem("PackProblem.twice", category));
            }
        });
        return limits;
    }

    private StagedLimit.Stage stage(YamlNode node, WorkCalendar calendar) {
        WorkClock clock = yaml.choice(node, "clock", WorkClock.class);
        double days = yaml.optionalNumber(node, "days").orElse(0.0);
        double hours = yaml.optionalNumber(node, "hours").orElse(0.0);
        long seconds = Math.round(days * calendar.day(clock).toSeconds() + hours * SECONDS_AN_HOUR);
        return new StagedLimit.Stage(yaml.texts(node, "name"), clock, Duration.ofSeconds(Math.max(0, seconds)));
    }

    private WorkCalendar.Hours hours(YamlNode node) {
        return new WorkCalendar.Hours(LocalTime.parse(yaml.text(node, "from")), LocalTime.parse(yaml.text(node, "to")));
    }

    private Set<LocalDate> dates(YamlNode file, String name) {
        return yaml.words(file, name).stream().map(LocalDate::parse).collect(Collectors.toSet());
    }
}
