package io.cityhelm.core.xml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.cityhelm.core.xml.XmlPull.Step;
import io.cityhelm.core.xml.XmlRejectedException.Reason;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class XmlPullTest {

    private static final XmlPull.Limits LIMITS = new XmlPull.Limits(8, 100_000, 20);
    private static final String GOOD = "<?xml version='1.0'?><w:all xmlns:w='u' n='2'><one id='a'>甲<!-- no"
            + " --><b>2</b></one><two/><one>丙</one></w:all>";

    @TempDir
    private Path folder;

    @Test
    void givenADocument_whenItsElementsAreTakenOut_thenTheyAreThereWithAllThatIsInThem() throws Exception {
        XmlPull pull = pull(GOOD.getBytes(StandardCharsets.UTF_8));

        assertThat(pull.next()).isEqualTo(Step.START);
        assertThat(pull.name()).isEqualTo("all");
        assertThat(pull.attributes()).isEqualTo(Map.of("n", "2"));
        assertThat(pull.next()).isEqualTo(Step.START);
        XmlElement one = pull.element();
        assertThat(one.text()).isEqualTo("甲");
        assertThat(one.attribute("id")).contains("a");
        assertThat(one.children()).extracting(XmlElement::name).containsExactly("b");
        assertThat(pull.next()).isEqualTo(Step.START);
        assertThat(pull.name()).isEqualTo("two");
        pull.skip();
        assertThat(pull.next()).isEqualTo(Step.START);
        assertThat(pull.element().text()).isEqualTo("丙");
        assertThat(pull.next()).isEqualTo(Step.END);
        assertThat(pull.next()).isEqualTo(Step.FINISHED);
        assertThat(pull.next()).isEqualTo(Step.FINISHED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GB18030", "UTF-16", "UTF-8"})
    void givenAnotherEncoding_whenItIsDeclared_thenItIsReadInIt(String encoding) throws Exception {
        String document = "<?xml version=\"1.0\" encoding=\"" + encoding + "\"?><a>西湖</a>";
        XmlPull pull = pull(document.getBytes(Charset.forName(encoding)));

        pull.next();
        assertThat(pull.element().text()).isEqualTo("西湖");
    }

    @Test
    void givenAnEntity_whenItReadsAFileOrGrows_thenTheDocumentIsRefused() throws Exception {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "SECRET");
        assertThat(reason("<!DOCTYPE a [<!ENTITY e SYSTEM '" + secret.toUri() + "'>]><a>&e;</a>"))
                .isEqualTo(Reason.DOCUMENT_TYPE);
        assertThat(reason("<!DOCTYPE a [<!ENTITY b 'xxxxxxxxxx'><!ENTITY c '&b;&b;&b;'>]><a>&c;</a>"))
                .isEqualTo(Reason.DOCUMENT_TYPE);
    }

    @Test
    void givenTooMuchOfAnything_whenRead_thenItIsRefused() {
        assertThat(reason("<a>".repeat(9) + "</a>".repeat(9))).isEqualTo(Reason.TOO_DEEP);
        assertThat(reason("<a>" + "x".repeat(100_001) + "</a>")).isEqualTo(Reason.TOO_LARGE);
        assertThat(reason("<a>" + "<b/>".repeat(21) + "</a>")).isEqualTo(Reason.TOO_LARGE);
        assertThat(reason("<a x='" + "x".repeat(400_000) + "'/>")).isEqualTo(Reason.TOO_LARGE);
        assertThat(reason("<a><!--" + "x".repeat(400_000) + "--></a>")).isEqualTo(Reason.TOO_LARGE);
        assertThat(reason("<a>")).isEqualTo(Reason.NOT_XML);
        assertThat(reason("")).isEqualTo(Reason.NOT_XML);
        assertThat(reason("<?xml version='1.0' encoding='klingon'?><a/>")).isEqualTo(Reason.NOT_XML);
        assertThat(catchThrowableOfType(
                                XmlRejectedException.class,
                                () -> all(new ByteArrayInputStream(new byte[] {'<', 'a', '>', (byte) 0xC3, '<'})))
                        .reason())
                .isEqualTo(Reason.NOT_XML);
    }

    @Test
    void givenADiskThatFails_whenRead_thenThatIsSaidAndNotThatTheDocumentIsBad() {
        InputStream broken = new InputStream() {
            private int at;

            @Override
            public int read() throws IOException {
                if (at == 3) {
                    throw new IOException("the disk");
                }
                return "<a>".charAt(at++);
            }
        };

        assertThat(catchThrowableOfType(IOException.class, () -> all(broken))).hasMessage("the disk");
    }

    @Property(tries = 500)
    void whateverIsTurnedAround_theReadingEnds(
            @ForAll @IntRange(min = 0, max = 120) int at, @ForAll byte instead, @ForAll @IntRange(max = 120) int length)
            throws IOException {
        byte[] bytes = GOOD.getBytes(StandardCharsets.UTF_8);
        bytes[Math.min(at, bytes.length - 1)] = instead;
        try {
            all(new ByteArrayInputStream(bytes, 0, Math.min(bytes.length, 20 + length)));
        } catch (XmlRejectedException e) {
            assertThat(e.reason()).isNotNull();
        }
    }

    private static void all(InputStream in) throws XmlRejectedException, IOException {
        XmlPull pull = XmlPull.of(in, LIMITS);
        boolean first = true;
        for (Step step = pull.next(); step != Step.FINISHED; step = pull.next()) {
            if (step == Step.START && !first) {
                pull.element();
            }
            first = false;
        }
    }

    private static Reason reason(String document) {
        return catchThrowableOfType(XmlRejectedException.class, () -> {
                    XmlPull pull = pull(document.getBytes(StandardCharsets.UTF_8));
                    pull.next();
                    pull.element();
                })
                .reason();
    }

    private static XmlPull pull(byte[] document) throws XmlRejectedException, IOException {
        return XmlPull.of(new ByteArrayInputStream(document), LIMITS);
    }
}
