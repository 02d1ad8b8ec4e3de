/** Orders as messages of an MQTT broker: signed, answered on a reply topic. */
package io.cityhelm.connect.outward.mqtt;
