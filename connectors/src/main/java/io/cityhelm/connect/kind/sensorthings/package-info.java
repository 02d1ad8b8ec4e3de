/** OGC SensorThings API 1.1, part 1 (OGC 18-088), asked over HTTP. */
package io.cityhelm.connect.kind.sensorthings;
