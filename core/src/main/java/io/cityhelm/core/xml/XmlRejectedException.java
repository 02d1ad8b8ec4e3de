package io.cityhelm.core.xml;

/** A document that is not read, and why. */
public final class XmlRejectedException extends Exception {
    private static final long serialVersionUID = 1L;

    /** Why. */
    public enum Reason {
        TOO_LARGE,
        /** It declares a document type or uses an entity of its own. */
        DOCUMENT_TYPE,
        TOO_DEEP,
        NOT_XML
    }

    private final Reason reason;

    XmlRejectedException(Reason reason, String detail, Throwable cause) {
        super(detail, cause);
        this.reason = reason;
    }

    XmlRejectedException(Reason reason, String detail) {
        this(reason, detail, null);
    }

    public Reason reason() {
        return reason;
    }

    /** The parser's words, one line; blank when there are none. */
    public String detail() {
        return String.valueOf(getMessage());
    }
}
