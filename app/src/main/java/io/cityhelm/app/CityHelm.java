package io.cityhelm.app;

/** The launcher. */
public final class CityHelm {
    private CityHelm() {}

    public static void main(String[] args) {
        System.exit(0);
    }
}
