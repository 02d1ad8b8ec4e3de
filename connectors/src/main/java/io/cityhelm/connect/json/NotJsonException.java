package io.cityhelm.connect.json;

/** What came is not the JSON that was promised. */
public final class NotJsonException extends Exception {

    /** @param cause null when the library had nothing to say against it */
    public NotJsonException(String message, Throwable cause) {
        super(message, cause);
    }
}
