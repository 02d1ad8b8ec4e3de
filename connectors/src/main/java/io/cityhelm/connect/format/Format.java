package io.cityhelm.connect.format;

/** What the documents of a source are written in. */
public enum Format {
    /** As it is. */
    JSON,
    /** A FeatureCollection: its features are the records. */
    GEOJSON,
    /** Rows under a head: each row is a record, of texts by column. */
    CSV,
    /** Elements: see {@link XmlDocument} for what becomes of them. */
    XML,
    /** An Excel workbook: see {@link Workbook} for what becomes of its cells. */
    XLSX,
    /** Alerts, vehicles and trips of public transport, in protocol buffers: each entity of the feed is a record. */
    GTFS_REALTIME
}
