package io.cityhelm.map.importing;

/** Watches a part of the work for somebody who watches all of it. */
record PartWatch(ImportWatch whole, double from, double to) implements ImportWatch {

    @Override
    public void at(double part, long records) {
        whole.at(from + (to - from) * part, records);
    }

    @Override
    public boolean isCancelled() {
        return whole.isCancelled();
    }
}
