package io.cityhelm.connect.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class SettlingTest {

    private static final Path A = Path.of("a.yaml");
    private static final Path B = Path.of("b.yaml");

    @Test
    void what_is_written_in_pieces_counts_once_it_rests() {
        Settling settling = new Settling(Map.of(A, stamp(1)));

        assertThat(settling.look(Map.of(A, stamp(2)))).isEmpty();
        assertThat(settling.look(Map.of(A, stamp(3)))).as("it still grows").isEmpty();
        assertThat(settling.look(Map.of(A, stamp(3)))).containsExactly(A);
        assertThat(settling.look(Map.of(A, stamp(3)))).isEmpty();
    }

    @Test
    void a_file_that_is_put_in_the_place_of_another_never_went() {
        Settling settling = new Settling(Map.of(A, stamp(1), B, stamp(1)));

        assertThat(settling.look(Map.of(B, stamp(1))))
                .as("for a moment it is not there")
                .isEmpty();
        assertThat(settling.look(Map.of(A, stamp(2), B, stamp(1)))).isEmpty();
        assertThat(settling.look(Map.of(A, stamp(2), B, stamp(1)))).containsExactly(A);
    }

    @Test
    void one_that_came_or_went_is_told_and_one_that_is_as_before_is_not() {
        Settling settling = new Settling(Map.of(A, stamp(1)));

        settling.look(Map.of(B, stamp(1)));
        assertThat(settling.look(Map.of(B, stamp(1)))).containsExactly(A, B);
        settling.look(Map.of(B, stamp(2)));
        assertThat(settling.look(Map.of(B, stamp(1)))).isEmpty();
        assertThat(settling.look(Map.of(B, stamp(1)))).isEmpty();
    }

    @Property(tries = 300)
    void whatever_happened_in_the_end_it_is_known_as_it_is(
            @ForAll @Size(max = 30) List<@IntRange(min = 0, max = 3) Integer> steps) {
        Settling settling = new Settling(Map.of());
        Map<Path, Stamp> known = new HashMap<>();
        List<Integer> all = new ArrayList<>(steps);
        int last = steps.isEmpty() ? 0 : steps.getLast();
        all.addAll(List.of(last, last));
        for (int step : all) {
            Map<Path, Stamp> now = step == 0 ? Map.of() : Map.of(A, stamp(step));
            for (Path changed : settling.look(now)) {
                assertThat(Set.of(A)).contains(changed);
                if (now.containsKey(changed)) {
                    known.put(changed, now.get(changed));
                } else {
                    known.remove(changed);
                }
            }
        }
        assertThat(known).isEqualTo(last == 0 ? Map.of() : Map.of(A, stamp(last)));
    }

    private static Stamp stamp(int size) {
        return new Stamp(Instant.EPOCH, size);
    }
}
