/** Kafka: records of topics, over a cluster. The client library stays in here. */
package io.cityhelm.connect.kind.kafka;
