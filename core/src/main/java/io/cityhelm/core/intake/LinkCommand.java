package io.cityhelm.core.intake;

/** What can be done to a link that brings data in. */
public sealed interface LinkCommand {

    /** The id of the link. */
    String link();

    /** 停用: it is not looked at any more, and nobody misses it. */
    record Pause(String link, String reason) implements LinkCommand {}

    /** 启用. */
    record Resume(String link) implements LinkCommand {}

    /** 重放: what was not taken is tried again, by the mapping of now. @param records how many at most */
    record Replay(String link, int records) implements LinkCommand {}
}
