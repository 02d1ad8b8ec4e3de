package io.cityhelm.core.phrase;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;

/** Typed lines: what is understood, what is asked back, and that nothing breaks it. */
class PhraseReaderTest {

    private static final Lexicon WORDS = Lexicon.of(List.of(
            term(Slot.VERB, "ORDER", "下达", "order", "xd"),
            term(Slot.VERB, "HAND_DOWN", "下放", "hand-down", "xf"),
            term(Slot.VERB, "CLOSE", "结案", "close"),
            term(Slot.VERB, "REGRADE", "调级", "regrade"),
            term(Slot.VERB, "GO", "前往", "go"),
            term(Slot.VERB, "PROMOTE", "立案", "promote"),
            term(Slot.VERB, "SHELVE", "搁置", "shelve"),
            term(Slot.DEPARTMENT, "fire", "消防救援支队", "xfjyzd", "Fire and Rescue"),
            term(Slot.DEPARTMENT, "police", "公安局", "gaj", "Police"),
            term(Slot.DEPARTMENT, "traffic", "交警支队", "jjzd", "Traffic Police"),
            term(Slot.INCIDENT, "1", "20201107-0042", "#0042"),
            term(Slot.GRADE, "II", "二级", "2"),
            term(Slot.LENGTH, "PT30M", "30m", "30分"),
            new Term(Slot.PLACE, "330106", "西湖区", "", "330106", List.of("西湖区", "xhq")),
            new Term(Slot.PLACE, "330199", "西湖区", "", "330199", List.of("西湖区", "xhq"))));

    private final PhraseReader reader = new PhraseReader(WORDS);

    @Example
    void a_verb_an_addressee_and_words_in_chinese_initials_or_english_mean_the_same() {
        for (String line :
                List.of("下达 消防 立即 封堵", "下达消防 立即 封堵", "/xd xf 立即 封堵", "order fire 立即 封堵", "ORDER　Fire 立即 封堵")) {
            Phrase phrase = ready(line);
            assertThat(phrase.verb()).isEqualTo(Verb.ORDER);
            assertThat(phrase.term(Slot.DEPARTMENT).orElseThrow().value())
                    .as(line)
                    .isEqualTo("fire");
            assertThat(phrase.words()).isEqualTo("立即 封堵");
        }
    }

    @Example
    void what_may_be_left_out_is_taken_only_when_it_is_exact() {
        assertThat(ready("close #0042 done").term(Slot.INCIDENT)).isPresent();
        assertThat(ready("close done").term(Slot.INCIDENT)).isEmpty();
        assertThat(ready("close done").words()).isEqualTo("done");
        assertThat(ready("close 2020 was it").words()).isEqualTo("2020 was it");
        assertThat(ready("shelve 30分 known").term(Slot.LENGTH)).isPresent();
        assertThat(ready("shelve 31分 known").words()).isEqualTo("31分 known");
    }

    @Example
    void what_is_missing_or_could_be_several_things_is_listed_with_the_line_that_means_it() {
        assertThat(choices("order ")).hasSize(3);
        assertThat(choices("order 支队")).containsExactly("order fire ", "order traffic ");
        assertThat(ready("order po").term(Slot.DEPARTMENT).orElseThrow().value())
                .isEqualTo("police");
        assertThat(choices("go 西湖区")).containsExactly("go 330106 ", "go 330199 ");
        assertThat(ready("go 330199").term(Slot.PLACE).orElseThrow().value()).isEqualTo("330199");
        assertThat(choices("下")).containsExactly("order ", "hand_down ");
        assertThat(reader.read("hand-down #0042 nowhere")).isEqualTo(new Reading.Wrong(Slot.PLACE, "nowhere"));
        assertThat(reader.read("promote now")).isEqualTo(new Reading.Wrong(Slot.WORDS, "now"));
        assertThat(reader.read("regrade worst")).isEqualTo(new Reading.Wrong(Slot.GRADE, "worst"));
    }

    @Example
    void what_has_no_verb_is_no_command() {
        assertThat(reader.read("西湖")).isInstanceOf(Reading.NoVerb.class);
        assertThat(reader.read("")).isInstanceOf(Reading.NoVerb.class);
        assertThat(reader.read(" / ")).isInstanceOf(Reading.NoVerb.class);
    }

    @Property(tries = 3000)
    void nothing_that_is_typed_breaks_it(@ForAll @StringLength(max = 40) String line) {
        assertThat(reader.read(line)).isNotNull();
        assertThat(reader.read("order " + line)).isNotNull();
    }

    @Property(tries = 2000)
    void words_are_kept_as_they_were_typed(@ForAll @StringLength(min = 1, max = 60) String words) {
        if (reader.read("order fire " + words) instanceof Reading.Ready(Phrase phrase)) {
            assertThat(words).contains(phrase.words());
            assertThat(stripped(words)).isEqualTo(phrase.words().isEmpty() ? stripped(words) : phrase.words());
        }
    }

    @Example
    void blanks_of_every_kind_around_words_are_dropped() {
        assertThat(ready("order fire \u2007\u3000two crews\u00a0\u2007 ").words())
                .isEqualTo("two crews");
    }

    /** Without blanks of any kind, also those that do not break a line, which {@link String#strip} leaves. */
    private static String stripped(String words) {
        return words.replaceAll("^[\\s\\p{Z}\\x1c-\\x1f]+|[\\s\\p{Z}\\x1c-\\x1f]+$", "");
    }

    @Example
    void initials_follow_the_place_of_a_character_in_the_standard() {
        assertThat(Initials.of("消防救援支队")).isEqualTo("xfjyzd");
        assertThat(Initials.of("西湖区")).isEqualTo("xhq");
        assertThat(Initials.of("12345 Hotline")).isEqualTo("12345 hotline");
        assertThat(Initials.of("啊座")).isEqualTo("az");
    }

    private Phrase ready(String line) {
        assertThat(reader.read(line)).as(line).isInstanceOf(Reading.Ready.class);
        return ((Reading.Ready) reader.read(line)).phrase();
    }

    private List<String> choices(String line) {
        assertThat(reader.read(line)).as(line).isInstanceOf(Reading.Choose.class);
        return ((Reading.Choose) reader.read(line))
                .among().stream().map(Reading.Completion::line).toList();
    }

    private static Term term(Slot slot, String value, String... words) {
        return new Term(slot, value, words[0], "", value, List.of(words));
    }
}
