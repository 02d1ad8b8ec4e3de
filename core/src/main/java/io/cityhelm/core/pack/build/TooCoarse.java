package io.cityhelm.core.pack.build;

/** Some part of the ground has fewer pieces than jurisdictions that need one: begin again with smaller pieces. */
final class TooCoarse extends RuntimeException {

    private static final long serialVersionUID = 1;

    TooCoarse(int pieces, int parts) {
        super(pieces + " pieces of ground for " + parts + " jurisdictions");
    }
}
