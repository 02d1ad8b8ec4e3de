package io.cityhelm.core.quality;

/**
 * The six measures of a data set, each a part from 0 to 1, each for one day. They follow the evaluation indicators of
 * GB/T 36344-2018 《信息技术 数据质量评价指标》, whose own formulas are parts of the same form (what satisfies ÷ what was looked
 * at); the name in brackets is the indicator there.
 */
public enum Measure {
    /** 覆盖率 (数据记录完整性): records taken ÷ records that should have come by now; more than all counts as all. */
    COVERAGE,
    /** 鲜活率 (基于时间段的正确性): periods with a record ÷ periods that have passed. */
    FRESHNESS,
    /** 完整率 (数据元素完整性): records with every required field filled in ÷ records taken. */
    COMPLETENESS,
    /** 合规率 (数据格式合规性): records taken ÷ records that came. */
    VALIDITY,
    /** 及时率 (基于时间点的及时性): records no older than one period when they came ÷ records taken. */
    TIMELINESS,
    /** 唯一率 (数据重复率): 1 − records that had come before with the same content ÷ records taken. */
    UNIQUENESS
}
