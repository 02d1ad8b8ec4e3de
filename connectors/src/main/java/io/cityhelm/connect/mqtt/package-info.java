/** A connection to an MQTT broker, of version 5 or 3.1.1, whatever is said over it. The client library stays in here. */
package io.cityhelm.connect.mqtt;
