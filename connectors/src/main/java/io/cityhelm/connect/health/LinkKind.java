package io.cityhelm.connect.health;

/** What a link is by its protocol. */
public enum LinkKind {
    /** JSON pages over HTTP, asked for again and again. */
    HTTP_POLL,
    /** Server-sent events: one open answer on which records come as they happen. */
    SSE,
    /** A connection on which each side may speak at any time; each message holds records. */
    WEBSOCKET,
    /** Messages by topic, over an MQTT broker. */
    MQTT,
    /** Records of topics, over a Kafka cluster. */
    KAFKA,
    /** Files that somebody puts into a directory. */
    FOLDER,
    /** The answer of a query to a department's database, asked for again and again. */
    JDBC,
    /** Sensors after OGC SensorThings, asked over HTTP. */
    SENSORTHINGS,
    /** Requests of citizens after Open311 GeoReport. */
    OPEN311,
    /** Features of a map service, after OGC API - Features or WFS. */
    FEATURES,
    /** CAP documents that somebody puts into a directory. */
    CAP_DIRECTORY,
    /** A CAP feed over HTTP. */
    CAP_HTTP,
    /** The way out: orders and recalls. */
    ORDERS,
    /** Orders as requests of Open311 GeoReport. */
    ORDERS_OPEN311,
    /** Orders as CAP documents, into a directory or over HTTP. */
    ORDERS_CAP,
    /** Orders as mails: the last resort. */
    ORDERS_MAIL,
    /** Orders as messages of an MQTT broker. */
    ORDERS_MQTT,
    /** The way out to people: messages, telephone calls, e-mail. */
    GATEWAY,
    /** The way out to everybody: warnings, over the platform that spreads them. */
    WARNINGS
}
