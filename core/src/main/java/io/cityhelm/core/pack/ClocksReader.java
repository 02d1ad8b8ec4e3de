package io.cityhelm.core.pack;

import io.cityhelm.core.calling.Rung;
import io.cityhelm.core.scope.ByScope;
import io.cityhelm.core.scope.Mode;
import io.cityhelm.core.scope.Scope;
import io.cityhelm.core.worktime.WorkCalendar;
import java.time.Duration;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/** Reads {@code windows.yaml}, {@code ladders.yaml} and {@code calendar.yaml}. */
final class ClocksReader {

    private final YamlReading yaml;
    private final Consumer<PackProblem> problems;

    ClocksReader(YamlReading yaml, Consumer<PackProblem> problems) {
        this.yaml = yaml;
        this.problems = problems;
    }

    Clocks clocks(Map<PackFile, YamlNode> files, ZoneId zone) {
        CalendarReader reader = new CalendarReader(yaml, problems, zone);
        YamlNode file = files.get(PackFile.CALENDAR);
        WorkCalendar calendar = reader.calendar(file);
        return new Clocks(
                byScope(files.get(PackFile.WINDOWS), "windows", this::windows),
                byScope(files.get(PackFile.LADDERS), "ladders", node -> yaml.list(node, "steps", this::rung)),
                calendar,
                reader.limits(file, calendar));
    }

    /** Which of two rules for the same would win is nobody's guess: it is a problem of the pack. */
    private <T> ByScope<T> byScope(YamlNode file, String name, Function<YamlNode, T> value) {
        Set<Scope> seen = new HashSet<>();
        return new ByScope<>(yaml.list(file, name, node -> {
            Scope scope = scope(node);
            if (!seen.add(scope)) {
                problems.accept(node.problem("PackProblem.sameScope", name));
            }
            return new ByScope.Entry<>(scope, value.apply(node));
        }));
    }

    private Scope scope(YamlNode node) {
        return new Scope(
                yaml.optionalText(node, "department"),
                yaml.optionalText(node, "category"),
                yaml.optionalText(node, "kind"),
                node.member("mode").map(mode -> yaml.constant(mode, Mode.class)),
                yaml.optionalNumber(node, "grade").map(Double::intValue));
    }

    private StageWindows windows(YamlNode node) {
        return new StageWindows(seconds(node, "deliver"), seconds(node, "accept"), seconds(node, "done"));
    }

    private Optional<Duration> seconds(YamlNode node, String name) {
        return node.member(name).map(found -> yaml.seconds(node, name));
    }

    private Rung rung(YamlNode node) {
        return new Rung(
                yaml.choice(node, "since", Rung.Since.class),
                positive(node),
                yaml.choice(node, "until", Rung.Until.class),
                yaml.choice(node, "call", Rung.Callee.class),
                yaml.choice(node, "channel", Rung.Channel.class));
    }

    private Duration positive(YamlNode node) {
        Duration after = yaml.seconds(node, "after");
        if (after.isNegative()) {
            problems.accept(node.problem("PackProblem.wrongType", after.toSeconds(), "0…"));
            return Duration.ZERO;
        }
        return after;
    }
}
