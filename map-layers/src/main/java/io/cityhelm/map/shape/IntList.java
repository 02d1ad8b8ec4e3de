package io.cityhelm.map.shape;

import java.util.Arrays;

/** A growing array of ints, because half a million boxed coordinates would cost the start its budget. */
final class IntList {

    private int[] items;
    private int size;

    IntList(int capacity) {
        items = new int[capacity];
    }

    void add(int item) {
        if (size == items.length) {
            items = Arrays.copyOf(items, Math.max(16, size * 2));
        }
        items[size++] = item;
    }

    int size() {
        return size;
    }

    int[] toArray() {
        return Arrays.copyOf(items, size);
    }
}
