package io.cityhelm.core.scope;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class ByScopeTest {

    private static final Matter LEAK = new Matter("dispatch", "leak", 1, "fire", Mode.WAR);

    private static final Scope CATEGORY = scope(null, "leak", null, null, null);
    private static final Scope DEPARTMENT = scope("fire", null, null, null, null);
    private static final Scope GRADE_IN_WAR = scope(null, null, null, Mode.WAR, 1);
    private static final Scope OTHER = scope("police", "leak", "dispatch", Mode.WAR, 1);

    @Test
    void given_rules_of_one_part_when_both_apply_then_the_department_goes_before_the_category() {
        assertThat(of(Scope.ALL, CATEGORY, DEPARTMENT).of(LEAK)).contains(DEPARTMENT);
    }

    @Test
    void given_a_rule_of_two_parts_when_it_applies_then_it_goes_before_every_rule_of_one() {
        assertThat(of(DEPARTMENT, GRADE_IN_WAR, CATEGORY).of(LEAK)).contains(GRADE_IN_WAR);
    }

    @Test
    void given_a_rule_for_another_department_when_looked_up_then_it_never_applies() {
        assertThat(of(OTHER).of(LEAK)).isEmpty();
        assertThat(of(OTHER, Scope.ALL).of(LEAK)).contains(Scope.ALL);
    }

    @Test
    void given_a_part_that_the_most_specific_rule_lacks_when_picked_then_the_next_one_gives_it() {
        ByScope<Optional<String>> figures = new ByScope<>(List.of(
                new ByScope.Entry<>(Scope.ALL, Optional.of("general")),
                new ByScope.Entry<>(DEPARTMENT, Optional.empty())));

        assertThat(figures.pick(LEAK, figure -> figure)).contains("general");
    }

    @Property(seed = "20261122", tries = 200)
    void the_order_in_which_rules_are_written_never_matters(@ForAll Random random) {
        List<Scope> rules = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            Scope rule = scope(
                    random.nextBoolean() ? "fire" : null,
                    random.nextBoolean() ? "leak" : null,
                    random.nextBoolean() ? "dispatch" : null,
                    random.nextBoolean() ? Mode.WAR : null,
                    random.nextBoolean() ? 1 : null);
            if (!rules.contains(rule)) {
                rules.add(rule);
            }
        }
        Optional<Scope> found = of(rules.toArray(Scope[]::new)).of(LEAK);
        Collections.shuffle(rules, random);

        assertThat(of(rules.toArray(Scope[]::new)).of(LEAK)).isEqualTo(found);
    }

    private static ByScope<Scope> of(Scope... rules) {
        return new ByScope<>(List.of(rules).stream()
                .map(rule -> new ByScope.Entry<>(rule, rule))
                .toList());
    }

    private static Scope scope(String department, String category, String kind, Mode mode, Integer grade) {
        return new Scope(
                Optional.ofNullable(department),
                Optional.ofNullable(category),
                Optional.ofNullable(kind),
                Optional.ofNullable(mode),
                Optional.ofNullable(grade));
    }
}
