package io.cityhelm.cockpit.mappingbench;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityhelm.cockpit.crossing.Background;
import io.cityhelm.core.pack.SmallCity;
import io.cityhelm.core.text.Messages;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What the bench shows while somebody writes. */
class BenchModelTest {

    static final String FILE = """
        id: delays
        name: {zh: 延误, en: Delays}
        kind: http-poll
        yields: samples
        url: ${env:NOWHERE}/samples
        map:
          items: rows
          record: '{"indicator": zb, "jurisdiction": $string(qh), "value": v, "at": sj}'
        """;
    static final String DOCUMENT = """
        {"rows": [{"zb": "delay", "qh": 990101, "v": 1.5, "sj": "2020-01-01T08:00:00+08:00"},
                  {"zb": "pulse", "qh": 990101, "v": 1.5, "sj": "2020-01-01T08:00:00+08:00"}]}
        """;

    private final BenchModel model = model(Background.inline());

    private static BenchModel model(Background background) {
        return new BenchModel(SmallCity.pack(), Clock.systemUTC(), Messages.in(Locale.ENGLISH), background);
    }

    @Test
    void each_record_is_shown_raw_mapped_and_with_what_becomes_of_it() {
        model.run(FILE, DOCUMENT);
        BenchModel.Result result = model.result().get();

        assertThat(result.said()).isEqualTo("2 records: 1 taken, 1 rejected. Nothing was stored or sent");
        assertThat(result.isGood()).isFalse();
        assertThat(result.rows().getFirst().raw()).contains("\"zb\":\"delay\"");
        assertThat(result.rows().getFirst().mapped()).contains("\"indicator\":\"delay\"");
        assertThat(result.rows().getFirst().rejected()).isEmpty();
        assertThat(result.rows().getLast().rejected()).contains("the city pack has no indicator \"pulse\"");
    }

    @Test
    void what_is_wrong_with_the_file_is_said_with_its_line_and_an_edit_mends_it() {
        model.run(FILE.replace("$string(qh)", "$string(qh"), DOCUMENT);
        assertThat(model.result().get().said()).startsWith("link.yaml:8: not a JSONata expression");
        assertThat(model.result().get().rows()).isEmpty();

        model.run(FILE, "");
        assertThat(model.result().get().said()).isEqualTo("The file is good; now paste a sample");
        model.run(FILE, "no json");
        assertThat(model.result().get().said()).startsWith("The document as a whole would be rejected");
        model.run("", DOCUMENT);
        assertThat(model.result().get()).isEqualTo(BenchModel.Result.NOTHING);
    }

    @Test
    void what_goes_out_cannot_be_tried() {
        model.run("""
            id: orders
            name: {zh: 指令, en: Orders}
            kind: orders
            url: ${env:NOWHERE}
            secret: ${env:NOBODY}
            departments: ["*"]
            """, DOCUMENT);

        assertThat(model.result().get().said()).contains("orders go out");
    }

    @Test
    void an_answer_to_an_older_question_comes_too_late() {
        Later later = new Later();
        BenchModel slow = model(later);
        slow.run(FILE, DOCUMENT);
        slow.run(FILE, "");
        later.waiting.removeLast().run();
        later.waiting.removeLast().run();

        assertThat(slow.result().get().said()).isEqualTo("The file is good; now paste a sample");
    }

    private static final class Later implements Background {
        private final Deque<Runnable> waiting = new ArrayDeque<>();

        @Override
        public <T> void run(Callable<T> work, Consumer<T> onScreen, Consumer<Exception> onFailure) {
            waiting.add(() -> Background.inline().run(work, onScreen, onFailure));
        }

        @Override
        public void onScreen(Runnable action) {
            action.run();
        }
    }
}
