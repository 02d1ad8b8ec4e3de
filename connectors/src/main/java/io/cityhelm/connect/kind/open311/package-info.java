/** Requests of citizens after Open311 GeoReport v2, with the extensions for paging and updates that servers share. */
package io.cityhelm.connect.kind.open311;
