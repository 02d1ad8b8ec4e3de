package io.cityhelm.core.pack;

import io.cityhelm.core.duty.Duty;
import io.cityhelm.core.duty.Roster;
import io.cityhelm.core.duty.Shift;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads {@code roster.yaml}. */
final class RosterReader {

    private final YamlReading yaml;
    private final Consumer<PackProblem> problems;

    RosterReader(YamlReading yaml, Consumer<PackProblem> problems) {
        this.yaml = yaml;
        this.problems = problems;
    }

    Duties duties(YamlNode file, ZoneId zone) {
        Map<String, Shift> shifts = yaml.list(file, "shifts", this::shift).stream()
                .collect(Collectors.toMap(Shift::id, Function.identity(), (one, other) -> one));
        List<Duty> duties = new ArrayList<>();
        yaml.list(file, "duties", node -> node)
                .forEach(node -> shift(node, shifts).ifPresent(shift -> add(duties, duty(node, shift), node)));
        return new Duties(new Roster(zone, duties), yaml.seconds(file, "longest-delegation"));
    }

    private Shift shift(YamlNode node) {
        return new Shift(
                yaml.text(node, "id"),
                yaml.texts(node, "name"),
                LocalTime.parse(yaml.text(node, "from")),
                LocalTime.parse(yaml.text(node, "to")));
    }

    private Optional<Shift> shift(YamlNode node, Map<String, Shift> shifts) {
        String id = yaml.text(node, "shift");
        if (!shifts.containsKey(id)) {
            problems.accept(
                    node.member("shift").orElse(node).problem("PackProblem.unknownId", id, PackFile.ROSTER.fileName()));
        }
        return Optional.ofNullable(shifts.get(id));
    }

    private Duty duty(YamlNode node, Shift shift) {
        Set<DayOfWeek> days = node.member("days").map(YamlNode::items).orElse(List.of()).stream()
                .map(day -> yaml.constant(day, DayOfWeek.class))
                .collect(Collectors.toSet());
        return new Duty(
                yaml.code(node, "jurisdiction"),
                shift,
                days.isEmpty() ? EnumSet.allOf(DayOfWeek.class) : days,
                yaml.text(node, "officer"),
                yaml.words(node, "deputies"));
    }

    /** Two persons on duty at once, and a deputy of oneself, are nobody's meaning. */
    private void add(List<Duty> duties, Duty duty, YamlNode node) {
        if (duties.stream().anyMatch(duty::collides)) {
            problems.accept(node.problem("PackProblem.twoOnDuty", duty.jurisdiction()));
        }
        if (duty.deputies().contains(duty.officer())) {
            problems.accept(node.problem("PackProblem.ownDeputy", duty.officer()));
        }
        duties.add(duty);
    }
}
