package io.cityhelm.core.measure;

import java.util.OptionalDouble;

/**
 * Counts of tasks and the rates that follow from them, by the formulas of urban management: what is on hold (缓办) is
 * taken from what was due before anything is divided by it.
 *
 * @param due 应结案数
 * @param onHold 缓办数, of those due
 * @param closed 结案数
 * @param inTime 按期结案数
 * @param urgentDue 紧急应结案数
 * @param urgentClosed 紧急结案数
 * @param urgentInTime 紧急按期结案数
 * @param reworked 返工数: those that a check sent back at least once
 * @param extended 延期数: those whose limit was extended
 * @param shirked 推诿数: those that a department shifted to others
 */
public record Rates(
        int due,
        int onHold,
        int closed,
        int inTime,
        int urgentDue,
        int urgentClosed,
        int urgentInTime,
        int reworked,
        int extended,
        int shirked) {

    public static final Rates NONE = new Rates(0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    public Rates plus(Rates other) {
        return new Rates(
                due + other.due,
                onHold + other.onHold,
                closed + other.closed,
                inTime + other.inTime,
                urgentDue + other.urgentDue,
                urgentClosed + other.urgentClosed,
                urgentInTime + other.urgentInTime,
                reworked + other.reworked,
                extended + other.extended,
                shirked + other.shirked);
    }

    /** 结案率 = 结案数 ÷ (应结案数 − 缓办数); empty when nothing was due. */
    public OptionalDouble closedRate() {
        return rate(closed, due - onHold);
    }

    /** 按期结案率 = 按期结案数 ÷ (应结案数 − 缓办数); empty when nothing was due. */
    public OptionalDouble inTimeRate() {
        return rate(inTime, due - onHold);
    }

    /** 紧急结案率 = 紧急结案数 ÷ 紧急应结案数; empty when nothing urgent was due. */
    public OptionalDouble urgentClosedRate() {
        return rate(urgentClosed, urgentDue);
    }

    /** 紧急按期结案率 = 紧急按期结案数 ÷ 紧急应结案数; empty when nothing urgent was due. */
    public OptionalDouble urgentInTimeRate() {
        return rate(urgentInTime, urgentDue);
    }

    /** 返工率 = 返工数 ÷ (应结案数 − 缓办数); empty when nothing was due. */
    public OptionalDouble reworkRate() {
        return rate(reworked, due - onHold);
    }

    /** 延期率 = 延期数 ÷ (应结案数 − 缓办数); empty when nothing was due. */
    public OptionalDouble extensionRate() {
        return rate(extended, due - onHold);
    }

    private static OptionalDouble rate(int part, int whole) {
        return whole > 0 ? OptionalDouble.of((double) part / whole) : OptionalDouble.empty();
    }
}
