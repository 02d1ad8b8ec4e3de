package io.cityhelm.core.warning;

/** What a message does. */
public enum MessageType {
    /** 发布. */
    ALERT("Alert"),
    /** 更新: takes the place of the message that it names. */
    UPDATE("Update"),
    /** 解除: ends the message that it names. */
    CANCEL("Cancel");

    private final String word;

    MessageType(String word) {
        this.word = word;
    }

    /** As CAP writes it. */
    public String word() {
        return word;
    }
}
