package io.cityhelm.core.warning;

/** Whether a message means what it says. It follows from how the program is wired, never from what somebody typed. */
public enum MessageStatus {
    ACTUAL("Actual"),
    /** 演练: a drill never carries {@link #ACTUAL}. */
    EXERCISE("Exercise"),
    TEST("Test");

    private final String word;

    MessageStatus(String word) {
        this.word = word;
    }

    /** As CAP writes it. */
    public String word() {
        return word;
    }
}
