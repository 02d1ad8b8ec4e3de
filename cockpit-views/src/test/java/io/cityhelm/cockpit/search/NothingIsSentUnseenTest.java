package io.cityhelm.cockpit.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityhelm.cockpit.handling.HandlingFixture;
import io.cityhelm.cockpit.handling.TypedStand;
import io.cityhelm.core.command.Request;
import io.cityhelm.core.force.AssignmentCommand;
import io.cityhelm.core.force.UnitRef;
import io.cityhelm.core.incident.Grade;
import io.cityhelm.core.incident.IncidentId;
import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** Whatever is typed and whichever keys are pressed: nothing reaches the journal but by Enter on a preview. */
class NothingIsSentUnseenTest {

    private enum Key {
        TYPE,
        ENTER_DOWN,
        ENTER_UP,
        UP,
        DOWN,
        TAB,
        ESCAPE,
        CLICK,
        REFRESH,
        /** Somebody of another level sits down, and looks at an incident. */
        SIT
    }

    /** @param line what is typed by {@code TYPE} */
    private record Step(Key key, String line) {}

    private static final AtomicLong CONFIRMED = new AtomicLong();
    private static TypedStand stand;
    private static IncidentId looked;

    @BeforeContainer
    static void open() throws Exception {
        stand = new TypedStand(Files.createTempDirectory("unseen"));
        for (int i = 0; i < 6; i++) {
            stand.city.alert("alert " + i, "chemical-leak", Grade.II, "曙光路");
            looked = stand.city.incident(HandlingFixture.AT_DISTRICT, "incident " + i, "chemical-leak", Grade.I, "曙光路");
        }
        stand.city.verify(HandlingFixture.AT_DISTRICT, looked, Grade.I);
        stand.city.done(
                HandlingFixture.AT_DISTRICT,
                Request.of(new AssignmentCommand.Dispatch(
                        new UnitRef("fire-1", "消防车01号", "engine", "fire-rescue", HandlingFixture.DISTRICT),
                        looked,
                        "")));
        stand.enter(HandlingFixture.AT_DISTRICT);
    }

    @AfterContainer
    static void close() throws Exception {
        stand.close();
        assertThat(CONFIRMED.get()).as("the test has seen sending at all").isPositive();
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        Arbitrary<String> verb = Arbitraries.of(
                "下达",
                "order",
                "xd",
                "转派",
                "respond",
                "verify",
                "核实",
                "close",
                "note",
                "ack",
                "shelve",
                "undo",
                "撤回",
                "escalate",
                "regrade",
                "handle",
                "dismiss",
                "promote",
                "clear",
                "report",
                "hand-down",
                "go",
                "enter",
                "挂账",
                "put-off",
                "同意挂账",
                "恢复办理",
                "督办事件",
                "watch",
                "jcdb",
                "全部释放",
                "release",
                "画图",
                "draw",
                "发布预警",
                "publish",
                "gxyj",
                "update-warning",
                "cancel-warning",
                "解除发布",
                "知悉");
        Arbitrary<String> part = Arbitraries.of(
                "消防",
                "fire-rescue",
                "#0001",
                "2",
                "1h",
                "3天",
                "暴雨",
                "橙色",
                "330106002",
                "because it burns",
                "立即处置",
                "",
                "x");
        Arbitrary<String> near = verb.flatMap(v -> part.flatMap(p -> part.map(q -> (v + " " + p + " " + q).strip())));
        Arbitrary<String> lines = Arbitraries.frequencyOf(
                Tuple.of(6, near), Tuple.of(1, Arbitraries.strings().ofMaxLength(30)));
        Arbitrary<Key> keys = Arbitraries.frequency(
                Tuple.of(5, Key.TYPE),
                Tuple.of(6, Key.ENTER_DOWN),
                Tuple.of(6, Key.ENTER_UP),
                Tuple.of(1, Key.UP),
                Tuple.of(1, Key.DOWN),
                Tuple.of(1, Key.TAB),
                Tuple.of(1, Key.ESCAPE),
                Tuple.of(1, Key.CLICK),
                Tuple.of(1, Key.REFRESH),
                Tuple.of(1, Key.SIT));
        return keys.flatMap(key -> lines.map(line -> new Step(key, line)))
                .list()
                .ofMinSize(4)
                .ofMaxSize(14);
    }

    @Property(tries = 2000)
    void nothing_reaches_the_journal_but_by_enter_on_a_preview(@ForAll("steps") List<Step> steps) throws Exception {
        stand.reset();
        for (Step step : steps) {
            boolean shown = stand.form().isPresent();
            long before = stand.city.ledger.journal().lastSequence();
            press(step, shown);
            long written = stand.city.ledger.journal().lastSequence() - before;
            if (written > 0) {
                assertThat(shown).as("a preview stood there before the key").isTrue();
                assertThat(step.key()).isEqualTo(Key.ENTER_DOWN);
                CONFIRMED.incrementAndGet();
            }
            if (!shown && stand.form().isPresent()) {
                assertThat(step.key())
                        .as("a preview opens when Enter is let go, or by a click")
                        .isIn(Key.ENTER_UP, Key.CLICK);
            }
        }
    }

    /** Keys go to the preview while one is open, as they do on the screen. */
    private static void press(Step step, boolean shown) {
        switch (step.key()) {
            case TYPE -> {
                if (!shown) {
                    stand.type(step.line());
                }
            }
            case ENTER_DOWN -> {
                if (shown) {
                    stand.form().orElseThrow().confirm();
                } else {
                    stand.bar.enterPressed();
                }
            }
            case ENTER_UP -> {
                if (!shown) {
                    stand.bar.enterReleased();
                }
            }
            case UP -> stand.bar.move(-1);
            case DOWN -> stand.bar.move(1);
            case TAB -> assertThat(stand.bar.complete()).isIn(true, false);
            case ESCAPE -> stand.form().ifPresent(form -> form.drop());
            case CLICK -> {
                if (!shown) {
                    stand.bar.choose(0);
                }
            }
            case REFRESH -> stand.refresh();
            case SIT -> {
                if (!shown) {
                    stand.enter(step.line().length() % 2 == 0 ? HandlingFixture.AT_CITY : HandlingFixture.AT_DISTRICT);
                    stand.select(looked);
                }
            }
        }
    }
}
