package io.cityhelm.connect.json;

/** What came is not the JSON that was promised. */
public final class NotJsonException extends Exception {

    public NotJsonException(String message, Throwable cause) {
        super(message, cause);
    }
}
