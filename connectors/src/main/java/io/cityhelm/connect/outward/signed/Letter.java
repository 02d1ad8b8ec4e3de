package io.cityhelm.connect.outward.signed;

/** Something to put into another system: the same key is the same letter, however often it goes out. */
public interface Letter {

    /** The idempotency key. */
    String key();

    /** Below the link's URL. */
    String path();

    /** The text as it is signed. */
    String body();

    /** The media type of the body. */
    default String mediaType() {
        return "application/json";
    }
}
