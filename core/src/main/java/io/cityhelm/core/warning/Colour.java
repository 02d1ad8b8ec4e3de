package io.cityhelm.core.warning;

import io.cityhelm.core.incident.Grade;

/** 预警颜色, the gravest first. */
public enum Colour {
    /** 红色, Ⅰ级. */
    RED,
    /** 橙色, Ⅱ级. */
    ORANGE,
    /** 黄色, Ⅲ级. */
    YELLOW,
    /** 蓝色, Ⅳ级. */
    BLUE;

    /** The grade that people read it as. */
    public Grade grade() {
        return Grade.values()[ordinal()];
    }
}
