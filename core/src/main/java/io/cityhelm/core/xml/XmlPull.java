package io.cityhelm.core.xml;

import io.cityhelm.core.xml.XmlRejectedException.Reason;
import java.io.BufferedInputStream;
import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads XML that may be meant badly and is too long for the memory, element by element. What {@link SafeXml} refuses is
 * refused here as well, and besides it any single piece that is taken out and would not fit. For one thread.
 */
public final class XmlPull implements AutoCloseable {

    /**
     * @param depth of elements within elements
     * @param characters of one element that is taken out with all that is in it
     * @param elements within one that is taken out
     */
    public record Limits(int depth, int characters, int elements) {}

    /** What comes next. */
    public enum Step {
        /** An element begins. */
        START,
        /** One ends. */
        END,
        /** The document ends. */
        FINISHED
    }

    private static final int HEAD = 200;
    private static final Pattern ENCODING =
            Pattern.compile("^<\\?xml[^>]*?encoding\\s*=\\s*[\"']([A-Za-z0-9._-]+)[\"']", Pattern.CASE_INSENSITIVE);

    private final XMLStreamReader reader;
    private final Source source;
    private final Limits limits;
    private int depth;

    private XmlPull(XMLStreamReader reader, Source source, Limits limits) {
        this.reader = reader;
        this.source = source;
        this.limits = limits;
    }

    /**
     * Begins a document.
     *
     * @param in not closed by this
     * @throws XmlRejectedException when it does not begin as one
     */
    public static XmlPull of(InputStream in, Limits limits) throws XmlRejectedException, IOException {
        // the JDK's parser prints broken UTF-8 to the error stream, so it gets characters and never sees a byte
        Source source = new Source(decoded(in), limits.characters());
        try {
            return new XmlPull(SafeXml.factory().createXMLStreamReader(source), source, limits);
        } catch (XMLStreamException | RuntimeException e) {
            throw source.rejected(e);
        }
    }

    private static Reader decoded(InputStream in) throws IOException, XmlRejectedException {
        BufferedInputStream bytes = new BufferedInputStream(in);
        bytes.mark(HEAD);
        String head = new String(bytes.readNBytes(HEAD), StandardCharsets.ISO_8859_1);
        bytes.reset();
        Reader reader = new InputStreamReader(
                bytes,
                charset(head)
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
        return head.startsWith("\u00EF\u00BB\u00BF") ? withoutFirst(reader) : reader;
    }

    private static Reader withoutFirst(Reader reader) throws IOException {
        int mark = reader.read();
        return mark < 0 ? Reader.nullReader() : reader;
    }

    private static Charset charset(String head) throws XmlRejectedException {
        if (head.startsWith("\u00FE\u00FF") || head.startsWith("\u00FF\u00FE")) {
            return StandardCharsets.UTF_16;
        }
        Matcher declared = ENCODING.matcher(head.startsWith("\u00EF\u00BB\u00BF") ? head.substring(3) : head);
        try {
            return declared.find() ? Charset.forName(declared.group(1)) : StandardCharsets.UTF_8;
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw new XmlRejectedException(Reason.NOT_XML, e.getMessage(), e);
        }
    }

    /**
     * Goes on to where an element begins or ends; texts between are passed over.
     *
     * @throws XmlRejectedException when it is no XML from here on, or dangerous
     * @throws IOException when it cannot be read
     */
    public Step next() throws XmlRejectedException, IOException {
        while (true) {
            switch (step()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    return Step.START;
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    return Step.END;
                }
                case XMLStreamConstants.END_DOCUMENT -> {
                    return Step.FINISHED;
                }
                default -> {
                    // nobody asked for the texts between
                }
            }
        }
    }

    private int step() throws XmlRejectedException, IOException {
        try {
            if (!reader.hasNext()) {
                return XMLStreamConstants.END_DOCUMENT;
            }
            source.beginStep();
            int event = reader.next();
            switch (event) {
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                    throw new XmlRejectedException(Reason.DOCUMENT_TYPE, "");
                case XMLStreamConstants.START_ELEMENT -> {
                    if (++depth > limits.depth()) {
                        throw new XmlRejectedException(Reason.TOO_DEEP, String.valueOf(limits.depth()));
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> depth--;
                default -> {
                    // text, or what carries nothing
                }
            }
            return event;
        } catch (XMLStreamException | RuntimeException e) {
            throw source.rejected(e);
        }
    }

    /** Of the element that begins or ends here, without its namespace. */
    public String name() {
        return reader.getLocalName();
    }

    /** Of the element that begins here, by their names without a prefix. */
    public Map<String, String> attributes() {
        return SafeXml.attributes(reader);
    }

    /**
     * Takes out the element that begins here, to its end.
     *
     * @throws XmlRejectedException also when it is larger than the limits say
     */
    public XmlElement element() throws XmlRejectedException, IOException {
        XmlElement root = new XmlElement(name(), attributes());
        Deque<XmlElement> open = new ArrayDeque<>();
        open.push(root);
        int elements = 1;
        int characters = 0;
        while (!open.isEmpty()) {
            switch (step()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    XmlElement child = new XmlElement(name(), attributes());
                    open.peek().add(child);
                    open.push(child);
                    elements++;
                }
                case XMLStreamConstants.END_ELEMENT -> open.pop();
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    characters += reader.getTextLength();
                    open.peek().add(reader.getText());
                }
                case XMLStreamConstants.END_DOCUMENT -> throw new XmlRejectedException(Reason.NOT_XML, "");
                default -> {
                    // comments carry nothing
                }
            }
            if (elements > limits.elements() || characters > limits.characters()) {
                throw new XmlRejectedException(Reason.TOO_LARGE, String.valueOf(characters));
            }
        }
        return root;
    }

    /** Passes over the element that begins here, to its end. */
    public void skip() throws XmlRejectedException, IOException {
        for (int open = 1; open > 0; ) {
            switch (step()) {
                case XMLStreamConstants.START_ELEMENT -> open++;
                case XMLStreamConstants.END_ELEMENT -> open--;
                case XMLStreamConstants.END_DOCUMENT -> throw new XmlRejectedException(Reason.NOT_XML, "");
                default -> {
                    // passed over
                }
            }
        }
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (XMLStreamException _) {
            // it lets go of nothing that anybody would miss
        }
    }

    /**
     * Remembers why reading failed, because the parser makes one exception of a broken disk and a broken document; and
     * bounds what the parser keeps to itself, such as an attribute without an end.
     */
    private static final class Source extends FilterReader {
        private final int most;
        private int since;
        private IOException failure;

        Source(Reader in, int most) {
            super(in);
            this.most = most;
        }

        void beginStep() {
            since = 0;
        }

        @Override
        public int read(char[] chars, int offset, int length) throws IOException {
            if (since > most) {
                throw new IOException("no end");
            }
            try {
                int count = super.read(chars, offset, length);
                since += Math.max(0, count);
                return count;
            } catch (IOException e) {
                failure = e;
                throw e;
            }
        }

        XmlRejectedException rejected(Exception e) throws IOException {
            if (since > most) {
                return new XmlRejectedException(Reason.TOO_LARGE, String.valueOf(since), e);
            }
            if (failure != null && !(failure instanceof java.nio.charset.CharacterCodingException)) {
                throw failure;
            }
            return new XmlRejectedException(Reason.NOT_XML, SafeXml.firstLine(e), e);
        }
    }
}
