/** MQTT: messages by topic, over a broker. */
package io.cityhelm.connect.kind.mqtt;
