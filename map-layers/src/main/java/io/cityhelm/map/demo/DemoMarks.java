package io.cityhelm.map.demo;

import io.cityhelm.core.geo.LonLat;
import io.cityhelm.map.overlay.Mark;
import io.cityhelm.map.overlay.MarkGrade;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Marks for the demo and for pictures: one grade I incident with units on their way, and an ordinary day around it. */
public final class DemoMarks {

    private DemoMarks() {}

    public static List<Mark> busyDay() {
        List<Mark> out = new ArrayList<>();
        LonLat leak = new LonLat(120.26, 30.27);
        out.add(Mark.incident("i1", leak, MarkGrade.I, "化工厂泄漏 · 东塘")
                .withRings(2500, 5000)
                .asUrgent());
        out.add(Mark.unit("u1", new LonLat(120.19, 30.31), "消防 3-02 · 途中").linkedTo("i1"));
        out.add(Mark.unit("u2", new LonLat(120.29, 30.30), "环境监测 01 · 途中").linkedTo("i1"));
        out.add(Mark.unit("u3", new LonLat(120.275, 30.235), "急救 120-7 · 待命").linkedTo("i1"));
        out.add(Mark.unit("u4", new LonLat(120.225, 30.225), "公安 5-11 · 到场").linkedTo("i1"));
        out.add(Mark.incident("i2", new LonLat(120.13, 30.36), MarkGrade.II, "中心广场积水"));
        out.add(Mark.alert("a1", new LonLat(120.33, 30.42), MarkGrade.II, "暴雨橙色预警"));
        Random random = new Random(3);
        for (int i = 0; i < 26; i++) {
            LonLat at = new LonLat(120.1 + random.nextGaussian() * 0.14, 30.33 + random.nextGaussian() * 0.1);
            MarkGrade grade = i % 3 == 0 ? MarkGrade.III : MarkGrade.IV;
            out.add(
                    i % 5 == 4
                            ? Mark.alert("x" + i, at, grade, "预警 " + i)
                            : Mark.incident("x" + i, at, grade, "事件 " + i));
        }
        return out;
    }
}
