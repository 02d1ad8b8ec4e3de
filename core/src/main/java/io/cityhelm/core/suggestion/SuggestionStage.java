package io.cityhelm.core.suggestion;

/** Where a suggestion stands. */
public enum SuggestionStage {
    /** 待决定. */
    OPEN,
    /** 不启动: somebody said why not; kept while its cause stands, so that it does not come back. */
    DISMISSED,
    /** 已启动: the plan was proposed or is in force; kept while its cause stands. */
    TAKEN,
    /** 已消失: the cause is gone, or a stricter level took its place. */
    LAPSED
}
