/** 标绘: what officers draw on the map of an incident, for everybody who sees it. */
package io.cityhelm.cockpit.sketch;
