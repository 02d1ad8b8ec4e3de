package io.cityhelm.core.xml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.cityhelm.core.xml.XmlRejectedException.Reason;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SafeXmlTest {

    private static final SafeXml.Limits LIMITS = new SafeXml.Limits(10_000, 8);

    @TempDir
    private Path folder;

    @Test
    void givenADocument_whenRead_thenItsElementsAreThereWithoutTheirPrefixes() throws Exception {
        XmlElement root = XmlElement.read(
                bytes("<?xml version='1.0'?><w:a xmlns:w='u' id='7'> one <b>two</b><c><b>three</b></c></w:a>"), LIMITS);

        assertThat(root.name()).isEqualTo("a");
        assertThat(root.text()).isEqualTo("one");
        assertThat(root.attribute("id")).contains("7");
        assertThat(root.textOf("b")).contains("two");
        assertThat(root.deep("b").map(XmlElement::text)).containsExactly("two", "three");
    }

    @Test
    void givenAnEntityThatReadsAFile_whenRead_thenItIsRefusedUnread() throws Exception {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "SECRET");
        String document = "<!DOCTYPE a [<!ENTITY e SYSTEM '" + secret.toUri() + "'>]><a>&e;</a>";

        assertThat(reason(document)).isEqualTo(Reason.DOCUMENT_TYPE);
    }

    @Test
    void givenADocumentThatGrows_whenRead_thenItIsRefused() {
        assertThat(reason("<!DOCTYPE a [<!ENTITY b 'xxxxxxxxxx'><!ENTITY c '&b;&b;&b;&b;'>]><a>&c;</a>"))
                .isEqualTo(Reason.DOCUMENT_TYPE);
    }

    @Test
    void givenTooMuchOfEverything_whenRead_thenItIsRefused() {
        assertThat(reason("<a>".repeat(9) + "</a>".repeat(9))).isEqualTo(Reason.TOO_DEEP);
        assertThat(reason("<a>" + "x".repeat(10_000) + "</a>")).isEqualTo(Reason.TOO_LARGE);
        assertThat(reason("<a>")).isEqualTo(Reason.NOT_XML);
        assertThat(reason("")).isEqualTo(Reason.NOT_XML);
        assertThat(catchThrowableOfType(
                                XmlRejectedException.class,
                                () -> XmlElement.read(new byte[] {'<', 'a', '>', (byte) 0xC3, '<'}, LIMITS))
                        .reason())
                .isEqualTo(Reason.NOT_XML);
    }

    private static Reason reason(String document) {
        return catchThrowableOfType(XmlRejectedException.class, () -> XmlElement.read(bytes(document), LIMITS))
                .reason();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
