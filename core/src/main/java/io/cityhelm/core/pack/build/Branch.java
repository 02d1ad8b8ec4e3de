package io.cityhelm.core.pack.build;

import java.util.List;

/**
 * A division with what lies below it, down to the grids.
 *
 * @param children in the order in which they stand around the seat, the nearest first
 * @param leaves how many grids there are below, 1 for a grid: its share of the ground
 */
record Branch(Division division, List<Branch> children, int leaves) {

    static Branch of(Division division, List<Branch> children) {
        return new Branch(
                division,
                children,
                Math.max(1, children.stream().mapToInt(Branch::leaves).sum()));
    }
}
