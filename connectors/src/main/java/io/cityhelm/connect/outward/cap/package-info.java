/** Orders as CAP 1.2 documents for whoever reads them: an update and a cancellation name what they replace. */
package io.cityhelm.connect.outward.cap;
