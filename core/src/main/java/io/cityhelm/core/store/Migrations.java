package io.cityhelm.core.store;

/**
 * The migrations of a file. Told by numbers, because starting Flyway only to hear that there is nothing to do costs a third
 * of a second; a test holds the numbers to the files.
 *
 * @param folder of the resources
 * @param newest number of the newest
 * @param count how many there are: numbers leave gaps that are filled later
 */
record Migrations(String folder, int newest, int count) {

    static final Migrations JOURNAL = new Migrations("io/cityhelm/core/store/migration", 17, 15);
    static final Migrations OBSERVATIONS = new Migrations("io/cityhelm/core/store/observation", 5, 5);
}
