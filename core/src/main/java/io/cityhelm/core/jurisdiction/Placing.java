package io.cityhelm.core.jurisdiction;

/**
 * How the jurisdiction of a record was found.
 *
 * @param by what led to it
 * @param from the code or the words that led to it; empty for a point
 */
public record Placing(By by, String from) {

    /** What leads to a jurisdiction, the surest first. */
    public enum By {
        /** 代码: its own code. */
        CODE,
        /** 代码前缀: a longer code begins with its own. */
        CODE_PREFIX,
        /** 旧代码: the code is of a division that has ended; it belongs above that. */
        RETIRED_CODE,
        /** 坐标: the point lies in it. */
        POINT,
        /** 地址: the address names it, and nothing else. */
        ADDRESS,
        /** 地址: the address names several; all lie in it. */
        ADDRESS_PARENT,
        /** 链路: the link's file says where its records belong. */
        LINK
    }
}
