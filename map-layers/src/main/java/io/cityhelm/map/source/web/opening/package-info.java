/** From the address of a service to its records: the one list of the kinds of services. */
package io.cityhelm.map.source.web.opening;
